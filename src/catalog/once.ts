/**
 * Loads and freezes once a build for the same arguments: hundreds of pages ask for the same values,
 * and none may change what another one reads. The dev server loads anew, so that an editor sees the
 * change. Arguments are told apart by their text.
 */
export function once<Arguments extends readonly { toString(): string }[], T>(
  load: (...given: Arguments) => Promise<T>,
): (...given: Arguments) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (...given) => {
    const key = given.map(String).join('\n');
    const value = loaded.get(key) ?? load(...given).then(deepFreeze);
    if (!import.meta.env.DEV) loaded.set(key, value);
    return value;
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
