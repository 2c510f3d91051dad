import { sectionOf } from '#site/navigation.ts';
import { addressOf, routes } from '#site/routes.ts';
import type { SiteFault, SitePage } from './page.ts';

/** Every page tells in the main navigation which section it belongs to: one, or none if it stands apart. */
export function* checkNavigation(pages: readonly SitePage[]): Generator<SiteFault> {
  for (const { path, $ } of pages) {
    // Guests have a navigation of their own, which marks the page itself.
    if (addressOf(path).startsWith(routes.english())) continue;
    const marked = [...$('.head nav [aria-current]')].map((link) => $(link).attr('href'));
    const expected = sectionOf(addressOf(path))?.path;
    if (marked.join(' ') !== (expected ?? '')) {
      const found = marked.length === 0 ? 'nothing' : marked.join(' and ');
      yield { path, message: `the navigation marks ${found}, not ${expected ?? 'nothing'}` };
    }
  }
}
