import { imagesIn, linksIn } from './links.ts';
import { readMarkdown, type MarkdownKind } from './parse.ts';

/** Where an address that begins with a slash may stand. */
const PERHAPS = /[(<"'\s=:]\//;

/**
 * Writes a text for a site that stands in a folder of its host: links and pictures that name a path in the
 * site get the folder before it. At the root, and where MDX cannot be read, the text stays as it is.
 *
 * @param base the folder, e.g. `/kepu`; empty at the root
 * @example linksInFolder('去[基地](/places/)。', 'md', '/kepu') // '去[基地](/kepu/places/)。'
 */
export function linksInFolder(text: string, kind: MarkdownKind, base: string): string {
  if (base === '' || !PERHAPS.test(text)) return text;
  const markdown = readMarkdown(text, kind);
  if (markdown.refusal !== undefined) return text;
  const places = new Set<number>();
  for (const { address, index, length } of [...linksIn(markdown), ...imagesIn(markdown)]) {
    const at = text.slice(index, index + length).lastIndexOf(address);
    if (/^\/(?!\/)/.test(address) && at >= 0) places.add(index + at);
  }
  // From the end on, so that what stands before keeps its place.
  return [...places]
    .sort((one, other) => other - one)
    .reduce((written, at) => written.slice(0, at) + base + written.slice(at), text);
}
