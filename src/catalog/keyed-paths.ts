import { digestOf } from './digest.ts';

/**
 * The paths of a page with a key of all that they hand to it: what has the key of the last build, and
 * reads the same, is not made again (docs/decisions/005).
 */
export const keyedPaths = <Path extends { readonly props: object }>(paths: readonly Path[]) =>
  paths.map((path) => ({ ...path, cacheKey: digestOf(path.props) }));
