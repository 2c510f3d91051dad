import { createHash } from 'node:crypto';

/** File in which Astro's build leaves the hashes of the module scripts that may stand in pages. */
export const INLINE_MODULES = 'inline-modules.json';

/**
 * Source expression of a Content-Security-Policy that allows an inline script or style.
 *
 * @example inlineHash('1') // "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"
 */
export function inlineHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
