/** The values of one row of a list, by the name of the filter. */
export type RowValues = Readonly<Record<string, readonly string[]>>;

/** The chosen value of each filter; what is left out or empty chooses everything. */
export type Choice = Readonly<Record<string, string>>;

/** A value that can be chosen. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group?: string;
  /** Stands for all of its group, and has no page of its own. */
  readonly isGroup?: boolean;
  /** Other words for it. */
  readonly words?: readonly string[];
}

/** Whether a row has the chosen value of every filter. */
export function fitsChoice(row: RowValues, choice: Choice): boolean {
  return Object.entries(choice).every(
    ([name, value]) => value === '' || row[name]?.includes(value) === true,
  );
}

/**
 * Whether a row has the chosen value of every filter, or whether nobody knows: then it has some with a question
 * mark (see `metNeeds`). With `maybe` chosen these are enough. Of the filter `with` several may be chosen, divided
 * by blanks.
 *
 * @example fitOf({ with: ['free?', 'shade'] }, { with: 'free shade' }) // 'unknown'
 */
export function fitOf(row: RowValues, { maybe = '', ...choice }: Choice): 'yes' | 'unknown' | 'no' {
  const asked = Object.entries(choice).flatMap(([name, value]) =>
    (name === 'with' ? value.split(' ') : [value]).map((one) => [name, one] as const),
  );
  const has = ([name, value]: readonly [string, string]) => fitsChoice(row, { [name]: value });
  if (asked.every(has)) return 'yes';
  const mayFit = asked.every((one) => has(one) || row[one[0]]?.includes(`${one[1]}?`));
  if (!mayFit) return 'no';
  return maybe === '' ? 'unknown' : 'yes';
}

/**
 * Where what is made for some groups stands in the list of one: first what is for it alone, then
 * what names it among others, then what is for everybody.
 *
 * @example groupRank(['farmers'], 'farmers') // 0
 */
export function groupRank(named: readonly string[], group: string): number {
  if (!named.includes(group)) return 2;
  return named.length === 1 ? 0 : 1;
}

/**
 * How many rows each value of a filter would leave, the other filters as chosen; a value that is
 * not there would leave none.
 */
export function countValues(
  rows: readonly RowValues[],
  choice: Choice,
  name: string,
): ReadonlyMap<string, number> {
  const others = { ...choice, [name]: '' };
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!fitsChoice(row, others)) continue;
    for (const value of new Set(row[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether every word of a query stands in a text. Full-width letters and capitals are what they mean.
 *
 * @example hasWords('藏品里的科学 DNA', 'ｄｎａ 藏品') // true
 */
export function hasWords(text: string, query: string): boolean {
  const folded = (raw: string) => raw.normalize('NFKC').toLowerCase();
  const words = folded(query).split(/\s+/);
  return words.every((word) => folded(text).includes(word));
}
