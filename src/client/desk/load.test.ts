import { expect, test, vi } from 'vitest';
import { indexParts } from '#authoring/desk-index.ts';
import { loadRecords } from './load.ts';

test('the desk knows the entries of all files of the index, in their order', async () => {
  const entries = Array.from({ length: 2500 }, (_, at) => ({
    collection: 'events' as const,
    id: `e${at}`,
    path: `events/e${at}.md`,
    data: {},
  }));
  const files = indexParts(entries);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const name = /([\w-]+)\.json$/.exec(address)?.[1] ?? '';
    return Promise.resolve(Response.json(files.get(name)));
  });
  try {
    expect(await loadRecords()).toEqual(entries);
    expect(asked).toHaveLength(files.size);
  } finally {
    vi.unstubAllGlobals();
  }
});
