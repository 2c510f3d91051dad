import { headersOf, HEADERS, HIDDEN, HSTS, patternOf, TEXTS, TYPES, typeOf } from './table.ts';

const block = (head: string, lines: readonly string[]) => [
  `${head} {`,
  ...lines.map((line) => `\t${line}`),
  '}',
];
const setting = (name: string, value: string) => `${name} "${value}"`;

/**
 * The Caddyfile; it takes the site's address and folder from the environment.
 *
 * @param base as in {@link patternOf}
 */
export function caddyfile(base: string): string {
  const blocks = new Map<string, string[]>();
  for (const { name, values } of HEADERS.filter((header) => header.name !== HSTS)) {
    for (const { at, value } of values) {
      const pattern = patternOf(at, base) ?? '';
      blocks.set(pattern, [...(blocks.get(pattern) ?? []), setting(name, value)]);
    }
  }
  const page = typeOf('/404.html') ?? '';
  const headers = [...blocks].flatMap(([pattern, lines], index) => [
    ...(pattern === '' ? [] : [`@part${index} path_regexp \`${pattern}\``]),
    ...block(pattern === '' ? 'header' : `header @part${index}`, lines),
  ]);
  // Caddy takes the first expression that fits.
  const types = TYPES.toReversed().map(
    ({ at, value }) => `\`~${patternOf(at, base) ?? ''}\` "${value}"`,
  );
  const hsts = HEADERS.find(({ name }) => name === HSTS)?.values[0]?.value;
  const isHttps = ['{http.request.scheme}', '{http.request.header.X-Forwarded-Proto}']
    .map((scheme) => `${scheme} == "https"`)
    .join(' || ');
  const files = block('file_server', ['precompressed br gzip']);
  return [
    '# Caddy: SITE_ADDRESS=kepu.… (then it gets a certificate by itself), SITE_FOLDER=/srv/kepu.',
    '# After a publication with new old addresses: caddy reload.',
    '# Made by npm run deploy-files from src/build/hosting/table.ts.',
    ...block('{$SITE_ADDRESS:http://:80}', [
      'root * {$SITE_FOLDER:/srv/kepu}',
      ...block(`route ${base}/*`, [
        'header -Server',
        ...headers,
        ...(hsts === undefined
          ? []
          : [`@secure expression \`${isHttps}\``, `header @secure ${setting(HSTS, hsts)}`]),
        ...block('map {path} {kepu_type}', [...types, `default "${page}"`]),
        'header Content-Type {kepu_type}',
        '# Caddy says this of compressed answers alone; caches must know it of all.',
        `@text path_regexp \`${TEXTS}\``,
        ...block('header @text', ['Vary Accept-Encoding', 'defer']),
        'import {$SITE_FOLDER:/srv/kepu}/_redirects.caddy',
        `@hidden path_regexp \`${HIDDEN}\``,
        'error @hidden 404',
        '@other not method GET HEAD',
        'header @other Allow "GET, HEAD"',
        'respond @other 405',
        ...(base === '' ? [] : [`uri strip_prefix ${base}`]),
        // Caddy's own way to the address with a slash may lose the query.
        ...block('@folder', ['not path */', 'file {path}/index.html']),
        ...block('route @folder', [
          '@asked expression `{http.request.uri.query} != ""`',
          'redir @asked {http.request.orig_uri.path}/?{http.request.uri.query} 301',
          'redir {http.request.orig_uri.path}/ 301',
        ]),
        ...files,
      ]),
      ...(base === '' ? [] : [`redir ${base} ${base}/ 301`]),
      ...block('handle_errors', [
        '@lost expression `{http.error.status_code} == 404`',
        ...block('handle @lost', [
          ...[...headersOf('/404.html')]
            .filter(([name]) => name !== HSTS)
            .map(([name, value]) => `header ${setting(name, value)}`),
          `header Content-Type "${page}"`,
          'rewrite * /404.html',
          ...files,
        ]),
      ]),
    ]),
    '',
  ].join('\n');
}
