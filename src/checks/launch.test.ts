import { describe, expect, test } from 'vitest';
import { CALENDAR, SITE } from '#site/config.ts';
import { contentOf } from './content.ts';
import { launchReport, missingForLaunch } from './launch.ts';

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
  editBase: 'https://git.qinzhou.gov.cn/kepu/edit/main',
  feedback: 'mailto:a@kepu.qinzhou.gov.cn',
};
const FEEDS = { ...CALENDAR, uidDomain: 'qinzhou.gov.cn', tagAuthority: 'qinzhou.gov.cn,2026' };
const NOTHING = contentOf([]);
const settings = (...args: Parameters<typeof missingForLaunch>) =>
  missingForLaunch(...args).map(({ setting }) => setting);

test('nothing is missing where all is filled in', () => {
  expect(settings(READY, FEEDS, NOTHING)).toEqual([]);
  expect(launchReport([])).toContain('通过');
});

describe('one empty setting is named', () => {
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
    { change: { editBase: '' }, setting: 'SITE.editBase', byLaw: false },
    { change: { feedback: '' }, setting: 'SITE.feedback', byLaw: false },
    { change: { url: 'https://kepu.example' }, setting: 'SITE.url', byLaw: false },
  ])('$setting', ({ change, setting, byLaw }) => {
    const gaps = missingForLaunch({ ...READY, ...change }, FEEDS, NOTHING);
    expect(gaps).toMatchObject([{ file: 'src/site/config.ts', setting, byLaw }]);
  });
});

test('ids of calendars and feeds must not hold a reserved name', () => {
  const calendar = { ...FEEDS, uidDomain: 'kepu.example', tagAuthority: 'kepu.test,2026' };
  expect(settings(READY, calendar, NOTHING)).toEqual([
    'CALENDAR.uidDomain',
    'CALENDAR.tagAuthority',
  ]);
});

test('a published correction that nobody reviewed is named with its file', () => {
  const notice = (reviewer: string, draft: boolean) =>
    `---\ntitle: 样例\nreviewer: ${reviewer}\ndraft: ${String(draft)}\n---\n`;
  const content = contentOf([
    ['notices/a.md', notice('pending', false)],
    ['notices/b.md', notice('pending', true)],
    ['notices/c.md', notice('{ name: 样例, unit: 样例 }', false)],
  ]);
  expect(missingForLaunch(READY, FEEDS, content)).toMatchObject([
    { file: 'content/notices/a.md', setting: 'reviewer' },
  ]);
});

test('the report counts, says where and why, the law first', () => {
  const report = launchReport(
    missingForLaunch({ ...READY, operator: '', icp: '' }, FEEDS, NOTHING),
  );
  expect(report).toMatch(/^必须 ICP备案号\n {2}在哪里填：src\/site\/config\.ts 的 SITE\.icp\n/);
  expect(report).toContain('应当 承办单位');
  expect(report).toContain('还缺 2 项，其中 1 项是法规要求的');
});
