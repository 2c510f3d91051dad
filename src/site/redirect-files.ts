import { SITE } from './config.ts';
import { absoluteUrl, addressOf } from './routes.ts';

/** A path in the site that has moved for good. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** Whether what stands after a question mark goes along: then no server is told, for most drop it. */
  readonly keepsQuery?: boolean | undefined;
}

/**
 * What servers are told: each old address, a page's without its last slash, too, and the new one as
 * it goes over the wire. So nobody is led twice, and no Chinese heading breaks a response. What
 * stands after a question mark is dropped.
 */
export function encodedRules(redirects: readonly Redirect[]): readonly Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const old = addressOf(from);
    const target = encodeURI(addressOf(to));
    const bare = old.replace(/\/$/, '');
    return [{ from: old, to: target }, ...(bare === old ? [] : [{ from: bare, to: target }])];
  });
}

/**
 * Lines of `_redirects`, as Netlify and Cloudflare Pages read them; ours serves by it, too. Netlify
 * shows the page at the old address first ({@link redirectPage}); `301!` would stop that, but
 * Cloudflare does not know it.
 */
export function netlifyRedirects(redirects: readonly Redirect[]): string {
  return encodedRules(redirects)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

/** Reads what {@link netlifyRedirects} wrote: old address → new address. */
export function readNetlifyRedirects(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => line.split(' ')).map(([from = '', to = '']) => [from, to]));
}

/** For nginx: a map for the `http` block and, as a comment, the line for the `server` block. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return [
    '# In http { }: include this file. In server { }: if ($moved_to) { return 301 $moved_to; }',
    'map $uri $moved_to {',
    '  default "";',
    ...encodedRules(redirects).map(({ from, to }) => `  "${from}" "${to}";`),
    '}\n',
  ].join('\n');
}

/** For Caddy: import this file in the site's block. Caddy refuses an empty one, so it begins with a line. */
export function caddyRedirects(redirects: readonly Redirect[]): string {
  const rules = encodedRules(redirects).map(({ from, to }) => `redir ${from} ${to} 301\n`);
  return ['# Old addresses, each with its new one.\n', ...rules].join('');
}

/** Leads on with what stands after the question mark, before the page that would drop it is read. */
export const KEEP_QUERY =
  'if(location.search){stop();location.replace(document.currentScript.dataset.to+location.search)}';

/**
 * The page at the old address, for hosts that know no redirects: leads on without a script. Where it keeps the
 * query, the page that it leads to needs a script to read it, too.
 */
export function redirectPage({ to: path, keepsQuery }: Omit<Redirect, 'from'>): string {
  const to = addressOf(path);
  const keep = keepsQuery ? `\n    <script data-to="${encodeURI(to)}">${KEEP_QUERY}</script>` : '';
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">${keep}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>网页搬家了 · ${SITE.name}</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${absoluteUrl(to.replace(/#.*$/, ''))}">
    <meta http-equiv="refresh" content="0; url=${encodeURI(to)}">
  </head>
  <body>
    <main>
      <h1>网页搬家了</h1>
      <p>新网址：<a href="${encodeURI(to)}">${absoluteUrl(to)}</a></p>
    </main>
  </body>
</html>
`;
}
