import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Audience, Figure, Programme, ProgrammeKind, Unit } from '#domain/plan/plan.ts';
import type { Measured, Target } from '#domain/plan/target.ts';
import type { Milestone } from '#domain/plan/timeline.ts';
import { measuresIn } from '#markdown/measures.ts';
import { readMarkdown } from '#markdown/parse.ts';
import { Temporal } from 'temporal-polyfill';
import { loadInOrder, type Chapter } from './chapters.ts';
import { deepFreeze } from './freeze.ts';
import { once } from './once.ts';
import { resolveSource, resolveSources } from './sources.ts';

const FOLDERS = { action: 'actions', project: 'projects' } as const;

/** All 5 actions and 6 projects, in the plan's order. */
export const loadProgrammes = once(async (): Promise<readonly Programme[]> => {
  const ofKind = async (kind: ProgrammeKind) => {
    const entries = await getCollection(FOLDERS[kind]);
    const programmes = await Promise.all(entries.map((entry) => toProgramme(kind, entry)));
    return programmes.sort((a, b) => a.order - b.order);
  };
  return deepFreeze([...(await ofKind('action')), ...(await ofKind('project'))]);
});

/** One kind of them, in order, with the page of each. */
export async function programmePaths(kind: ProgrammeKind) {
  const siblings = (await loadProgrammes()).filter((programme) => programme.kind === kind);
  return siblings.map((programme) => ({
    params: { id: programme.id },
    props: { programme, siblings },
  }));
}

async function toProgramme(
  kind: ProgrammeKind,
  { id, data, body = '' }: CollectionEntry<'actions'> | CollectionEntry<'projects'>,
): Promise<Programme> {
  const texts = new Map(
    measuresIn(readMarkdown(body, 'mdx')).map((measure) => [measure.id, measure.text]),
  );
  return {
    ...data,
    id,
    kind,
    sources: await resolveSources(data.sources),
    measures: data.measures.map((measure) => ({
      ...measure,
      text: texts.get(measure.id) ?? '',
      programme: id,
    })),
  };
}

/** The units of the plan in the plan's order. */
export async function loadUnits(): Promise<readonly Unit[]> {
  const entries = await getInOrder('units');
  const units = entries.map(async ({ data }) => ({
    ...data,
    source: data.source === undefined ? undefined : await resolveSource(data.source),
  }));
  return deepFreeze(await Promise.all(units));
}

/** The targets of the plan with their sources. */
export async function loadTargets(): Promise<readonly Target[]> {
  const measured = async (value: CollectionEntry<'targets'>['data']['latest']) =>
    value && ({ ...value, source: await resolveSource(value.source) } satisfies Measured);
  const entries = await getInOrder('targets');
  const targets = entries.map(async ({ data }) => ({
    ...data,
    baseline: await measured(data.baseline),
    latest: await measured(data.latest),
  }));
  return deepFreeze(await Promise.all(targets));
}

/** Published figures of the city, the region and the country, oldest first. */
export async function loadFigures(): Promise<readonly Figure[]> {
  const entries = await getCollection('figures');
  const figures = entries.map(async ({ data }) => ({
    ...data,
    source: await resolveSource(data.source),
  }));
  return deepFreeze((await Promise.all(figures)).sort((a, b) => a.year - b.year));
}

/** What the portal offers each group of people. */
export async function loadAudiences(): Promise<readonly Audience[]> {
  return deepFreeze((await getInOrder('audiences')).map(({ data }) => ({ ...data })));
}

/** The moments of the plan's timeline, oldest first. */
export async function loadMilestones(): Promise<readonly Milestone[]> {
  const entries = await getCollection('timeline');
  return deepFreeze(
    entries
      .map(({ data }) => ({ ...data, date: Temporal.PlainDate.from(data.date) }))
      .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date)),
  );
}

/** The chapters of the plan's frame, in order. */
export const loadChapters = () => loadInOrder('chapters');

/** The pages about the site, by id. */
export async function loadPages(): Promise<readonly Chapter[]> {
  const entries = await getCollection('pages');
  return deepFreeze(entries.map(({ id, data }) => ({ id, ...data })));
}

/**
 * The rendered body of a Markdown entry and its headings.
 *
 * @throws Error where there is no such entry
 */
export async function renderBody(
  collection: 'actions' | 'projects' | 'chapters' | 'pages' | 'guides',
  id: string,
) {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`no entry ${id} in ${collection}`);
  return render(entry);
}

/** The entries of a one-file list in the order in which the editor wrote them. */
async function getInOrder<Name extends 'units' | 'targets' | 'audiences'>(name: Name) {
  const entries = await getCollection(name);
  return entries.sort((a, b) => a.data.order - b.data.order);
}
