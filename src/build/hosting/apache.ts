import { encodedRules, type Redirect } from '#site/redirect-files.ts';
import { FORMS } from './precompress.ts';
import {
  escaped,
  FOR_SERVERS,
  HEADERS,
  HSTS,
  patternOf,
  TEXTS,
  TYPES,
  type Place,
} from './table.ts';

/** As {@link patternOf}, also for the compressed copy that the rules below send in a file's place. */
const forms = FORMS.map(({ ending }) => ending.slice(1)).join('|');
const withForms = (pattern: string) => pattern.replace(/\$$/, `(\\.(${forms}))?$$`);
function pattern(at: Place, base: string): string | undefined {
  const found = patternOf(at, base);
  return found === undefined ? undefined : withForms(found);
}

const isSimple = (at: Place) => at.kind === 'ending' && at.text.lastIndexOf('.') === 0;

/**
 * The `.htaccess` of Apache 2.4, for the site's own folder; it needs AllowOverride All, and
 * mod_dir, mod_headers, mod_mime and mod_rewrite.
 *
 * @param base as in {@link patternOf}
 */
export function htaccess(base: string, redirects: readonly Redirect[]): string {
  const set = HEADERS.flatMap(({ name, values }) =>
    values.map(({ at, value }) => {
      const found = pattern(at, base);
      const condition =
        name === HSTS
          ? ` "expr=%{HTTPS} == 'on' || req_novary('X-Forwarded-Proto') == 'https'"`
          : found === undefined
            ? ''
            : ` "expr=%{REQUEST_URI} =~ m#${found}#"`;
      return `Header always set ${name} "${value}"${condition}`;
    }),
  );
  const negotiation = FORMS.flatMap(({ ending, encoding }) =>
    ['$1', '$1index.html'].flatMap((target) => {
      const isIndex = target !== '$1';
      return [
        `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
        `RewriteCond %{HTTP:Range} ^$`,
        `RewriteCond %{REQUEST_FILENAME}${isIndex ? '/index.html' : ''}${ending} -f`,
        `RewriteRule ^${isIndex ? '(|.*/)' : '(.+)'}$ ${target}${ending} [END]`,
      ];
    }),
  );
  return [
    '# Apache 2.4: lies in the site’s folder; AllowOverride All, modules dir, headers, mime, rewrite.',
    '# Made by npm run deploy-files, and by the build with its redirects, from src/build/hosting/table.ts.',
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    `ErrorDocument 403 ${base}/404.html`,
    `ErrorDocument 404 ${base}/404.html`,
    'FileETag MTime Size',
    'AddDefaultCharset Off',
    ...TYPES.flatMap(({ at, value }) =>
      at.kind === 'ending' && isSimple(at) ? [`AddType "${value}" ${at.text}`] : [],
    ),
    // Apache knows types by the parts between dots, one by one.
    ...TYPES.filter(({ at }) => !isSimple(at)).flatMap(({ at, value }) => [
      `<If "%{REQUEST_URI} =~ m#${pattern(at, base) ?? ''}#">`,
      `  ForceType "${value}"`,
      '</If>',
    ]),
    ...FORMS.flatMap(({ ending, encoding }) => [
      `RemoveType ${ending}`,
      `AddEncoding ${encoding} ${ending}`,
    ]),
    ...set,
    'RewriteEngine On',
    'RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$',
    'RewriteRule ^ - [R=405,END]',
    ...encodedRules(redirects).map(({ from, to }) => {
      const path = escaped(from.slice(base.length + 1));
      return `RewriteRule "^${path}$" "${to.replaceAll('%', '\\%')}" [R=301,END,QSD,NE]`;
    }),
    `RewriteRule (^|/)(${FOR_SERVERS.map(escaped).join('|')})$ - [R=404,END]`,
    `RewriteRule \\.(${forms})$ - [R=404,END]`,
    ...negotiation,
    `Header always set Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#${withForms(TEXTS)}#"\n`,
  ].join('\n');
}
