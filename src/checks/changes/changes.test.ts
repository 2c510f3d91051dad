import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeEventFile, makeSession } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import { compareSites } from './compare.ts';
import { changesReport } from './report.ts';
import { editedPages, newProblems, reviewPoints } from './review.ts';
import { readSite, type SiteItem } from './site-items.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

/** A built site with the given files. */
function site(name: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(FOLDER, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readSite(join(FOLDER, name));
}

const page = (title: string, main: string, head = '') =>
  `<html><head><title>${title} · 样例站</title>${head}</head><body><header>页头</header>` +
  `<main>${main}<svg><title>图</title></svg></main><footer>页脚</footer></body></html>`;
const entry = (id: string, text: string) => `<entry>\n<id>${id}</id>\n${text}</entry>`;
const event = (id: string, end: string) => ({ id, title: `样例活动 ${id}`, end });

const BASE = {
  'index.html': page('首页', '<p>旧话</p>'),
  'same/index.html': page('不变', '<p>一样</p>'),
  'looks/index.html': page('换装', '<p>一样</p>'),
  'gone/index.html': page('走了', '<p>再见</p>'),
  'renamed/index.html': page('改名', '<p>再见</p>'),
  'secret/index.html': page('不进搜索', '<p>旧</p>', '<meta name="robots" content="noindex">'),
  'data/events.json': JSON.stringify([event('2026-a', '11:00'), event('2026-b', '11:00')]),
  'feeds/events.atom.xml': entry('tag:a', '旧') + entry('tag:b', '旧'),
  'calendar/all.ics': 'BEGIN:VEVENT\r\nUID:a@x\r\nDTSTART:1\r\nEND:VEVENT\r\n',
  'events/gone.ics': 'BEGIN:VCALENDAR',
  'events/renamed.ics': 'BEGIN:VCALENDAR',
  'images/a.jpg': 'one',
  'worker.js': 'old',
  _headers: 'old',
  'index.html.br': 'old',
};
const HEAD = {
  'index.html': page('首页', '<p>新话</p>'),
  'same/index.html': page('不变', '<p>一样</p>'),
  'looks/index.html': page('换装', '<p class="x">一样</p>'),
  'new/index.html': page('新来', '<p>你好</p>'),
  'renamed/index.html': '<meta http-equiv="refresh" content="0; url=/new/"><a href="/new/">新</a>',
  'secret/index.html': page('不进搜索', '<p>新</p>', '<meta name="robots" content="noindex">'),
  'data/events.json': JSON.stringify([event('2026-a', '12:00'), event('2026-c', '11:00')]),
  'feeds/events.atom.xml': entry('tag:a', '新') + entry('tag:b', '旧'),
  'calendar/all.ics': 'BEGIN:VEVENT\r\nUID:a@x\r\nDTSTART:2\r\nEND:VEVENT\r\n',
  'images/a.jpg': 'two',
  'worker.js': 'new',
  'images/b.png': 'new',
  _headers: 'new',
  'index.html.br': 'new',
  _redirects: '/renamed/ /new/ 301\n/events/renamed.ics /calendar/all.ics 301\n',
};
const changes = compareSites(await site('base', BASE), await site('head', HEAD));

/** Keys of what has become of one kind. */
const told = (kind: SiteItem['kind'], change: string) =>
  changes.filter((each) => each.kind === kind && each.change === change).map(({ key }) => key);
const toldOf = (kind: SiteItem['kind']) =>
  ['added', 'changed', 'removed'].map((change) => told(kind, change));

describe('two builds of the site differ', () => {
  test('in the words of pages', () => {
    expect(toldOf('page')).toEqual([['/new/'], ['/', '/secret/'], ['/gone/', '/renamed/']]);
    expect(told('page', 'restyled')).toEqual(['/looks/']);
    expect(toldOf('frame').flat()).toEqual([]);
  });

  test('in events, in what subscribers get, in what the search finds', () => {
    expect(toldOf('event')).toEqual([['2026-c'], ['2026-a'], ['2026-b']]);
    expect(toldOf('entry')).toEqual([
      [],
      ['/calendar/all.ics a@x', '/feeds/events.atom.xml tag:a'],
      [],
    ]);
    expect(toldOf('search')).toEqual([['/new/'], ['/'], ['/gone/', '/renamed/']]);
  });

  test('in pictures and data, but not in scripts and what only servers read', () => {
    expect(toldOf('picture')).toEqual([['/images/b.png'], ['/images/a.jpg'], []]);
    expect(toldOf('data')).toEqual([[], ['/data/events.json'], []]);
  });

  test('and an address that leads nowhere is dead, one that leads on is not', () => {
    const dead = changes.filter(({ isDead }) => isDead).map(({ key }) => key);
    expect(dead).toEqual(['/events/gone.ics', '/gone/']);
  });
});

const content = (files: Readonly<Record<string, string>>) => contentOf(Object.entries(files));
const EVENT = 'events/2026/2026-sample.md';
const pointsOfEvent = (before: object, after: object) =>
  reviewPoints(
    content({ [EVENT]: makeEventFile({ ...before }) }),
    content({ [EVENT]: makeEventFile({ ...after }) }),
  ).map(({ text }) => text);

describe('a reviewer is asked to look at', () => {
  test.each([
    { name: 'nothing', before: {}, after: { summary: '换一句话。' }, out: [] },
    {
      name: 'a cancelled event',
      before: {},
      after: { status: 'cancelled', statusNote: '台风', sources: [{ title: '通知' }] },
      out: ['状态改成“已取消”：原定 2026-09-05 09:00 至 2026-09-05 11:00；原因：台风'],
    },
    {
      name: 'an event put off without notice',
      before: {},
      after: { status: 'postponed' },
      out: [
        '状态改成“延期”：原定 2026-09-05 09:00 至 2026-09-05 11:00；原因：没有写',
        '来源没有变：改期、延期、取消要有通知，请加上',
      ],
    },
    {
      name: 'an event that takes place after all',
      before: { status: 'postponed' },
      after: { sources: [{ title: '通知' }] },
      out: ['状态改成“按期举行”'],
    },
    {
      name: 'a moved session',
      before: { sessions: [makeSession()] },
      after: { sessions: [makeSession({ time: { first: '2026-09-06' } })] },
      out: [
        '2026-sample-1 改了时间：2026-09-05 09:00 至 2026-09-05 11:00 → 2026-09-06',
        '2026-sample-1 的 previous 里没有原来的时间 2026-09-05 09:00 至 2026-09-05 11:00：是改期就要写上，只是更正写错的时间就不用',
        '来源没有变：改期、延期、取消要有通知，请加上',
      ],
    },
    {
      name: 'a session moved as it should be',
      before: { sessions: [makeSession({ time: { first: '2026-09-05' } })] },
      after: {
        sources: [{ title: '改期通知' }],
        sessions: [
          makeSession({ time: { first: '2026-09-06' }, previous: [{ first: '2026-09-05' }] }),
        ],
      },
      out: ['2026-sample-1 改了时间：2026-09-05 → 2026-09-06'],
    },
    {
      name: 'a session that has its first date',
      before: { sessions: [makeSession({ time: { tba: '待公布' } })] },
      after: {
        sources: [{ title: '通知' }],
        sessions: [makeSession({ time: { first: '2026-09-06' } })],
      },
      out: ['2026-sample-1 改了时间：待公布 → 2026-09-06'],
    },
    {
      name: 'a session that is gone',
      before: { sessions: [makeSession(), makeSession({ id: '2026-sample-2' })] },
      after: { sessions: [makeSession()] },
      out: ['少了一场：2026-sample-2', '来源没有变：改期、延期、取消要有通知，请加上'],
    },
    {
      name: 'another place',
      before: { location: { name: '甲' } },
      after: { location: { name: '乙' } },
      out: ['地点改了'],
    },
  ])('$name', ({ before, after, out }) => {
    expect(pointsOfEvent(before, after)).toEqual(out);
  });

  test.each([
    // A minute of latitude is a nautical mile: 0.001° is about 111 m.
    { lat: 21.9505, out: [] },
    { lat: 21.952, out: [expect.stringMatching(/^位置移动了 22\d 米/)] },
  ])('a place that moved to latitude $lat', ({ lat, out }) => {
    const place = (position: object) => `---\n${JSON.stringify({ position })}\n---\n`;
    const at = (value: number) => ({
      'places/sample.md': place({ precision: 'exact', lat: value, lng: 108.6, basis: '样例' }),
    });
    const points = reviewPoints(content(at(21.95)), content(at(lat)));
    expect(points.map(({ text }) => text)).toEqual(out);
  });

  test('new drafts and corrections without a reviewer', () => {
    const files = {
      'notices/a.md': '---\ndraft: true\nreviewer: pending\n---\n',
      'notices/b.md': '---\nreviewer: pending\n---\n',
    };
    expect(reviewPoints(content({}), content(files))).toEqual([
      { file: 'content/notices/a.md', text: '是草稿，不会出现在网站上' },
      { file: 'content/notices/b.md', text: '辟谣还没有人审核，页面上会写审核人待定' },
    ]);
    expect(reviewPoints(content(files), content(files))).toEqual([]);
  });

  test('problems that are new, not those that only moved to another line', () => {
    const problem = { rule: 'a', severity: 'warning', file: 'content/a.md', column: 1 } as const;
    const old = { ...problem, line: 3, field: '标题', message: '旧的' };
    const fresh = { ...problem, line: 9, field: '', message: '新的' };
    const error = { ...fresh, severity: 'error', field: '次数' } as const;
    expect(newProblems([old], [{ ...old, line: 5 }, fresh, error])).toEqual([
      { file: 'content/a.md:9', text: '检查提醒：新的' },
      { file: 'content/a.md:9', text: '检查出错：次数：新的' },
    ]);
  });

  test('the pages of the files that were edited', () => {
    const before = {
      'notices/a.md': '---\ntitle: 甲\n---\n',
      'notices/b.md': '---\ntitle: 乙\n---\n',
      'places/c.md': '---\nname: 丙\n---\n',
    };
    const after = {
      'notices/a.md': '---\ntitle: 甲\n---\n',
      'notices/b.md': '---\ntitle: 乙\n---\n\n正文。\n',
      'places/d.md': '---\nname: 丁\n---\n',
    };
    expect([...editedPages(content(before), content(after))].sort()).toEqual([
      '/notices/b/',
      '/places/c/',
      '/places/d/',
    ]);
  });
});

describe('the summary', () => {
  test('counts, lists and asks', () => {
    const report = changesReport({
      base: 'abc1234',
      now: '2026-11-24',
      changes,
      edited: new Set(['/new/', '/gone/', '/secret/']),
      points: [{ file: 'content/a.md', text: '地点改了 <b>' }],
      code: ['src/site/config.ts'],
    });
    expect(report).toContain('和 `abc1234` 比，两边都按 2026-11-24 生成。');
    expect(report).toContain('| 网页 | 1 | 2 | 2 |');
    expect(report).toContain('另有 1 个网页文字没变');
    expect(report.slice(report.indexOf('### 请审稿人看一看'))).toBe(`### 请审稿人看一看

- [ ] \`/gone/\` 没了，旧链接会断：在 \`content/redirects.yaml\` 里写转到哪里
- [ ] 这些网址也没了，看看会不会有人还在用：\`/events/gone.ics\`
- [ ] \`content/a.md\` 地点改了 \\<b\\>
- [ ] 图片 \`/images/b.png\`：有没有写来源和说明，有没有认得出的孩子，能不能公开用
- [ ] 图片 \`/images/a.jpg\`：有没有写来源和说明，有没有认得出的孩子，能不能公开用
- [ ] 程序也改了 1 个文件，请懂程序的人看

### 改了内容的网页

- 增加 新来 \`/new/\`
- 改动 不进搜索 \`/secret/\`
- 去掉 走了 \`/gone/\`

### 图片

- 增加 \`/images/b.png\`
- 改动 \`/images/a.jpg\`

<details><summary>2 个网页跟着变：首页、目录、日历、索引这些</summary>

- 改动 首页 \`/\`
- 去掉 改名 \`/renamed/\`

</details>

<details><summary>2 个订阅跟着变</summary>

- \`/calendar/all.ics\`：改动 1
- \`/feeds/events.atom.xml\`：改动 1

</details>

<details><summary>1 个数据文件跟着变</summary>

- \`/data/events.json\`

</details>
`);
  });

  test('says so where nothing changed', async () => {
    const same = await site('base', BASE);
    const report = changesReport({
      base: 'abc1234',
      now: '2026-11-24',
      changes: compareSites(same, same),
      edited: new Set(),
      points: [],
      code: [],
    });
    expect(report).toContain('读者看到的文字、活动、订阅和搜索都没有变。');
    expect(report).toContain('没有特别要看的。');
    expect(report).not.toContain('| 网页 |');
  });

  test('repeats no number and no list of pupils, neither of titles nor of points', async () => {
    const [before, after] = await Promise.all([
      site('private-base', { 'a/index.html': page('找张老师13900139000', '<p>旧</p>') }),
      site('private-head', { 'a/index.html': page('找张老师138 0013 8000', '<p>新</p>') }),
    ]);
    const text = '原因：学生：张小明、李小红、王小刚，证件11010519491231002X';
    const report = changesReport({
      base: 'abc1234',
      now: '2026-11-24',
      changes: compareSites(before, after),
      edited: new Set(['/a/']),
      points: [{ file: 'content/a.md', text }],
      code: [],
    });
    expect(report).toContain('找张老师×××');
    expect(report).toContain('原因：');
    expect(report).not.toMatch(/1390|0013|8000|张小明|李小红|19491231/);
  });
});
