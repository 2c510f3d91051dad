import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRules, problemsIn, readTexts } from '#checks/check-content.ts';
import { contentOf } from '#checks/content.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

const base = await readTexts('tests/fixtures/broken/base');
const rules = await loadRules();

/** More for a long look: `FUZZ_RUNS=20000 npx vitest run tests/unit/checks/fuzz.test.ts`. */
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200) };

/** Every path at which a file of some kind may stand. */
const paths = Object.values(COLLECTIONS).map((collection) =>
  'list' in collection
    ? collection.list
    : `${collection.folder}/${collection.folder === 'events' ? '2026/' : ''}2026-x.${collection.extension}`,
);
const path = fc.constantFrom(...paths, ...base.keys());

/** Checks the small content folder with one file put into it, or put in place of another. */
function check(as: string, text: string) {
  const found = problemsIn(contentOf(new Map(base).set(as, text)), rules);
  for (const { line, column, message, field } of found) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    // An editor is never shown words of the parser or of the schema library.
    expect(`${field} ${message}`).not.toMatch(/invalid input|unrecognized key|received /i);
    expect(message).toMatch(/[\u4e00-\u9fff]/);
  }
  return found;
}

const fields = [...new Set([...base.values()].flatMap((text) => text.match(/\w+(?=:)/g) ?? []))];
const piece = fc.oneof(
  fc.constantFrom(
    ...fields,
    'first',
    'last',
    'tba',
    'repeat',
    'rule',
    'except',
    'previous',
    'until',
  ),
  fc.constantFrom(
    ': ',
    ':',
    '：',
    '\n',
    '\n  ',
    '\n- ',
    '\n    ',
    '\t',
    ' ',
    '\r\n',
    '---\n',
    '\uFEFF',
  ),
  fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    "'",
    '"',
    '#',
    '&a ',
    '*a',
    '!',
    '|',
    '>-',
    '?',
    '%',
    '@',
    '`',
    '~',
  ),
  fc.constantFrom(
    'null',
    'true',
    '.nan',
    '-.inf',
    '0x1F',
    '1e999',
    '2026-02-30',
    '<<',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const yamlish = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const framed = (text: string, as: string) => (as.endsWith('.yaml') ? text : `---\n${text}\n---\n`);

/** Values that a field may be given by mistake. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    ...['2026-09-05', '2026-02-30', '9999-12-31', '0000-00-00', '2026-09-05 25:00', '2026-09'],
    ...[
      'FREQ=DAILY;COUNT=9999',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231',
      'science-day',
    ],
    ...['postponed', 'cancelled', '', ' ', '\u0000', 'http://', 'youth-1', '-1'],
    ...[{ tba: '待公布' }, { first: '2026-09-05', last: '0001-01-01' }, [[]], [{}], -0, 1e21],
  ),
);

// No timeout: how long it takes says nothing about right or wrong.
describe('whatever stands in a file, the check answers', { timeout: 0 }, () => {
  test('to bytes', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 300 }), (as, bytes) => {
        check(as, Buffer.from(bytes).toString('utf8'));
      }),
      RUNS,
    );
  });

  test('to what looks like YAML', () => {
    fc.assert(
      fc.property(path, yamlish, (as, text) => {
        check(as, framed(text, as));
      }),
      RUNS,
    );
  });

  test('to right files with pieces put in and cut out', () => {
    const edit = fc.record({
      at: fc.nat(2000),
      cut: fc.nat(20),
      put: fc.oneof(piece, fc.constant('')),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...base),
        fc.array(edit, { maxLength: 4 }),
        ([as, text], edits) => {
          const edited = edits.reduce((before, { at, cut, put }) => {
            const start = at % (before.length + 1);
            return before.slice(0, start) + put + before.slice(start + cut);
          }, text);
          check(as, edited);
        },
      ),
      RUNS,
    );
  });

  test('to fields with any value', () => {
    const set = fc.record({
      field: fc.constantFrom(...fields, 'repeat', 'except', 'previous'),
      value,
    });
    fc.assert(
      fc.property(path, fc.array(set, { maxLength: 12 }), fc.boolean(), (as, sets, isSession) => {
        const data = Object.fromEntries(sets.map(({ field, value: any }) => [field, any]));
        const entry = isSession ? { ...data, sessions: [data, { ...data, time: data }] } : data;
        check(as, framed(JSON.stringify(as.endsWith('.yaml') ? [entry, entry] : entry), as));
        check(as, framed(JSON.stringify(entry), as));
      }),
      RUNS,
    );
  });
});
