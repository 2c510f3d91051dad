import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readDesk, type DeskFile } from '#authoring/desk-file.ts';
import { readNotes } from '#checks/read/picture-position.ts';
import { readFileSync } from 'node:fs';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const TELEPHONE = { now: '2027-01-05T02:00:00Z', hasTouch: true, isMobile: true };
/** What somebody has who reports the first thing they know: longer, and they go. */
const MOST_SECONDS = 180;

/**
 * Somebody with a telephone who begins at the home page and goes by what stands on the screen. A press takes 2
 * seconds, a letter 0.35, and each screen that is new or moved on is read for 3.
 */
function walker(page: Page) {
  let [presses, letters, screens] = [0, 0, 1];
  const visible = (some: Locator) => some.filter({ visible: true }).first();
  const bringIntoView = async (target: Locator) => {
    const height = 844;
    const top = await target.evaluate((node) => node.getBoundingClientRect().top);
    // A thumb moves one screen at a time, and each is looked at.
    const moves = top > height || top < 0 ? Math.ceil(Math.abs(top) / height) : 0;
    presses += moves;
    screens += moves;
  };
  const press = async (target: Locator) => {
    await bringIntoView(target);
    presses += 1;
    await target.tap();
  };
  return {
    seconds: () => presses * 2 + letters * 0.35 + screens * 3,
    press: (name: string | RegExp) =>
      press(visible(page.getByRole('button', { name }).or(page.getByText(name)))),
    async open(name: string | RegExp) {
      await press(visible(page.getByRole('link', { name })));
      screens += 1;
    },
    async type(name: string, text: string) {
      const field = visible(page.getByLabel(name, { exact: true }));
      await press(field);
      letters += text.length;
      await field.pressSequentially(text);
    },
    async choose(name: string, option: string) {
      const field = visible(page.getByLabel(name, { exact: true }));
      await bringIntoView(field);
      presses += 2;
      await field.selectOption({ label: option });
    },
    async choosePicture(buffer: Buffer) {
      const field = visible(page.getByLabel('从这台设备选一张图片'));
      await bringIntoView(field);
      presses += 2;
      await field.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
      await page.getByText('去掉了拍摄地点').waitFor();
    },
    /** Presses 写好了, then 下载文件. */
    async handOver(): Promise<DeskFile> {
      await press(page.getByRole('button', { name: '写好了' }));
      await page.waitForSelector('[data-hand-over]:not([hidden])');
      screens += 1;
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        press(page.getByRole('link', { name: '下载文件' })),
      ]);
      const file = readDesk(readFileSync(await saved.path(), 'utf8'));
      if (!('path' in file)) throw new Error('not a file of the desk');
      return file;
    },
  };
}

test('an event with a picture is published in three minutes', async () => {
  const size = { width: 1600, height: 900, channels: 3, background: '#48a' } as const;
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 57/1 0/1', GPSLongitudeRef: 'E' };
  const exif = { IFD3: { ...gps, GPSLongitude: '108/1 37/1 0/1' } };
  const photo = await sharp({ create: size }).withExif(exif).jpeg().toBuffer();
  await visit(
    '/',
    async (page) => {
      const { open, type, choose, press, choosePicture, handOver, seconds } = walker(page);
      await open('参与');
      await open(/^发布活动/);
      await type('名称', '红树林观鸟体验课');
      await type('一句话说明', '跟老师到红树林边认冬候鸟。');
      await choose('类别', '体验活动');
      await press('青少年');
      await type('开始', '1月20日上午9点');
      await choose('县区（可以空着）', '钦南区');
      await type('来源标题', '红树林观鸟体验课通知');
      await type('发布者（可以空着）', '钦州市第二中学');
      await type('发布日期（可以空着）', '1月4日');
      await choosePicture(photo);
      await type('图片说明（给看不到图的人）', '学生看水鸟');
      await type('图片来源', '钦州市第二中学供图');
      const { path, text, picture } = await handOver();
      expect(path).toMatch(/^events\/2027\/2027-[a-z-]+\.md$/);
      expect(text).toContain("time: { start: '2027-01-20 09:00' }");
      expect(text).toContain("date: '2027-01-04'");
      expect(readNotes(picture?.bytes ?? new Uint8Array()).position).toBe('none');
      expect(seconds()).toBeLessThanOrEqual(MOST_SECONDS);
    },
    TELEPHONE,
  );
});

test('an event is postponed in three minutes', async () => {
  await visit(
    '/',
    async (page) => {
      const { open, type, choose, handOver, seconds } = walker(page);
      await open('活动');
      await open('往期');
      await open(/^2025年/);
      await page.locator('main a[href*="/events/"]').first().waitFor();
      await open(/青年科普创新实验/);
      await open('编辑本页');
      await open('只是改期、延期或取消');
      await choose('怎么变', '延期，新日子还没定');
      await type('为什么（可以空着）', '因台风预警');
      const { text } = await handOver();
      expect(text).toMatch(/^status: postponed$/m);
      expect(seconds()).toBeLessThanOrEqual(MOST_SECONDS);
    },
    TELEPHONE,
  );
});

test.each([
  {
    what: 'the hours',
    link: '开放时间',
    async fill({ choose, press, type }: ReturnType<typeof walker>) {
      await choose('开放时间：怎样写', '每周的钟点');
      for (const day of ['周二', '周三', '周四', '周五', '周六', '周日']) await press(day);
      await type('开门', '9点');
      await type('关门', '下午5点半');
    },
    written: "      opens: '09:00'\n      closes: '17:30'\n",
  },
  {
    what: 'the telephone',
    link: '电话',
    fill: ({ type }: ReturnType<typeof walker>) => type('电话（可以空着）', '0777-2821234'),
    written: "contact:\n  phone: '0777-2821234'\n",
  },
])(
  '$what of a place is filled in from its page in three minutes',
  async ({ link, fill, written }) => {
    await visit(
      '/',
      async (page) => {
        const walk = walker(page);
        await walk.open('去哪儿');
        await walk.type('找地方', '三娘湾');
        await walk.open(/^三娘湾中华白海豚科普馆/);
        await walk.open(link);
        await fill(walk);
        await walk.press('加一条来源');
        await walk.type('来源标题', '馆门口的牌子');
        await walk.type('发布者（可以空着）', '科普馆');
        await walk.type('发布日期（可以空着）', '2027年1月');
        const { path, text } = await walk.handOver();
        expect(path).toBe('places/dolphin-hall.md');
        expect(text).toContain(written);
        expect(text).toContain("date: '2027-01'");
        expect(walk.seconds()).toBeLessThanOrEqual(MOST_SECONDS);
      },
      TELEPHONE,
    );
  },
);
