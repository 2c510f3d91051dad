import { describe, expect, test } from 'vitest';
import { CALENDAR, SITE } from '#site/config.ts';
import { contentOf } from '#checks/read/content.ts';
import { launchReport, missingForLaunch, type LaunchSettings } from './launch-report.ts';

const READY = {
  ...SITE,
  url: 'https://kepu.qinzhou.gov.cn',
  sponsor: '样例单位',
  operator: '样例单位',
  contact: { phone: '样例电话', email: 'a@kepu.qinzhou.gov.cn', address: '样例地址' },
  siteIdCode: '样例',
  icp: '样例',
  policeRecord: '样例',
  mapApproval: '样例',
  repository: undefined,
  mail: 'a@kepu.qinzhou.gov.cn',
  securityContact: 'mailto:a@kepu.qinzhou.gov.cn',
};
const REPOSITORY = 'SITE.repository.url';
const repositoryAt = (url: string) => ({ host: 'gitea', url, branch: 'main' }) as const;
const FEEDS = { ...CALENDAR, uidDomain: 'qinzhou.gov.cn', tagAuthority: 'qinzhou.gov.cn,2026' };
const MAPS: LaunchSettings['map'] = { tiles: { kind: 'none' }, outlines: true };
const PAGES: readonly (readonly [path: string, text: string])[] = [
  'about',
  'accessibility',
  'privacy',
].map((id) => [`pages/${id}.md`, '---\ntitle: 样例\n---\n\n打开本站，只会连接本站。\n']);
const missing = (change: Partial<LaunchSettings> = {}, texts = PAGES) =>
  missingForLaunch({ site: READY, calendar: FEEDS, map: MAPS, ...change }, contentOf(texts));
const settings = (...args: Parameters<typeof missing>) =>
  missing(...args).map(({ setting }) => setting);

test('nothing is missing where all is filled in', () => {
  expect(missing()).toEqual([]);
  expect(launchReport([])).toContain('通过');
});

describe('one empty or wrong setting is named', () => {
  test.each([
    { change: { sponsor: '' }, setting: 'SITE.sponsor', byLaw: true },
    { change: { icp: ' ' }, setting: 'SITE.icp', byLaw: true },
    { change: { siteIdCode: '' }, setting: 'SITE.siteIdCode', byLaw: true },
    { change: { policeRecord: '' }, setting: 'SITE.policeRecord', byLaw: true },
    { change: { mapApproval: '' }, setting: 'SITE.mapApproval', byLaw: true },
    {
      change: { contact: { ...READY.contact, phone: '' } },
      setting: 'SITE.contact.phone',
      byLaw: true,
    },
    { change: { repository: repositoryAt('git.qinzhou.gov.cn/kepu') }, setting: REPOSITORY },
    { change: { repository: repositoryAt('https://git.qinzhou.gov.cn/') }, setting: REPOSITORY },
    { change: { mail: '' }, setting: 'SITE.mail', byLaw: false },
    { change: { mail: 'mailto:a@kepu.qinzhou.gov.cn' }, setting: 'SITE.mail' },
    { change: { securityContact: '' }, setting: 'SITE.securityContact', byLaw: false },
    { change: { securityContact: 'a@qinzhou.gov.cn' }, setting: 'SITE.securityContact' },
    { change: { hstsSeconds: 0.5 }, setting: 'SITE.hstsSeconds' },
    { change: { hstsSeconds: -1 }, setting: 'SITE.hstsSeconds' },
    { change: { url: 'https://kepu.example' }, setting: 'SITE.url', byLaw: false },
    { change: { url: 'http://kepu.qinzhou.gov.cn' }, setting: 'SITE.url', byLaw: false },
    { change: { url: 'https://kepu.qinzhou.gov.cn/?from=a' }, setting: 'SITE.url', byLaw: false },
    { change: { url: 'https://www.qinzhou.gov.cn/科普/' }, setting: 'SITE.url', byLaw: false },
  ])('$change', ({ change, ...gap }) => {
    expect(missing({ site: { ...READY, ...change } })).toMatchObject([
      { file: 'src/site/config.ts', ...gap },
    ]);
  });
});

