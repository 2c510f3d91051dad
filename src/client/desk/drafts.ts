import { z } from 'astro/zod';
import { idOfFile, type OpenRecord, type Writing } from '#authoring/desk-record.ts';
import type { YamlMap, YamlValue } from '#authoring/yaml-text.ts';
import { store, stored } from '#client/dom.ts';

const value: z.ZodType<YamlValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(value), map]),
);
const map: z.ZodType<YamlMap> = z.lazy(() => z.record(z.string(), value));

const draftSchema = z.object({
  /** `?kind=…` or `?edit=…` that opens its record. */
  address: z.string(),
  key: z.string(),
  name: z.string(),
  /** Shanghai wall clock. */
  time: z.string(),
  writing: z.object({ data: map, body: z.string(), id: z.string() }),
});
/** Something begun that is not handed over yet. */
export type Draft = z.infer<typeof draftSchema> & { readonly writing: Writing };

const PLACE = 'desk-drafts';

/** The drafts that this device keeps, the newest first. What cannot be read is left out. */
export function keptDrafts(): readonly Draft[] {
  try {
    const kept: unknown = JSON.parse(stored(PLACE) || '[]');
    return (Array.isArray(kept) ? kept : []).flatMap((one: unknown) => {
      const read = draftSchema.safeParse(one);
      return read.success ? [read.data] : [];
    });
  } catch {
    return [];
  }
}

/** Keeps a draft in place of what was kept under its key; false where the device keeps nothing more. */
export function keepDraft(draft: Draft): boolean {
  const others = keptDrafts().filter(({ key }) => key !== draft.key);
  return store(PLACE, JSON.stringify([draft, ...others]));
}

/** Forgets a draft. */
export function forgetDraft(key: string): void {
  const others = keptDrafts().filter((draft) => draft.key !== key);
  store(PLACE, others.length === 0 ? '' : JSON.stringify(others));
}

/** What follows the desk's address to open a record with its draft. */
export function addressOfDraft({ collection, fresh, path }: OpenRecord, key: string): string {
  if (fresh !== undefined) return `?kind=${fresh.kind}&draft=${encodeURIComponent(key)}`;
  // What was sent opens with what was sent; the query makes it another page than the desk's first.
  if (location.hash !== '') return `?sent${location.hash}`;
  if (collection === 'correction') return '?kind=correction';
  return `?edit=${collection}/${idOfFile(path)}`;
}
