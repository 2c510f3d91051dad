import { HEADERS, HIDDEN, HSTS, patternOf, TYPES, type Header } from './table.ts';

const variable = (name: string) => `$kepu_${name.toLowerCase().replaceAll('-', '_')}`;
const quoted = (text: string) => `"${text}"`;

/** A map from the path to the value of a header; nginx takes the first expression that fits. */
function mapOf({ name, values }: Header, base: string): readonly string[] {
  const lines = values.toReversed().flatMap(({ at, value }) => {
    const pattern = patternOf(at, base);
    return pattern === undefined ? [] : [`  "~${pattern}" ${quoted(value)};`];
  });
  const general = values.find(({ at }) => at.kind === 'everywhere')?.value ?? '';
  return [`map $uri ${variable(name)} {`, `  default ${quoted(general)};`, ...lines, '}'];
}

/** HSTS where the reader came over https, to this server or to one before it. */
const HSTS_MAP = (value: string) => [
  `map "$scheme,$http_x_forwarded_proto" ${variable(HSTS)} {`,
  '  default "";',
  `  "~https" ${quoted(value)};`,
  '}',
];

/**
 * The configuration of nginx, for the `http` block.
 *
 * @param base as in {@link patternOf}
 */
export function nginxConfig(base: string): string {
  const onlyGeneral = ({ values }: Header) => values.every(({ at }) => at.kind === 'everywhere');
  const maps = HEADERS.flatMap((header) => {
    const [value] = header.values;
    if (header.name === HSTS) return HSTS_MAP(value?.value ?? '');
    return onlyGeneral(header) ? [] : mapOf(header, base);
  });
  const adds = HEADERS.map((header) => {
    const isFixed = onlyGeneral(header) && header.name !== HSTS;
    const value = isFixed ? quoted(header.values[0]?.value ?? '') : variable(header.name);
    return `    add_header ${header.name} ${value} always;`;
  });
  const types = TYPES.flatMap(({ at, value }) =>
    at.kind === 'ending' && at.text.lastIndexOf('.') === 0
      ? [`      ${quoted(value)} ${at.text.slice(1)};`]
      : [],
  );
  // nginx knows types by what follows the last dot alone.
  const others = TYPES.filter(({ at }) => at.kind !== 'ending' || at.text.lastIndexOf('.') > 0);
  const places = others.flatMap(({ at, value }) => [
    `    location ~ "${patternOf(at, base) ?? ''}" {`,
    '      types { }',
    `      default_type ${quoted(value)};`,
    '    }',
  ]);
  return [
    '# nginx: copy to /etc/nginx/conf.d/ and set server_name, the certificate and the folder /srv/kepu.',
    '# With Debian: apt-get install nginx libnginx-mod-http-brotli-static. Without that module take out',
    '# the line brotli_static: then .gz goes out. After a publication with new old addresses: nginx -s reload.',
    '# Made by npm run deploy-files from src/build/hosting/table.ts.',
    ...maps,
    'include /srv/kepu/_redirects.nginx.conf;',
    'server {',
    '  listen 80;',
    '  server_name _;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  if ($moved_to) { return 301 $moved_to; }',
    ...(base === '' ? [] : [`  location = ${base} { return 301 ${base}/; }`]),
    `  location ${base}/ {`,
    '    alias /srv/kepu/;',
    '    index index.html;',
    `    error_page 403 404 =404 ${base}/404.html;`,
    '    brotli_static on;',
    '    gzip_static on;',
    '    gzip_vary on;',
    ...adds,
    '    types {',
    ...types,
    '    }',
    '    default_type application/octet-stream;',
    ...places,
    `    location ~ "${HIDDEN}" { return 404; }`,
    '  }',
    '}\n',
  ].join('\n');
}
