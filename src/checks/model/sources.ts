import { type Content, entriesIn, type Entry, valueAt } from '#checks/read/content.ts';

/**
 * Reads the sources of entries as they stand in the content, unknown data each: an id of
 * `sources.yaml` is looked up, and undefined where there is none.
 */
export function sourceReader(content: Content): (entry: Entry) => readonly unknown[] {
  const shared = new Map(entriesIn(content, 'sources').map(({ id, data }) => [id, data]));
  return ({ data }) => {
    const written = valueAt(data, ['sources']);
    const sources: readonly unknown[] = Array.isArray(written) ? written : [];
    return sources.map((source) => (typeof source === 'string' ? shared.get(source) : source));
  };
}
