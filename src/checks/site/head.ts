import { absoluteUrl, addressOf, routes } from '#site/routes.ts';
import type { SiteFault, SitePage } from './page.ts';

/** Title, description, one h1, language, canonical address; titles are not used twice. */
export function* checkHeads(pages: readonly SitePage[]): Generator<SiteFault> {
  const titles = new Map<string, string>();
  for (const { path, $ } of pages) {
    const fault = (message: string): SiteFault => ({ path, message });
    const title = $('title').text();
    const description = $('meta[name="description"]').attr('content') ?? '';
    const canonical = $('link[rel="canonical"]').attr('href');
    if (title === '') yield fault('no title');
    if (description.length < 5) yield fault('description missing or too short');
    if ($('h1').length !== 1) yield fault(`${$('h1').length} h1 elements instead of one`);
    const lang = addressOf(path).startsWith(routes.english()) ? 'en' : 'zh-CN';
    if ($('html').attr('lang') !== lang) yield fault(`lang is not ${lang}`);
    if (canonical !== absoluteUrl(addressOf(path)))
      yield fault(`canonical is ${String(canonical)}`);
    const before = titles.get(title);
    if (before !== undefined) yield fault(`same title as ${before}`);
    titles.set(title, path);
    for (const name of ['SiteName', 'SiteDomain', 'ColumnName']) {
      if ($(`meta[name="${name}"]`).length !== 1) yield fault(`no meta ${name}`);
    }
  }
}
