import type { FileKind } from '#authoring/new-file.ts';
import { valueIn, wordOf, type ValuePath } from '#authoring/record-values.ts';
import type { YamlMap } from '#authoring/yaml-text.ts';

/**
 * An id in pinyin for a new record; empty where it has no name yet. The dictionary is loaded for it.
 *
 * @param time Shanghai wall clock, for the year of an event without a day
 */
export async function idInPinyin(kind: FileKind, data: YamlMap, time: string): Promise<string> {
  const text = (path: ValuePath) => wordOf(valueIn(data, path));
  const title = text(['title']) || text(['name']);
  if (title === '') return '';
  const { suggestId } = await import('#authoring/suggest-id.ts');
  const start = text(['sessions', 0, 'time', 'start']) || text(['sessions', 0, 'time', 'first']);
  return suggestId(kind, { title, start }, time);
}
