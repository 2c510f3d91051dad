import { setTimeout as pause } from 'node:timers/promises';
import type { SitePage } from './page.ts';

// Own code and not linkinator: that has no pause between requests to one host, and takes a page that
// now leads to a home page for one that is there.

/** What came of visiting an address. */
export interface LinkResult {
  readonly url: string;
  /**
   * `ok`; `gone`: the server says there is no such page; `elsewhere`: it leads to a home page or a
   * page about mistakes instead; `moved`: it leads to another host; `unsure`: it did not answer in time, refused a program, or has a
   * fault of its own.
   */
  readonly state: 'ok' | 'gone' | 'elsewhere' | 'moved' | 'unsure';
  /** Status or error, for the report. */
  readonly detail: string;
}

export interface VisitOptions {
  /** Longest wait for an answer, in milliseconds. */
  readonly timeout: number;
  /** Pause between two requests to one host, in milliseconds. */
  readonly pause: number;
  /** Hosts visited at the same time; of one host there is never more than one request. */
  readonly hosts: number;
  readonly userAgent: string;
}

/** The addresses outside the site that pages link to, each with those pages; both sorted. */
export function externalLinks(
  pages: readonly SitePage[],
  ownHost: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, $ } of pages) {
    for (const node of $('a[href^="http"]')) {
      const url = new URL($(node).attr('href') ?? '');
      url.hash = '';
      if (url.host === ownHost) continue;
      found.set(url.href, (found.get(url.href) ?? new Set()).add(path));
    }
  }
  return new Map([...found].sort().map(([url, paths]) => [url, [...paths].sort()]));
}

/**
 * The patterns of an ignore list: one beginning of an address a line; `#` begins a remark.
 *
 * @example ignored('https://a.example/ # needs a login')('https://a.example/b') // true
 */
export function ignored(list: string): (url: string) => boolean {
  const starts = list
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  return (url) => starts.some((start) => url.startsWith(start));
}

/** Visits every address, one at a time of each host; results in the order given. */
export async function visitLinks(
  urls: readonly string[],
  options: VisitOptions,
): Promise<readonly LinkResult[]> {
  const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const results = new Map<string, LinkResult>();
  const visitHosts = async () => {
    for (let list = waiting.shift(); list !== undefined; list = waiting.shift()) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await pause(options.pause);
        results.set(url, await visitLink(url, options));
      }
    }
  };
  await Promise.all(Array.from({ length: options.hosts }, visitHosts));
  return urls.flatMap((url) => results.get(url) ?? []);
}

/** Asks for the head only; where a server does not like that, for the page. */
async function visitLink(url: string, options: VisitOptions): Promise<LinkResult> {
  const head = await request(url, 'HEAD', options);
  if (head.state === 'ok') return head;
  await pause(options.pause);
  return request(url, 'GET', options);
}

async function request(
  url: string,
  method: string,
  { timeout, userAgent }: VisitOptions,
): Promise<LinkResult> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': userAgent, accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const { status } = response;
    if (response.ok && leadsElsewhere(url, response.url)) {
      return { url, state: 'elsewhere', detail: `转到了 ${response.url}` };
    }
    if (response.ok && hostName(url) !== hostName(response.url)) {
      return { url, state: 'moved', detail: `转到了 ${response.url}` };
    }
    const state = response.ok ? 'ok' : status === 404 || status === 410 ? 'gone' : 'unsure';
    return { url, state, detail: String(status) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { url, state: 'unsure', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Paths of home pages, of pages that say that there is no such page, and of those that ask who one is. */
const HOME_PAGE = /^\/(?:(?:index|default|home|main)(?:\.\w+)?\/?)?$/i;
const ERROR_PAGE =
  /(?:^|[/_.-])(?:40\d|410|50\d|error|not-?found|no-?page|missing|log-?in)(?:[/_.-]|$)/i;

/**
 * Whether somebody who asked for one page was sent to a page that cannot be it.
 *
 * @example leadsElsewhere('http://a.example/notice/1.html', 'https://a.example/') // true
 */
export function leadsElsewhere(asked: string, got: string): boolean {
  const [from, to] = [new URL(asked), new URL(got)];
  const isHome = ({ pathname, search }: URL) => HOME_PAGE.test(pathname) && search === '';
  if (isHome(to)) return !isHome(from);
  return ERROR_PAGE.test(to.pathname) && !ERROR_PAGE.test(from.pathname);
}

/** With or without `www.`, a host is one to a reader; a port says nothing of who answers there. */
const hostName = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** The report as Chinese Markdown; empty where every link works. */
export function linkReport(
  results: readonly LinkResult[],
  pagesOf: ReadonlyMap<string, readonly string[]>,
): string {
  const block = (title: string, state: LinkResult['state']) => {
    const list = results.filter((result) => result.state === state);
    if (list.length === 0) return [];
    const lines = list.map(({ url, detail }) => {
      const paths = (pagesOf.get(url) ?? []).map((path) => `\`${path}\``);
      return `- <${url}>（${detail}），用在 ${paths.join('、')}`;
    });
    return [`## ${title}（${list.length} 个）\n\n${lines.join('\n')}\n`];
  };
  return [
    ...block('打不开的链接', 'gone'),
    ...block('转到了首页或出错页的链接，请看一看', 'elsewhere'),
    ...block('搬到了别的网站的链接，请看还是不是原来的内容', 'moved'),
    ...block('没有查到结果的链接，请用浏览器看一看', 'unsure'),
  ].join('\n');
}
