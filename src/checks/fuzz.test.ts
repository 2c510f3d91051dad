import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { loadCorrector } from '#checks/corrector.ts';
import { contentOf } from '#checks/read/content.ts';
import { problemsIn } from '#checks/run-rules.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

const base = await readTexts('tests/fixtures/broken/base');
const before = contentOf(base);
const rules = await loadRules();
const correct = loadCorrector();

/** More for a long look: `FUZZ_RUNS=20000 npx vitest run src/checks/fuzz.test.ts`. */
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 40) };

/** Every path at which a file of some kind may stand. */
const paths = Object.values(COLLECTIONS).map((collection) =>
  'list' in collection
    ? collection.list
    : `${collection.folder}/${collection.folder === 'events' ? '2026/' : ''}2026-x.${collection.extension}`,
);
const path = fc.constantFrom(...paths, ...base.keys());

/** Checks the small content folder with one file put into it, or put in place of another. */
function check(as: string, text: string) {
  const found = problemsIn(contentOf(new Map(base).set(as, text)), rules, {
    today: '2026-11-25',
    correct,
    before,
    pictures: new Map(),
  });
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

/** Long enough for a slow machine, short enough to tell a standstill. */
const SOON = 20_000;
const EVENT = 'events/2026/2026-lecture.md';
const event = base.get(EVENT) ?? '';
const units = base.get('units.yaml') ?? '';

const ALIASES = Array.from({ length: 16 }, (_, n) => String.fromCharCode(97 + n));

/** What an editor's computer may make of a file, none of it right. */
const BROKEN: Readonly<Record<string, readonly [as: string, text: string]>> = {
  'a YAML bomb of aliases': [
    'units.yaml',
    ['- &a [x, x]', ...ALIASES.slice(1)].reduce(
      (text, name, index) => `${text}\n- &${name} [${`*${ALIASES[index] ?? 'a'},`.repeat(9)}]`,
    ),
  ],
  'a merge key bomb': ['units.yaml', '- &a { a: 1 }\n- { <<: [*a, *a, *a] }\n'],
  'lists in lists, 5,000 deep': ['units.yaml', '['.repeat(5000)],
  'lists in lists, closed': ['units.yaml', '['.repeat(2000) + ']'.repeat(2000)],
  'fields in fields, 500 deep': [
    EVENT,
    `---\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---\n`,
  ],
  'a field of 5 MB': [EVENT, event.replace('kind: lecture', `kind: ${'很长'.repeat(1_250_000)}`)],
  '20,000 unknown fields': [
    EVENT,
    event.replace(
      'kind:',
      `${Array.from({ length: 20_000 }, (_, n) => `f${n}: 1\n`).join('')}kind:`,
    ),
  ],
  'a list of 20,000 nothings': ['units.yaml', '- {}\n'.repeat(20_000)],
  'a picture by mistake': [
    EVENT,
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString(),
  ],
  NUL: [EVENT, event.replace('lecture', 'lec\u0000ture')],
  'nothing but NUL': [EVENT, '\u0000'.repeat(1000)],
  'UTF-16': [EVENT, Buffer.from(event, 'utf16le').toString('utf8')],
  'UTF-16 with its mark': [EVENT, Buffer.from(`\uFEFF${event}`, 'utf16le').toString('utf8')],
  GBK: [EVENT, Buffer.from('2d2d2d0a7469746c653a20bdb2d7f90a2d2d2d0a', 'hex').toString('utf8')],
  'full-width colons': [EVENT, event.replaceAll(': ', '：')],
  'full-width commas': [EVENT, event.replace('图书馆, district', '图书馆，district')],
  'full-width quotes': [EVENT, event.replace("'2026-08-01'", '“2026-08-01”')],
  'full-width figures': [EVENT, event.replace("'2026-08-01'", "'２０２６-08-01'")],
  'full-width dashes in a date': [EVENT, event.replace("'2026-08-01'", "'2026－08－01'")],
  'a full-width key': [EVENT, event.replace('kind:', 'ｋｉｎｄ:')],
  'fields that changed places': [
    EVENT,
    event.replace('title: 海洋讲座', 'title: lecture').replace('kind: lecture', 'kind: 海洋讲座'),
  ],
  'times that changed places': [
    EVENT,
    event.replace(/start: ('[^']*'), end: ('[^']*')/, 'start: $2, end: $1'),
  ],
  'old Macintosh line ends': [EVENT, event.replaceAll('\n', '\r')],
  'long lines of what rules look for': [EVENT, `${event}${'学生：张小明、'.repeat(20_000)}`],
  'a line of signs that nobody sees': [EVENT, `${event}${'\u200b'.repeat(200_000)}`],
  'lines of signs that nobody sees': [EVENT, `${event}${'\u200b\n'.repeat(50_000)}`],
  'long lines of remarks': [EVENT, event.replace('海洋讲座', `海洋讲座${' #x'.repeat(50_000)}`)],
  'thousands of references': [EVENT, `${event}${'&#8203;'.repeat(30_000)}`],
  'long lines of brackets': [EVENT, `${event}${'![['.repeat(20_000)}](${'<img '.repeat(20_000)}`],
  'long lines of figures': [EVENT, `${event}${'1'.repeat(100_000)}，13800138000`],
};

describe('in good time', () => {
  test.each(Object.entries(BROKEN))(
    'the check finds a problem in %s',
    { timeout: SOON },
    (_, [as, text]) => {
      expect(check(as, text)).not.toEqual([]);
    },
  );

  test.each(['\r\n', '\n'])('the check has nothing against a mark and line ends %j', (end) => {
    const problems = check(EVENT, `\uFEFF${event.replaceAll('\n', end)}`);
    expect(problems).toEqual([]);
    expect(check('units.yaml', `\uFEFF${units.replaceAll('\n', end)}`)).toEqual([]);
  });
});
