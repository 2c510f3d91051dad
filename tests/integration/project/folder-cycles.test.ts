import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { filesUnder } from '#checks/read/files-under.ts';

// Knip finds cycles of files; this finds those of folders, which make two rooms into one.
const IMPORT = /(?:from|import)\s*\(?\s*'(#|\.\/)([^']+)'/g;

/** Folder of a file in `src`; a file that stands between folders is a room of its own. */
function roomOf(path: string, folders: ReadonlySet<string>): string {
  const folder = dirname(path);
  return [...folders].some((other) => other.startsWith(`${folder}/`)) ? path : folder;
}

/** The imports of every room, but those of its tests. */
async function readRooms(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const paths = (await filesUnder('src')).filter((path) => /(?<!\.test)\.(?:ts|astro)$/.test(path));
  const folders = new Set(paths.map((path) => dirname(path)));
  const rooms = new Map<string, Set<string>>();
  for (const path of paths) {
    const room = roomOf(path, folders);
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    for (const [, start, name = ''] of readFileSync(join('src', path), 'utf8').matchAll(IMPORT)) {
      const target = roomOf(start === '#' ? name : join(dirname(path), name), folders);
      if (target !== room) imported.add(target);
    }
  }
  return rooms;
}

/** A way from a room back to itself; undefined where there is none. */
function cycleFrom(
  room: string,
  rooms: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[room]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of rooms.get(way.at(-1) ?? '') ?? []) {
      if (next === room) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

test('no folder of src imports, by whatever way, what imports it', async () => {
  const rooms = await readRooms();
  const cycles = [...rooms.keys()].flatMap((room) => cycleFrom(room, rooms)?.join(' → ') ?? []);
  expect(cycles).toEqual([]);
});
