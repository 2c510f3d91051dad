import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { z } from 'astro/zod';
import { filesUnder } from '#checks/read/files-under.ts';
import { readNetlifyRedirects } from '#site/redirect-files.ts';

/** Something of a built site that the public meets; what is long stands in hashes. */
export interface SiteItem {
  /** `entry`: in a feed or calendar; `search`: a page as far as the search finds it. */
  readonly kind:
    'page' | 'frame' | 'search' | 'event' | 'entry' | 'calendar' | 'picture' | 'data' | 'redirect';
  /** Path, e.g. `/plan/`; of events the id, of entries the file and the id. */
  readonly key: string;
  /** What a reader gets of it. */
  readonly words: string;
  /** All of a page, to tell a change of looks from none. */
  readonly whole?: string;
  /** Of a page. */
  readonly title?: string;
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;
/** For hosts alone, or copies of a file; index and scripts follow the pages. */
const NOT_PUBLIC = /^(?:[_.]|web\.config$|pagefind\/)|\.(?:js|br|gz)$/;
const FEED_ITEM = /<(?:entry|item)>[\s\S]*?<\/(?:entry|item)>/g;
const FEED_ID = /<(?:id|guid)[^>]*>(.*?)</;
const CALENDAR_ITEM = /BEGIN:VEVENT[\s\S]*?END:VEVENT/g;
const CALENDAR_ID = /^UID:(.*?)\r?$/m;
const withId = z.looseObject({ id: z.string() });
const jsonFeed = z.object({ items: z.array(withId) });

/** Reads what the public meets of a built site. */
export async function readSite(folder: string): Promise<readonly SiteItem[]> {
  const items: SiteItem[] = [];
  for (const name of await filesUnder(folder)) {
    items.push(...itemsIn(name, await readFile(join(folder, name))));
  }
  return items;
}

function itemsIn(name: string, bytes: Buffer): readonly SiteItem[] {
  const key = `/${name}`;
  const text = bytes.toString();
  if (name.endsWith('.html')) return pageItems(key.replace(/\/index\.html$/, '/'), text);
  if (name === '_redirects') {
    return [...readNetlifyRedirects(text).keys()].map((from) => item('redirect', from, ''));
  }
  if (NOT_PUBLIC.test(name)) return [];
  if (name.endsWith('.ics')) {
    // All entries are in the whole calendar; of the others somebody's phone may ask every day.
    const isWhole = name === 'calendar/all.ics';
    const entries = isWhole ? parts(key, text, CALENDAR_ITEM, CALENDAR_ID) : [];
    return [item('calendar', key, ''), ...entries];
  }
  if (/^feeds\/.*\.xml$/.test(name)) return parts(key, text, FEED_ITEM, FEED_ID);
  if (name.startsWith('feeds/')) {
    const { items } = jsonFeed.parse(JSON.parse(text));
    return items.map((each) => item('entry', `${key} ${each.id}`, JSON.stringify(each)));
  }
  if (name.endsWith('.xml')) return [];
  const file = item(PICTURE.test(name) ? 'picture' : 'data', key, hash(bytes));
  if (!/^data\/events(?:\/\d+)?\.json$/.test(name)) return [file];
  const events = z.array(withId).parse(JSON.parse(text));
  return [file, ...events.map((event) => item('event', event.id, JSON.stringify(event)))];
}

const item = (kind: SiteItem['kind'], key: string, words: string): SiteItem => ({
  kind,
  key,
  words,
});

const parts = (file: string, text: string, pattern: RegExp, id: RegExp) =>
  [...text.matchAll(pattern)].map(([part]) =>
    item('entry', `${file} ${id.exec(part)?.[1] ?? ''}`, part),
  );

const hash = (value: string | Buffer) => createHash('sha256').update(value).digest('hex');

function pageItems(path: string, html: string): readonly SiteItem[] {
  const $ = load(html);
  // Where it leads on stands in _redirects.
  if ($('meta[http-equiv="refresh"]').length > 0) return [];
  const words = wordsOf($);
  const title = $('head > title')
    .text()
    .replace(/ · [^·]*$/, '');
  const isHidden = $('meta[name="robots"][content*="noindex"]').length > 0;
  return [
    { kind: 'page', key: path, words, title, whole: hash(html) },
    ...(isHidden ? [] : [item('search', path, words)]),
    ...(path === '/' ? [item('frame', path, $('body > header, body > footer').text())] : []),
  ];
}

/** Words, links and pictures of a page itself, without what every page has around them. */
function wordsOf($: CheerioAPI): string {
  const main = $('main');
  main.find('script').remove();
  const attributes = main
    .find('[href], [src], [alt]')
    .map((_, node) => ['href', 'src', 'alt'].map((name) => $(node).attr(name) ?? '').join(' '));
  const description = $('meta[name="description"]').attr('content') ?? '';
  const text = main.text().replace(/\s+/g, ' ');
  return [$('head > title').text(), description, text, ...attributes.get()].join('\n');
}
