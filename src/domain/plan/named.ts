/** Quotes say nothing of what is named: 安康杯 is “安康杯”. */
const bare = (name: string) => name.replace(/[“”《》]/g, '');

/**
 * What a name in the plan means: the record of that very name, or else the only one whose name has it
 * in it. Where several have, it means none of them for sure.
 *
 * @example recordNamed('安全生产月', [{ name: '全国安全生产月' }, { name: '全国科普日' }])?.name // '全国安全生产月'
 */
export function recordNamed<T extends { readonly name: string }>(
  name: string,
  records: readonly T[],
): T | undefined {
  const wanted = bare(name);
  const having = records.filter((record) => bare(record.name).includes(wanted));
  const same = having.find((record) => bare(record.name) === wanted);
  return same ?? (having.length === 1 ? having[0] : undefined);
}
