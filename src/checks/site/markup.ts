import { HtmlValidate } from 'html-validate';
import type { SiteFault, SitePage } from './page.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // counts letters; Chinese titles are short to the eye
    'doctype-style': 'off',
    'void-style': 'off', // Astro writes void elements without a slash, SVG ones with it
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'svg-focusable': 'off', // Edge before Chromium only
    'prefer-native-element': ['error', { exclude: ['region', 'img', 'group'] }], // role on svg and scrolling div
  },
});

/** Every page is valid HTML. */
export async function checkMarkup(pages: readonly SitePage[]): Promise<readonly SiteFault[]> {
  const faults: SiteFault[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html, path);
    for (const { line, column, ruleId, message } of report.results.flatMap(
      ({ messages }) => messages,
    )) {
      faults.push({ path, message: `${line}:${column} ${ruleId}: ${message}` });
    }
  }
  return faults;
}
