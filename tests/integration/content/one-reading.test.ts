import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { loadRules, readContent } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { problemsIn } from '#checks/run-rules.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { keysOf } from '#domain/keys-of.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { readCollection } from '#content-loader.ts';
import { BASE_CONTENT, brokenCases } from '#tests/builders/broken-content.ts';

// What the content check lets pass, Astro's loaders take, value by value: a build after a green check
// does not fail for its content, and no entry is lost.

const base = await readTexts(BASE_CONTENT);
const [rules, routes] = await Promise.all([loadRules(), readRoutes()]);
const root = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folders = 0;
/** A content folder with one file put among those of the base. */
function write(as: string, text: string | Buffer): string {
  folders += 1;
  const folder = join(root, String(folders), 'content');
  for (const [path, own] of [...base, [as, text] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), own);
  }
  return folder;
}

/** Whether the check has no error; if so, every entry is loaded as it was checked. */
async function isTaken(folder: string): Promise<boolean> {
  const content = await readContent(folder);
  const problems = problemsIn(content, rules, { isWhole: true, routes });
  if (problems.some(({ severity }) => severity === 'error')) return false;
  for (const name of keysOf(COLLECTIONS)) {
    const { schema, ...home } = COLLECTIONS[name];
    const loaded = await readCollection(name, folder);
    const checked = content.entries.filter(({ collection }) => collection === name);
    expect(loaded.map(({ id }) => id)).toEqual(checked.map(({ id }) => id));
    for (const [index, entry] of loaded.entries()) {
      const { order, ...fields } = entry.data;
      const data = 'list' in home ? fields : entry.data;
      if ('list' in home) expect(order).toBe(index);
      expect(schema.safeParse(data)).toMatchObject({ success: true });
      expect(data).toEqual(checked[index]?.data);
      expect(entry.file.body).toBe(checked[index]?.file.body);
    }
  }
  return true;
}

describe('the loaders', () => {
  test('load the base, and every broken file that only gets warnings', async () => {
    expect(await isTaken(write('README.md', ''))).toBe(true);
    const taken = [];
    for (const { name, as, content } of brokenCases()) {
      if (await isTaken(write(as, content))) taken.push(name);
    }
    expect(taken).toEqual(
      expect.arrayContaining(['event-compiled-in-the-future', 'file-of-system']),
    );
    expect(taken).not.toContain('invisible-in-title');
  });

  test('agree with the check on any value without quotes', { timeout: 0 }, async () => {
    const event = base.get('events/2026/2026-lecture.md') ?? '';
    const written = fc.oneof(
      fc.constantFrom(
        ...['2026-11-20', '2026-11-20 09:00:00', '2026-11-20T09:00:00Z', '0o17', '017', '1_000'],
        ...['1e3', '.inf', '.nan', '0x1F', 'yes', 'no', 'on', 'null', '~', '12:30:45', '=', '<<'],
        ...[
          '海 #豚',
          '#海豚',
          '海\u0008豚',
          '海\u2028豚',
          '\u0085',
          '海: 豚',
          '!!str 海豚',
          '|',
          '>-',
        ],
        ...['[海豚]', '{海豚}', '&海豚', '*海豚', '@海豚', '`海豚`', '%海豚', '- 海豚', '? 海豚'],
        ...['\t海豚', '"海\\u200b豚"', '"海\\x08豚"', "'海''豚'", '"\\ud83d"', '\u{1f42c}', '---'],
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const field = fc.constantFrom('title: 海洋讲座', 'summary: 听专家讲大海。', 'name: 图书馆');
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(field, written, async (line, value) => {
        const name = line.replace(/ .*/, '');
        const text = event.replace(line, () => `${name} ${value}`);
        if (await isTaken(write('events/2026/2026-lecture.md', text))) taken += 1;
      }),
      { numRuns: 100 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  test('do not follow a link to a file elsewhere', async () => {
    const folder = write('README.md', '');
    const elsewhere = join(root, 'elsewhere.md');
    writeFileSync(elsewhere, base.get('events/2026/2026-lecture.md') ?? '');
    symlinkSync(elsewhere, join(folder, 'events/2026/2026-linked.md'));
    expect((await readCollection('events', folder)).map(({ id }) => id)).toEqual(['2026-lecture']);
    expect(await isTaken(folder)).toBe(false);
  });

  test('report an unreadable file in Chinese, with its line', async () => {
    const folder = write(
      'events/2026/2026-lecture.md',
      '---\ntitle：海洋讲座\nkind: lecture\n---\n',
    );
    await expect(readCollection('events', folder)).rejects.toThrow(
      /^events\/2026\/2026-lecture\.md:2:\d+ “title”后面是中文冒号/,
    );
  });
});