test.each([
  'https://kepu.qinzhou.gov.cn/',
  'https://www.qinzhou.gov.cn/kepu/',
  'https://www.qinzhou.gov.cn/bsfw/kepu',
])('a site may stand at %s', (url) => {
  expect(missing({ site: { ...READY, url } })).toEqual([]);
});

test('ids of calendars and feeds must not hold a reserved name', () => {
  const calendar = { ...FEEDS, uidDomain: 'kepu.example', tagAuthority: 'kepu.test,2026' };
  expect(settings({ calendar })).toEqual(['CALENDAR.uidDomain', 'CALENDAR.tagAuthority']);
});

describe('a map', () => {
  const site = { ...READY, mapApproval: '' };
  const tiles = { kind: 'tianditu', key: '样例' } as const;
  const privacy = (text: string) => [...PAGES.slice(0, 2), ['pages/privacy.md', text] as const];
  const named = privacy('---\ntitle: 样例\n---\n\n打开地图会连接天地图（tianditu.gov.cn）。\n');

  test('needs an approval with outlines or tiles, not without', () => {
    expect(settings({ site, map: { tiles: { kind: 'none' }, outlines: false } })).toEqual([]);
    expect(settings({ site, map: { tiles: { kind: 'none' }, outlines: true } })).toHaveLength(1);
    expect(settings({ site, map: { tiles, outlines: false } }, named)).toEqual([
      'SITE.mapApproval',
    ]);
  });

  test('with tiles needs a privacy page that names their server', () => {
    expect(missing({ map: { tiles, outlines: true } })).toMatchObject([
      {
        file: 'content/pages/privacy.md',
        why: expect.stringContaining('连接 tianditu.gov.cn，'),
        byLaw: true,
      },
    ]);
    expect(missing({ map: { tiles, outlines: true } }, named)).toEqual([]);
    const xyz = { template: 'https://map.qinzhou.gov.cn/{z}/{x}/{y}', credit: '' };
    expect(
      missing({ map: { tiles: { ...xyz, kind: 'xyz' }, outlines: true } }, named),
    ).toHaveLength(1);
  });

  test('of 天地图 needs its key', () => {
    const map = { tiles: { kind: 'tianditu', key: '' }, outlines: true } as const;
    expect(settings({ map }, named)).toEqual(['MAP.tiles.key']);
  });
});

test('pages that every foot leads to must be there', () => {
  expect(missing({}, PAGES.slice(0, 1))).toMatchObject([
    { file: 'content/pages/privacy.md', byLaw: true },
    { file: 'content/pages/accessibility.md', byLaw: false },
  ]);
});

test('a published correction that nobody reviewed is named with its file, drafts are not', () => {
  const notice = (reviewer: string, draft: boolean) =>
    `---\ntitle: 样例\nreviewer: ${reviewer}\ndraft: ${String(draft)}\n---\n`;
  const texts = [
    ['notices/a.md', notice('pending', false)],
    ['notices/b.md', notice('pending', true)],
    ['notices/c.md', notice('{ name: 样例, unit: 样例 }', false)],
    ['notices/d.md', '---\ntitle: 本站还在试运行\n---\n'],
  ] as const;
  expect(missing({}, [...PAGES, ...texts])).toMatchObject([
    { file: 'content/notices/a.md', setting: 'reviewer' },
    { file: 'content/notices/d.md', setting: '正文' },
  ]);
});

test('the report counts, says where and why, the law first', () => {
  const report = launchReport(missing({ site: { ...READY, operator: '', icp: '' } }));
  expect(report).toMatch(/^必须 ICP备案号\n {2}在哪里填：src\/site\/config\.ts 的 SITE\.icp\n/);
  expect(report).toContain('应当 承办单位');
  expect(report).toContain('还缺 2 项，其中 1 项是法规要求的');
});
