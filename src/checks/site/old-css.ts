import type { SiteFault, SitePage } from './page.ts';

/** Things of CSS that a browser of 2020 drops together with the rule or block around them. */
const TOO_NEW = [
  '@layer',
  '@property',
  '@container',
  ':where(',
  ':is(',
  'oklch(',
  'color-mix(',
  'aspect-ratio:',
  'inset:',
  'margin-inline:',
  'padding-inline:',
] as const;

/** The inlined styles hold nothing that the promised browsers cannot read (docs/decisions/003). */
export function* checkOldCss(pages: readonly SitePage[]): Generator<SiteFault> {
  for (const { path, $ } of pages) {
    const css = $('style').text();
    for (const part of TOO_NEW) {
      if (css.includes(part)) yield { path, message: `CSS uses ${part}` };
    }
    // :has() may stand only in a rule of its own.
    if (/[^{}]*:has\([^{}]*,[^{}]*\{|,[^{}]*:has\(/.test(css)) {
      yield { path, message: 'CSS has :has() in a list of selectors' };
    }
  }
}
