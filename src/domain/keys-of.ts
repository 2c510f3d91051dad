/**
 * The keys of a closed list of names, in the order written.
 *
 * @example keysOf({ action: '提升行动', project: '重点工程' }) // ['action', 'project']
 */
export function keysOf<Key extends string>(names: Readonly<Record<Key, unknown>>): readonly Key[] {
  const isKey = (key: string): key is Key => key in names; // browsers of 2020 have no Object.hasOwn
  return Object.keys(names).filter(isKey);
}
