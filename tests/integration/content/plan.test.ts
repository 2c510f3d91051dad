import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

// What the plan says, counted from content/ and compared with what tests/fixtures/plan/make.py
// transcribed from the plan's text.

const { entries } = await readContent('content');
const of = (collection: keyof typeof COLLECTIONS) =>
  entries.filter((entry) => entry.collection === collection);
const programmesOf = (collection: 'actions' | 'projects') =>
  of(collection)
    .map(({ id, data }) => ({ id, ...COLLECTIONS[collection].schema.parse(data) }))
    .sort((a, b) => a.order - b.order);

const actions = programmesOf('actions');
const projects = programmesOf('projects');
const programmes = [...actions, ...projects];
/** What the bodies say of each measure, by its id. */
const words = new Map(
  [...of('actions'), ...of('projects')].flatMap(({ file }) =>
    [...file.body.matchAll(/<Measure id="([^"]+)">\n([\s\S]*?)<\/Measure>/g)].map(
      ([, id = '', text = '']) => [id, text.trim()] as const,
    ),
  ),
);
const measures = programmes.flatMap((programme) =>
  programme.measures.map((measure) => ({ ...measure, text: words.get(measure.id) ?? '' })),
);
const units = of('units').map(({ data }) => COLLECTIONS.units.schema.parse(data));
const targets = of('targets').map(({ data }) => COLLECTIONS.targets.schema.parse(data));

/** Lines of a fixture: section, then the rest. */
const transcribed = (name: string) =>
  readFileSync(`tests/fixtures/plan/${name}.txt`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const blank = line.indexOf(' ');
      return { section: line.slice(0, blank), text: line.slice(blank + 1) };
    });

describe('the actions and projects', () => {
  test('are five and six, numbered without a gap', () => {
    expect(actions.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(projects.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('have 24 and 23 measures', () => {
    const count = (list: typeof programmes) =>
      list.flatMap((programme) => programme.measures).length;
    expect([count(actions), count(projects)]).toEqual([24, 23]);
  });

  test('have the titles of the plan, and so have their measures', () => {
    const written = programmes.flatMap(({ section, title, measures: own }) => [
      { section, text: title },
      ...own.map((measure) => ({ section: measure.section, text: measure.officialTitle })),
    ]);
    expect(written).toEqual(transcribed('titles'));
  });

  test.each(['id', 'section', 'title', 'officialTitle'] as const)(
    'have measures of which no two share their %s',
    (key) => {
      expect(new Set(measures.map((measure) => measure[key])).size).toBe(47);
    },
  );

  test('explain every measure in other words than the title', () => {
    for (const { officialTitle, title, text } of measures) {
      expect(title).not.toBe(officialTitle);
      expect(text.length).toBeGreaterThan(40);
    }
  });

  test('name festivals, contests and programmes as the passage of the plan does', () => {
    const known = new Set(transcribed('names').map(({ section, text }) => `${section} ${text}`));
    const named = measures.flatMap(({ section, names }) =>
      names.map((name) => `${section} ${name}`),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  test('leave out none of the names that the plan puts in quotation marks', () => {
    const lost = transcribed('quoted').filter(({ section, text }) => {
      const measure = measures.find((each) => each.section === section);
      return !JSON.stringify(measure ?? '').includes(text);
    });
    expect(lost).toEqual([]);
  });
});

describe('the duties', () => {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const namesIn = (passage: string, duty: string) =>
    (new RegExp(`${duty}单位：([^；]+)`).exec(passage)?.[1] ?? '').split(/[，、]/);

  test('are those of the plan, in its order', () => {
    const written = programmes.map(({ section, lead, support }) => {
      return { section, lead: lead.map(nameOf), support: support.map(nameOf) };
    });
    const plan = transcribed('duties').map(({ section, text }) => {
      return { section, lead: namesIn(text, '牵头'), support: namesIn(text, '配合') };
    });
    expect(written).toEqual(plan);
  });

  test('are 26 to lead and 155 to support', () => {
    expect(programmes.flatMap(({ lead }) => lead)).toHaveLength(26);
    expect(programmes.flatMap(({ support }) => support)).toHaveLength(155);
  });

  test('are borne by 27 units, each of which has one', () => {
    const busy = new Set(programmes.flatMap(({ lead, support }) => [...lead, ...support]));
    expect(units).toHaveLength(27);
    expect(units.filter(({ id }) => !busy.has(id))).toEqual([]);
    expect(new Set(units.map(({ name }) => name)).size).toBe(27);
  });
});

describe('the targets', () => {
  // Read by eye from the plan: sections 二（三）, 三（二）2, 四（一）3, 四（三）2 to 4, 四（五）2.
  const PLAN = [
    { section: '二（三）', value: 10, year: 2025, unit: '%', relation: 'reach' },
    { section: '二（三）', value: undefined, year: 2035, unit: undefined, relation: 'reach' },
    { section: '三（二）2', value: 4000, year: 2025, unit: '名', relation: 'reach' },
    { section: '四（一）3', value: 10, year: 2025, unit: '所', relation: 'at-least' },
    { section: '四（三）3', value: 5, year: 2025, unit: '个', relation: 'at-least' },
    { section: '四（三）4', value: 70, year: 2025, unit: '%', relation: 'at-least' },
    { section: '四（三）4', value: 50, year: 2025, unit: '%', relation: 'reach' },
    { section: '四（五）2', value: 100, year: undefined, unit: '%', relation: 'reach' },
    { section: '四（三）2', value: undefined, year: undefined, unit: '座', relation: 'reach' },
  ];

  test('have the numbers of the plan', () => {
    const written = targets.map(({ section, unit, goal: { value, year, relation } }) => {
      return { section, value, year, unit, relation };
    });
    expect(written).toEqual(PLAN);
  });

  test('begin with 6.5 % of the citizens in 2020', () => {
    expect(targets[0]?.baseline).toEqual({ value: 6.5, year: 2020, source: 'plan-2022' });
  });

  test('are borne by units that lead where they stand, or by the coordinating one', () => {
    for (const { section, owner } of targets) {
      const programme = programmes.find((each) => section.startsWith(each.section));
      expect(owner).toEqual(programme?.lead ?? ['science-association']);
    }
  });
});
