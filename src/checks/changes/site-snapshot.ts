import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { z } from 'astro/zod';
import { readNetlifyRedirects } from '#site/redirect-files.ts';

/** What a reader gets of one page. */
export interface PageSnapshot {
  readonly title: string;
  /** Words, links and pictures of the page itself, without what every page has around them. */
  readonly words: string;
  /** Everything, to tell a change of looks from none at all. */
  readonly whole: string;
  /** Whether the search finds it. */
  readonly isSearchable: boolean;
}

/** A built site as far as the public sees it; texts are long, or hashes: they are only compared. */
export interface SiteSnapshot {
  /** By path, e.g. `/plan/`; pages that only lead on are left out. */
  readonly pages: ReadonlyMap<string, PageSnapshot>;
  /** Old addresses that lead on. */
  readonly moved: ReadonlySet<string>;
  /** Header and footer of the home page. */
  readonly frame: string;
  readonly events: ReadonlyMap<string, { readonly whole: string }>;
  /** Announcements and calendar entries, by file and id. */
  readonly entries: ReadonlyMap<string, string>;
  /** Calendar files: somebody's phone may ask for them every day. */
  readonly calendars: ReadonlySet<string>;
  /** Pictures, data and every other file that is no feed and no script, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const eventsFile = z.array(z.looseObject({ id: z.string() }));
const jsonFeed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

/** Reads a built site. */
export async function readSite(folder: string): Promise<SiteSnapshot> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const pages = new Map<string, PageSnapshot>();
  const moved = new Set<string>();
  const entries = new Map<string, string>();
  const calendars = new Set<string>();
  const files = new Map<string, string>();
  let frame = '';
  const events = new Map<string, { readonly whole: string }>();
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const text = () => bytes.toString('utf8');
    if (name.endsWith('.html')) {
      const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      const $ = load(text());
      // Where it leads on stands in _redirects.
      if ($('meta[http-equiv="refresh"]').length === 0) pages.set(path, pageSnapshot($, text()));
      if (path === '/') frame = $('body > header, body > footer').text();
      continue;
    }
    if (name === '_redirects') {
      for (const from of readNetlifyRedirects(text()).keys()) moved.add(from);
    }
    // Hosts read the names that begin with an underscore, and Pagefind's index follows the pages.
    if (/^_|^pagefind\//.test(name)) continue;
    for (const [id, entry] of entriesOf(name, text)) entries.set(`/${name} ${id}`, entry);
    if (/^data\/events(?:\/\d+)?\.json$/.test(name)) {
      for (const event of eventsFile.parse(JSON.parse(text()))) {
        events.set(event.id, { whole: JSON.stringify(event) });
      }
    }
    if (name.endsWith('.ics')) calendars.add(`/${name}`);
    else if (!/^feeds\/|\.(?:xml|js)$/.test(name)) files.set(`/${name}`, hash(bytes));
  }
  return { pages, moved, frame, events, entries, calendars, files };
}

const hash = (value: string | Buffer) => createHash('sha256').update(value).digest('hex');

function pageSnapshot($: CheerioAPI, html: string): PageSnapshot {
  const main = $('main');
  main.find('script').remove();
  const attributes = main
    .find('[href], [src], [alt]')
    .map((_, node) => ['href', 'src', 'alt'].map((name) => $(node).attr(name) ?? '').join(' '))
    .get();
  const title = $('head > title').text();
  const description = $('meta[name="description"]').attr('content') ?? '';
  const words = [title, description, main.text().replace(/\s+/g, ' '), ...attributes].join('\n');
  const isSearchable = $('meta[name="robots"][content*="noindex"]').length === 0;
  return { title: title.replace(/ · [^·]*$/, ''), words, whole: hash(html), isSearchable };
}

/** The announcements of a feed, the entries of the whole calendar. */
function entriesOf(name: string, text: () => string): readonly (readonly [string, string])[] {
  const parts = (pattern: RegExp, id: RegExp) =>
    [...text().matchAll(pattern)].map(([part]) => [id.exec(part)?.[1] ?? '', part] as const);
  if (name === 'calendar/all.ics') {
    return parts(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g, /^UID:(.*?)\r?$/m);
  }
  if (!name.startsWith('feeds/')) return [];
  if (name.endsWith('.atom.xml')) return parts(/<entry>[\s\S]*?<\/entry>/g, /<id>(.*?)<\/id>/);
  if (name.endsWith('.rss.xml')) return parts(/<item>[\s\S]*?<\/item>/g, /<guid[^>]*>(.*?)</);
  const { items } = jsonFeed.parse(JSON.parse(text()));
  return items.map((item) => [item.id, JSON.stringify(item)] as const);
}
