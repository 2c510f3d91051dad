import { SITE } from './config.ts';
import { absoluteUrl, addressOf } from './routes.ts';

/** A path in the site that has moved for good. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * What servers are told: each old address, a page's without its last slash, too, and the new one as
 * it goes over the wire. So nobody is led twice, and no Chinese heading breaks a response. What
 * stands after a question mark is dropped: no page here needs it to be read.
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

/** The page at the old address, for hosts that know no redirects: leads on without a script. */
export function redirectPage({ to: path }: Pick<Redirect, 'to'>): string {
  const to = addressOf(path);
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
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
