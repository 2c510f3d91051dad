import type { SiteFault, SitePage } from './page.ts';

/** No inline style or handler, and nothing is loaded from elsewhere. */
export function* checkSafety(pages: readonly SitePage[]): Generator<SiteFault> {
  for (const { path, $ } of pages) {
    const inline = $('[style]').length;
    if (inline > 0) yield { path, message: `${inline} style attributes` };
    for (const node of $('*').toArray()) {
      for (const name of Object.keys($(node).attr() ?? {})) {
        if (name.startsWith('on')) yield { path, message: `inline handler ${name}` };
      }
    }
    const loaded =
      'script[src], img[src], source[srcset], iframe[src], link[rel~="stylesheet"][href], link[rel~="icon"][href], link[rel~="preload"][href]';
    for (const node of $(loaded)) {
      const address = node.attribs['src'] ?? node.attribs['srcset'] ?? node.attribs['href'] ?? '';
      if (/^(https?:)?\/\//.test(address)) yield { path, message: `loads ${address}` };
    }
  }
}
