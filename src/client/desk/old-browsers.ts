// What the schemas and the rules need and browsers of 2020 to 2023 lack. It comes before all other modules.

/** Adds a method where a browser has none. */
function fill(target: object, name: string, value: (...given: never[]) => unknown): void {
  if (!(name in target))
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

fill(Object, 'hasOwn', (target: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(target, key),
);
fill(URL, 'canParse', (address: string) => {
  try {
    return new URL(address).href !== '';
  } catch {
    return false;
  }
});
fill(Map, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown) => unknown) => {
  const groups = new Map<unknown, unknown[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, item]);
  }
  return groups;
});
for (const list of [Array.prototype, String.prototype]) {
  fill(list, 'at', function at(this: ArrayLike<unknown>, index: number) {
    return this[index < 0 ? this.length + index : index];
  });
}
fill(
  Array.prototype,
  'toSorted',
  function toSorted(this: readonly unknown[], compare: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
);
fill(Array.prototype, 'toReversed', function toReversed(this: readonly unknown[]) {
  return [...this].reverse();
});
type Test = (item: unknown, index: number, all: readonly unknown[]) => unknown;
function lastIndex(list: readonly unknown[], test: Test): number {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    if (Boolean(test(list[index], index, list))) return index;
  }
  return -1;
}
fill(
  Array.prototype,
  'findLastIndex',
  function findLastIndex(this: readonly unknown[], test: Test) {
    return lastIndex(this, test);
  },
);
fill(Array.prototype, 'findLast', function findLast(this: readonly unknown[], test: Test) {
  return this[lastIndex(this, test)];
});
fill(String.prototype, 'replaceAll', function replaceAll(this: string, from: string, to: string) {
  return this.split(from).join(to);
});
