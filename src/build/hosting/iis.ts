import type { Redirect } from '#site/redirect-files.ts';
import { addressOf } from '#site/routes.ts';
import { FORMS } from './precompress.ts';
import { FOR_SERVERS, HEADERS, TYPES, type Placed } from './table.ts';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
const attributes = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
const element = (name: string, values: Readonly<Record<string, string>>) =>
  `<${name}${attributes(values)}/>`;
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const inside = (name: string, lines: readonly string[]) => [
  `<${name}>`,
  ...indented(lines),
  `</${name.replace(/ .*/, '')}>`,
];

/** The path of a place as IIS names it; undefined where IIS cannot tell the place from others. */
function locationOf({ at }: Placed): string | undefined {
  return at.kind === 'folder' || at.kind === 'file' ? at.path.replace(/^\/|\/$/g, '') : undefined;
}

/** The page «not found», as a file's path from the root of the host: so IIS wants it, in a folder too. */
const LOST = addressOf('/404.html').slice(1).replaceAll('/', '\\');

/** Elements for one place, which take back what is set for all. */
function location(path: string, lines: readonly string[]): readonly string[] {
  return inside(`location${attributes({ path })}`, inside('system.webServer', lines));
}

/**
 * The `web.config` of IIS 7 and later, for the site's own folder; it needs no module beyond those that
 * IIS brings. IIS tells places by folder and file alone, not by ending: so what is meant for pages goes
 * out with every file, where it means nothing, and feeds are plain XML.
 */
export function webConfig(redirects: readonly Redirect[]): string {
  const general = HEADERS.flatMap(({ name, values }) => {
    const value = values.find(({ at }) => at.kind === 'everywhere' || at.kind === 'pages')?.value;
    return value === undefined ? [] : [element('add', { name, value })];
  });
  const headers = HEADERS.flatMap(({ name, values }) =>
    values.flatMap((placed) => {
      const path = locationOf(placed);
      if (path === undefined) return [];
      const set = [element('remove', { name }), element('add', { name, value: placed.value })];
      return location(path, inside('httpProtocol', inside('customHeaders', set)));
    }),
  );
  const mime = (fileExtension: string, mimeType: string) => [
    element('remove', { fileExtension }),
    element('mimeMap', { fileExtension, mimeType }),
  ];
  const types = TYPES.flatMap(({ at, value }) =>
    at.kind === 'ending' && at.text.lastIndexOf('.') === 0 ? mime(at.text, value) : [],
  );
  const typesOfPlaces = TYPES.flatMap((placed) => {
    const path = locationOf(placed);
    if (path === undefined) return [];
    const ending = path.slice(path.lastIndexOf('.'));
    return location(path, inside('staticContent', mime(ending, placed.value)));
  });
  const moved = redirects.flatMap(({ from, to }) =>
    location(from.replace(/^\/|\/$/g, ''), [
      element('httpRedirect', {
        enabled: 'true',
        destination: encodeURI(addressOf(to)),
        exactDestination: 'true',
        httpResponseStatus: 'Permanent',
      }),
    ]),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- IIS: lies in the folder of the site. Made by npm run deploy-files, and by the build with its',
    '     redirects, from src/build/hosting/table.ts. -->',
    ...inside('configuration', [
      ...inside('system.webServer', [
        ...inside(
          'defaultDocument',
          inside('files', ['<clear/>', element('add', { value: 'index.html' })]),
        ),
        element('directoryBrowse', { enabled: 'false' }),
        element('urlCompression', { doStaticCompression: 'true' }),
        ...inside('httpErrors errorMode="Custom"', [
          ...['403', '404'].flatMap((statusCode) => [
            element('remove', { statusCode, subStatusCode: '-1' }),
            element('error', { statusCode, path: LOST, responseMode: 'File' }),
          ]),
        ]),
        ...inside(
          'security',
          inside('requestFiltering', [
            ...inside(
              'fileExtensions',
              FORMS.flatMap(({ ending: fileExtension }) => [
                element('remove', { fileExtension }),
                element('add', { fileExtension, allowed: 'false' }),
              ]),
            ),
            ...inside(
              'hiddenSegments',
              FOR_SERVERS.filter((name) => name !== 'web.config').flatMap((segment) => [
                element('remove', { segment }),
                element('add', { segment }),
              ]),
            ),
          ]),
        ),
        ...inside('staticContent', types),
        ...inside(
          'httpProtocol',
          inside('customHeaders', [element('remove', { name: 'X-Powered-By' }), ...general]),
        ),
      ]),
      ...headers,
      ...typesOfPlaces,
      ...moved,
    ]),
    '',
  ].join('\n');
}
