import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { ROOT } from '#tests/fixtures/calendar/root.ts';
import { dataCatalog } from './catalog.ts';
import { downloads } from './downloads.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const NOTHING = { places: [], events: [], routes: [], resources: [], targets: [], figures: [] };

/** The shapes that the European Union publishes for DCAT-AP 3.0.1. */
async function readShapes(): Promise<Store> {
  const shapes = new Store();
  for (const name of ['shapes', 'range']) {
    const file = join(ROOT, 'tests/fixtures/dcat-ap', `${name}.ttl`);
    shapes.addQuads(new Parser().parse(await readFile(file, 'utf8')));
  }
  return shapes;
}

async function readJsonLd(document: unknown): Promise<Store> {
  const store = new Store();
  const parser = new JsonLdParser();
  parser.on('data', (quad) => store.addQuad(quad));
  const end = once(parser, 'end');
  parser.end(JSON.stringify(document));
  await end;
  return store;
}

const messagesOf = async (document: unknown) => {
  const report = await new SHACLValidator(await readShapes()).validate(await readJsonLd(document));
  return report.results.map(({ path, focusNode, message }) =>
    [focusNode.value, path.value, ...message.map(({ value }) => value)].join(' '),
  );
};

describe('dataCatalog', () => {
  const catalog = dataCatalog(downloads(NOTHING), '2026-11-28');

  test('keeps to the shapes of DCAT-AP', async () => {
    expect(await messagesOf(catalog)).toEqual([]);
  });

  test('is refused by these shapes where a data set has no title', async () => {
    const [first, ...rest] = catalog['dcat:dataset'];
    const broken = { ...first, 'dct:title': [] };
    expect(await messagesOf({ ...catalog, 'dcat:dataset': [broken, ...rest] })).not.toEqual([]);
  });

  test('names every data set of the page, and every file but pages for people', async () => {
    const store = await readJsonLd(catalog);
    const lists = downloads(NOTHING);
    expect(store.getObjects(null, `${DCAT}dataset`, null)).toHaveLength(lists.length);
    const files = lists.flatMap((list) => list.files).filter(({ path }) => !path.endsWith('/'));
    expect(store.getObjects(null, `${DCAT}downloadURL`, null)).toHaveLength(files.length);
  });
});
