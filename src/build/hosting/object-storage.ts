import { FOR_SERVERS, HEADERS, patternOf, TYPES, type Placed } from './table.ts';

/** What an object says of itself when it is uploaded; all else the CDN adds. */
const OF_OBJECTS = new Set(['Cache-Control', 'Content-Type']);

/**
 * Rules for an object storage with a CDN before it, as data for scripts of uploads or for a console:
 * of the rules for a header the last one whose expression fits a path holds.
 *
 * @param base as in {@link patternOf}
 */
export function objectStorageRules(base: string): string {
  const all = [...HEADERS, { name: 'Content-Type', values: TYPES }];
  const rules = (isOfObjects: boolean) =>
    all
      .filter(({ name }) => OF_OBJECTS.has(name) === isOfObjects)
      .map(({ name, values }) => ({
        header: name,
        rules: values.map((placed: Placed) => ({
          path: patternOf(placed.at, base) ?? '',
          value: placed.value,
        })),
      }));
  const data = {
    index: 'index.html',
    notFound: { object: `${base}/404.html`.slice(1), status: 404 },
    slashes: 'A folder without its last slash is led to the address with it, permanently.',
    leaveOut: [...FOR_SERVERS, '*.br', '*.gz'],
    compress: 'by the CDN: brotli, else gzip; with Vary: Accept-Encoding',
    redirects: '_redirects',
    metadata: rules(true),
    responseHeaders: rules(false),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
