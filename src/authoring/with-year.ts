import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { blockYaml, endOf, inlineYaml, type YamlMap } from './yaml-text.ts';

/**
 * The text of an observance with a year more, after the years before it; undefined where that year
 * is there already.
 */
export function withYear(text: string, item: YamlMap, time: string): string | undefined {
  const document = parseDocument(text, { keepSourceTokens: true });
  const { contents } = document;
  if (!isMap(contents)) return undefined;
  const pair = pairOf(contents, 'years');
  const years = isSeq(pair?.value) ? pair.value.items : [];
  const numbers = years.map((year) => (isMap(year) ? Number(year.get('year')) : Number.NaN));
  if (numbers.includes(Number(item['year']))) return undefined;
  const stamped = (result: string) => result.replace(/^updated:.*$/m, `updated: '${time}'`);
  const insert = (at: number, part: string) =>
    stamped(`${text.slice(0, at)}${part}${text.slice(at)}`);
  if (pair === undefined) {
    const sources = pairOf(contents, 'sources');
    const at = (isScalar(sources?.key) ? sources.key.range?.[0] : undefined) ?? text.length;
    return insert(at, `years:${blockYaml([item])}\n`);
  }
  const end = endOf(pair) ?? text.length;
  const isFlow = isSeq(pair.value) && pair.value.flow === true;
  if (isFlow && years.length > 0) return insert(end - 1, `, ${inlineYaml(item)}`);
  if (years.length === 0) {
    const start = (isScalar(pair.key) ? pair.key.range?.[1] : undefined) ?? end;
    return stamped(`${text.slice(0, start)}:${blockYaml([item])}${text.slice(end)}`);
  }
  // After the last year before it, or else before the first; the dashes stand below each other.
  const dash = (isSeq(pair.value) ? pair.value.range?.[0] : undefined) ?? 0;
  const column = dash - text.lastIndexOf('\n', dash) - 1;
  const before = numbers.findLastIndex((number) => number < Number(item['year']));
  const last = before < 0 ? text.lastIndexOf('\n', dash) - 1 : (endOf(years[before]) ?? end);
  return insert(lineEnd(text, last), blockYaml([item], column - 2));
}

/** Where the line ends on which a place stands. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
