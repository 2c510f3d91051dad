/**
 * Loads once a build: hundreds of pages ask for the same frozen values. The dev server asks anew, so
 * that an editor sees the change.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
}
