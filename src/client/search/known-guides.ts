import type { FoundPage } from '#domain/search/answer.ts';
import type { KnownGuide } from '#domain/search/known-guide.ts';
import { routes } from '#site/routes.ts';

let loaded: Promise<readonly KnownGuide[]> | undefined;

/** What the search knows of the emergency guides; the worker keeps it. None where it cannot be had. */
export function loadGuides(): Promise<readonly KnownGuide[]> {
  loaded ??= fetchGuides().catch(() => {
    loaded = undefined;
    return [];
  });
  return loaded;
}

async function fetchGuides(): Promise<readonly KnownGuide[]> {
  const response = await fetch(routes.emergencyNames());
  if (!response.ok) throw new Error(`guides.json: ${response.status}`);
  // Written by src/pages/emergency/guides.json.ts with the same type.
  return (await response.json()) as readonly KnownGuide[];
}

/** The pages, guides among them with what to do at once. */
export async function withFirstLines(pages: readonly FoundPage[]): Promise<readonly FoundPage[]> {
  if (pages.every(({ kind }) => kind !== 'emergency')) return pages;
  const guides = new Map((await loadGuides()).map((guide) => [guide.path, guide]));
  return pages.map((page) => {
    const guide = guides.get(page.path);
    return guide === undefined ? page : { ...page, now: guide.now };
  });
}
