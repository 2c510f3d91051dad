import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { packDesk, readDesk } from '#authoring/desk-file.ts';
import { readNotes } from '#checks/read/picture-position.ts';
import { OWN } from '#site/base.ts';
import { pathOf } from '#site/routes.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
const NOW = { now: '2027-01-05T02:00:00Z' };

/** The form is there, and the rules have spoken. */
const opened = (page: Page) => page.waitForSelector('[data-left]:not(:empty)');
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** Presses 看看样子 and waits for the preview. */
async function previewed(page: Page) {
  await page.getByRole('button', { name: '看看样子' }).click();
  await page.waitForSelector('[data-preview]:not([hidden])');
  return page.locator('[data-preview]');
}

/** Presses 写好了 and waits for the file. */
async function finished(page: Page): Promise<string> {
  await page.getByRole('button', { name: '写好了' }).click();
  await page.waitForSelector('[data-hand-over]:not([hidden])');
  const file = readDesk(await page.locator('[data-packed]').inputValue());
  return 'path' in file ? file.text : '';
}

test('somebody without Git writes an event, keeps it over a reload, and gets its file', async () => {
  await visit(
    '/editing/write/?kind=event',
    async (page) => {
      await opened(page);
      await page.getByRole('button', { name: '写好了' }).click();
      await page.waitForSelector('#field-title:focus[aria-invalid]');
      expect(await page.locator('[data-message]').innerText()).toContain('还不能交');
      expect(await violations(page)).toEqual([]);
      await label(page, '名称').fill('海豚讲座');
      await label(page, '一句话说明').fill('听讲解员讲白海豚。');
      await label(page, '类别').selectOption('lecture');
      await page.getByLabel('青少年').check();
      await page.locator('[data-path="sessions.0.time.start"] [data-typed]').fill('1月9日下午3点');
      await page.locator('#field-location-district').selectOption({ label: '钦南区' });
      await label(page, '来源标题').fill('海豚讲座通知');
      await label(page, '文号（可以空着）').fill('钦科协〔2027〕1号');
      await page.waitForSelector('[data-kept]:not(:empty)');
      await page.reload();
      await opened(page);
      const ways = page.locator('desk-hand-over');
      await ways.evaluate((node: HTMLElement) => {
        Object.assign(node.dataset, { host: 'gitee', url: 'https://gitee.test/a', branch: 'main' });
      });
      const text = await finished(page);
      // Gitee reads no name out of an address.
      expect(await ways.innerText()).toContain('文件名写2027-haitun-jiangzuo.md');
      expect(await ways.locator('[data-whole-file]').inputValue()).toBe(text);
      expect(await page.locator('[data-no-source]').isVisible()).toBe(false);
      expect(text).toContain("time: { start: '2027-01-09 15:00' }");
      expect(text).toContain('id: 2027-haitun-jiangzuo-1');
      expect(text).toContain('district: qinnan');
    },
    NOW,
  );
});

test('a telephone is filled in where a link opens the form; nothing else in the file changes', async () => {
  await visit(
    '/editing/write/?edit=places/sanniang-bay&field=phone',
    async (page) => {
      await opened(page);
      await page.keyboard.type('0777-1234567');
      const text = await finished(page);
      expect(await page.locator('[data-no-source]').isVisible()).toBe(true);
      const before = await page.evaluate(async () => {
        const answers = await Promise.all(
          ['places-1', 'places-2'].map((pack) => fetch(new URL(`${pack}.json`, location.href))),
        );
        const packs = await Promise.all(answers.map((answer) => answer.json()));
        return String(Object.assign({}, ...packs)['places/sanniang-bay.md']);
      });
      const isOld = (line: string) => before.split('\n').includes(line);
      expect(text.split('\n').filter((line) => !isOld(line))).toEqual([
        'contact:',
        "  phone: '0777-1234567'",
        "updated: '2027-01-05 10:00'",
      ]);
      await previewed(page);
      expect(await violations(page)).toEqual([]);
    },
    { ...NOW, storage: { care: 'on' } },
  );
});

test('a session is postponed, and the change is counted', async () => {
  await visit(
    '/editing/write/?change=2019-science-week-opening',
    async (page) => {
      await opened(page);
      await page.locator('[data-change]').getByLabel('怎么变').selectOption('postponed');
      await page.locator('[data-change]').getByLabel('为什么').fill('因台风预警');
      await page.waitForSelector('[data-kept]:not(:empty)');
      const text = await finished(page);
      expect(text).toMatch(/^status: postponed$/m);
      expect(text).toMatch(/^statusNote: 因台风预警$/m);
      const preview = await previewed(page);
      expect(await preview.getByRole('heading').first().innerText()).toMatch(/^【延期】/);
      expect(await preview.locator('.notice').innerText()).toBe(
        '活动延期了\n\n因台风预警\n\n新的时间公布以后，会写在这里。',
      );
    },
    NOW,
  );
});

test('a session that is moved stands in the preview with its old and its new time', async () => {
  await visit(
    '/editing/write/?change=2019-science-week-opening',
    async (page) => {
      await opened(page);
      await page.locator('[data-change]').getByLabel('怎么变').selectOption('moved');
      await page.locator('[data-change] #field-start').fill('1月20日下午3点');
      await page.waitForSelector('[data-kept]:not(:empty)');
      const preview = await previewed(page);
      expect(await preview.locator('.leaf').innerText()).toContain('20');
      expect(await preview.locator('.notice').innerText()).toMatch(
        /^时间有变动\n\n原定2019年5月.*；改为2027年1月20日 周三 15:00开始。$/,
      );
    },
    NOW,
  );
});

test('a reader who reports a mistake is asked for the page, the words and a source', async () => {
  await visit('/editing/write/?kind=correction&page=/places/sanniang-bay/', async (page) => {
    await opened(page);
    await label(page, '哪句话不对').fill('这里有熊猫');
    await label(page, '来源标题').fill('没有熊猫的通知');
    expect(await finished(page)).toBe(
      'page: /places/sanniang-bay/\nwrong: 这里有熊猫\nsources:\n  - title: 没有熊猫的通知\n',
    );
  });
});

test('what was ready is taken back once it is changed; without a network its buttons say why', async () => {
  await visit('/editing/write/?kind=correction&page=/places/sanniang-bay/', async (page) => {
    await opened(page);
    expect(await page.locator('[data-problem]').allInnerTexts()).not.toContain('还没有填');
    await label(page, '哪句话不对').fill('这里有熊猫');
    await label(page, '来源标题').fill('没有熊猫的通知');
    await finished(page);
    await label(page, '哪句话不对').fill('这里有老虎');
    await page.locator('[data-hand-over]').waitFor({ state: 'hidden' });
    await page.goto(`${inject('origin')}/editing/write/?kind=notice`);
    await opened(page);
    await label(page, '标题').fill('第一条');
    await page.context().setOffline(true);
    for (const name of ['写好了', '看看样子']) {
      await page.getByRole('button', { name }).click();
      await page.locator('[data-left]').filter({ hasText: '没有连上网' }).waitFor();
      await label(page, '标题').fill(`第一条，${name}`);
      await page.locator('[data-left]').filter({ hasText: '还有' }).waitFor();
    }
  });
});

test('two drafts that are begun in the same minute keep their words and their pictures', async () => {
  const buffer = await photo('jpeg');
  await visit('/editing/write/', async (page) => {
    const addresses: string[] = [];
    for (const name of ['第一场', '第二场']) {
      await page.goto(`${inject('origin')}/editing/write/?kind=event`);
      await opened(page);
      await label(page, '名称').fill(name);
      const chooser = page.getByLabel('从这台设备选一张图片');
      await chooser.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
      await page.getByText('去掉了拍摄地点').waitFor();
      await page.locator('[data-kept]').filter({ hasText: '存在' }).waitFor();
      addresses.push(page.url());
    }
    const kept = () =>
      page.evaluate((name) => localStorage.getItem(name)?.split('\n') ?? [], `${OWN}desk-picture`);
    expect(new Set(addresses).size).toBe(2);
    expect(new Set((await kept()).map((line) => line.replace(/ .*/, ''))).size).toBe(2);
    await page.goto(addresses[0] ?? '');
    await opened(page);
    expect(await label(page, '名称').inputValue()).toBe('第一场');
    await page.goto(`${inject('origin')}/editing/write/`);
    await page.getByRole('button', { name: '删掉草稿：第一场' }).click();
    await expect.poll(kept).toHaveLength(1);
  });
});

/** What a page or its preview says of a record, without the spaces between. */
const wordsOf = (page: Page, root: string) =>
  page.locator(root).evaluate((node) => {
    const PARTS = ['.eyebrow', '.lede', '[data-rest]', '[data-transit]', '[data-unknown]'];
    const FACTS = ['dl.facts > div', 'dl.facts + .meta', '.leaf', '.leaf + div > p'];
    const REVIEW = ['blockquote', '[data-verdict]', '[data-verdict] + p', '[data-reviewer]'];
    const LISTS = ['[aria-label="打电话"] li', 'li > .phrases', 'ol.rule-list > li', 'tbody tr'];
    const SECTIONS = 'section:not(.cal-part, .box)';
    const LINES = ['', ' ~ p:not(.meta)', ' ~ ul > li', ' ~ ol > li'].map(
      (part) => `${SECTIONS} > h2${part}`,
    );
    const OTHERS = ['[data-years] > :not(div)', 'figcaption', '.prose', '.source-list li'];
    const textsOf = (part: string) => [...node.querySelectorAll(part)].map((one) => bare(one));
    const bare = (part?: Element | null) => part?.textContent.replace(/[\s\u200b]/g, '') ?? '';
    const heading = bare(node.querySelector('h1, h2'));
    const when = bare(node.querySelector('[data-rest]')?.parentElement?.firstElementChild);
    const parts = [PARTS, FACTS, REVIEW, LISTS, LINES, OTHERS].flat();
    const said = parts.map((part) => [part, textsOf(part).filter((text) => text !== '')] as const);
    return { heading, when, ...Object.fromEntries(said.filter(([, texts]) => texts.length > 0)) };
  });

test.each([
  ['events/2019-science-week-opening', '[data-rest]'],
  ['events/2025-youth-lab', '[data-rest]'],
  ['places/nixing-museum', 'dl.facts > div'],
  ['notices/earthquake-cloud', '[data-verdict]'],
  ['notices/pinglu-canal-open', '.source-list li'],
  ['resources/mangrove-roots', 'dl.facts > div'],
  ['resources/fraud-stop', 'dl.facts + .meta'],
  ['resources/no-falls', 'dl.facts + .meta'],
  ['resources/phet-density', 'dl.facts > div'],
  ['emergency/typhoon', 'tbody tr'],
  ['emergency/sea-sting', '[aria-label="打电话"] li'],
  ['observances/science-day', 'tbody tr'],
  ['observances/science-month', '.leaf'],
])('the preview of %s says what its page says, in its order', async (record, part) => {
  const built = await visit(`/${record}/`, (page) => wordsOf(page, 'main'));
  expect(built).toHaveProperty([part]);
  await visit(`/editing/write/?edit=${record}`, async (page) => {
    await opened(page);
    const preview = await previewed(page);
    expect(await wordsOf(page, '[data-preview]')).toEqual(built);
    expect(await preview.innerText()).not.toContain('{');
    expect(await violations(page)).toEqual([]);
  });
});

test('a preview names what is not filled in yet', async () => {
  await visit('/editing/write/?kind=event', async (page) => {
    await opened(page);
    await label(page, '名称').fill('海豚讲座');
    await page.getByRole('button', { name: '看看样子' }).click();
    const preview = page.locator('[data-preview]');
    await preview.getByText('没有填好').waitFor();
    expect(await preview.innerText()).toContain('场次');
    expect(await preview.getByRole('heading').innerText()).toBe('海豚讲座');
  });
});

test('a preview names a series that cannot be worked out, and shows its first day', async () => {
  const text = `---
title: 海豚讲座
sessions:
  - id: 2027-talks-1
    time: { start: '2027-03-06 09:00', end: '2027-03-06 11:00' }
    repeat: { rule: FREQ=WEEKLY;BYDAY=SA;COUNT=3, except: ['2027-03-07'] }
---
`;
  const draft = Buffer.from(packDesk({ path: 'events/2027/2027-talks.md', text }));
  await visit(`/editing/write/#draft=1p.${draft.toString('base64url')}`, async (page) => {
    await opened(page);
    const preview = await previewed(page);
    expect(await preview.innerText()).toMatch(/没有填好、这里没有的：.*场次/);
    expect(await preview.innerText()).toContain('3月6日');
  });
});

test('a guide to a hazard that has none is filled in; one that is there is told of', async () => {
  const index = '/editing/write/records.json';
  const answer = await fetch(inject('origin') + index);
  const { records, ...rest }: { records: { path: string }[] } = await answer.json();
  const others = records.filter(({ path }) => path !== 'emergency/cold.md');
  await visit(
    '/editing/write/?kind=emergency',
    async (page) => {
      await opened(page);
      expect(await violations(page)).toEqual([]);
      await label(page, '标题').fill('寒潮和低温');
      await label(page, '险情').fill('雷电');
      await page.getByText('是不是同一个').waitFor();
      await page.getByRole('button', { name: '写好了' }).click();
      const hazard = page.locator('[data-path=hazard]');
      await hazard.getByText('这种险情已经有一份指南').waitFor();
      await label(page, '险情').fill('寒潮');
      await page.getByText('是不是同一个').waitFor({ state: 'hidden' });
      await label(page, '写到哪一步').selectOption('call');
      await label(page, '平常的说法').fill('冻僵了\n手脚冻麻了');
      await label(page, '一句话说明').fill('有人冻僵了，打120。');
      await page.getByRole('button', { name: '加一条打什么电话' }).click();
      await page.locator('#field-numbers-0').fill('120');
      await page.getByRole('button', { name: '加一条现在就做' }).click();
      await label(page, '做什么').fill('打120');
      await label(page, '为什么').fill('听调度员的。〔1〕');
      await label(page, '说明（可以空着）').fill('没有找到可靠的来源。');
      await label(page, '来源标题').fill('低温防护的通知');
      await label(page, '文号（可以空着）').fill('钦卫健〔2027〕1号');
      const text = await finished(page);
      expect(text).toMatch(/^hazard: cold$/m);
      expect(text).toMatch(/^level: call$/m);
      expect(text).toMatch(/^numbers: \['120'\]$/m);
      expect(text).toContain('听调度员的。〔1〕');
      expect(await violations(page)).toEqual([]);
    },
    { ...NOW, files: { [index]: JSON.stringify({ ...rest, records: others }) } },
  );
});

test('the date of an observance in a year is written where that year is, not among the old ones', async () => {
  await visit(
    '/editing/write/?kind=year',
    async (page) => {
      const wanted = page.locator('[data-wanted]');
      await label(page, '哪一年').fill('2027');
      await wanted.fill('全国科技活动周');
      await wanted.blur();
      await opened(page);
      expect(await page.locator('input:focus').getAttribute('id')).toBe('field-years-11-first');
      expect(await page.locator('[data-path="years.0"]').isVisible()).toBe(false);
      expect(await violations(page)).toEqual([]);
      const year = page.locator('[data-path="years.11"]');
      await year.getByLabel('第一天（可以空着）', { exact: true }).fill('5月22日');
      await year.getByLabel('最后一天（可以空着）', { exact: true }).fill('2027年5月29日');
      await year.getByLabel('来源标题', { exact: true }).fill('2027年全国科技活动周的通知');
      await year.getByLabel('文号（可以空着）', { exact: true }).fill('国科发才〔2027〕1号');
      const text = await finished(page);
      expect(text).toContain("  - year: 2027\n    first: '2027-05-22'\n    last: '2027-05-29'\n");
      expect(text.match(/^ {2}- year: 20\d\d$/gm)).toHaveLength(12);
      expect(await violations(page)).toEqual([]);
    },
    NOW,
  );
});

test('its text and its link are copied; a browser that refuses is made up for in words that stay', async () => {
  await visit('/editing/write/?kind=correction&page=/places/sanniang-bay/', async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened(page);
    await label(page, '哪句话不对').fill('这里有熊猫');
    await label(page, '来源标题').fill('没有熊猫的通知');
    await finished(page);
    for (const [name, field] of [
      ['复制全部', '[data-packed]'],
      ['复制链接', '[data-link]'],
    ] as const) {
      const copy = page.locator('copy-text', { has: page.locator(field) });
      const said = copy.getByRole('status');
      await copy.getByRole('button', { name }).click();
      await said.filter({ hasText: /^已复制$/ }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await page.locator(field).inputValue(),
      );
    }
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Reflect.set(document, 'execCommand', () => false);
    });
    await page.clock.install();
    const copy = page.locator('copy-text', { has: page.locator('[data-packed]') });
    const said = copy.getByRole('status');
    await copy.getByRole('button', { name: '复制全部' }).click();
    await said.filter({ hasText: '浏览器不让复制' }).waitFor();
    expect(await said.boundingBox().then((box) => box?.height)).toBeGreaterThan(20);
    expect(await copy.getByRole('button').innerText()).toBe('复制全部');
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('这里有熊猫');
    expect(await violations(page)).toEqual([]);
    await page.clock.fastForward(10_000);
    expect(await said.isVisible()).toBe(true);
  });
});

/** A photo as telephones take it, with the place where it was taken. */
function photo(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const size = { width: 1600, height: 900, channels: 3, background: '#48a' } as const;
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 57/1 0/1', GPSLongitudeRef: 'E' };
  const exif = { IFD3: { ...gps, GPSLongitude: '108/1 37/1 0/1' } };
  return sharp({ create: size }).withExif(exif).toFormat(format).toBuffer();
}

test('a picture goes along without its position; the link opens the same text at a colleague', async () => {
  const link = await visit(
    '/editing/write/?edit=places/sanniang-bay&field=photo',
    async (page) => {
      await opened(page);
      const chooser = page.getByLabel('从这台设备选一张图片');
      const said = page.locator('[data-path="photo.src"] [role=status]').first();
      await chooser.setInputFiles({ name: 'a.heic', mimeType: '', buffer: Buffer.from('x') });
      await said.filter({ hasText: 'HEIC' }).waitFor();
      for (const format of ['png', 'webp', 'jpeg'] as const) {
        const buffer = await photo(format);
        expect(readNotes(buffer).position).toBe('found');
        await said.evaluate((node) => node.replaceChildren()); // what it said of the last one
        await chooser.setInputFiles({ name: `a.${format}`, mimeType: `image/${format}`, buffer });
        await said.filter({ hasText: 'KB' }).waitFor();
        await label(page, '图片说明（给看不到图的人）').fill(`海湾 ${format}`);
        await label(page, '图片来源').fill('读者供图');
        const text = await finished(page);
        const [saved] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('[data-save]').click(),
        ]);
        const file = readDesk(readFileSync(await saved.path(), 'utf8'));
        if (!('path' in file)) throw new Error('not a file of the desk');
        expect(file.text).toBe(text);
        expect(readNotes(file.picture?.bytes ?? new Uint8Array()).position).toBe('none');
      }
      return [await page.locator('[data-link]').inputValue(), await finished(page)] as const;
    },
    NOW,
  );
  const [address, text] = link;
  const { pathname, search, hash } = new URL(address);
  await visit(
    pathOf(pathname) + search + hash,
    async (page) => {
      await opened(page);
      expect(await label(page, '图片来源').inputValue()).toBe('读者供图');
      expect(await finished(page)).toBe(text);
    },
    NOW,
  );
});

test('drafts wait beside each other, and a device that keeps no more says so', async () => {
  await visit(
    '/editing/write/?kind=notice',
    async (page) => {
      await opened(page);
      await label(page, '标题').fill('第一条');
      await page.waitForSelector('[data-kept]:not(:empty)');
      await page.goto(`${inject('origin')}/editing/write/?kind=place`);
      await opened(page);
      await label(page, '名称').fill('三娘湾旅游区');
      await page.getByText('是不是同一个').waitFor();
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await label(page, '名称').fill('三娘湾旅游区二');
      await page.locator('[data-kept]').filter({ hasText: '存不下' }).waitFor();
      await page.goto(`${inject('origin')}/editing/write/`);
      const drafts = page.locator('[data-drafts] a');
      await drafts.first().waitFor();
      expect(await drafts.allInnerTexts()).toEqual(['三娘湾旅游区', '第一条']);
      await drafts.last().click();
      await opened(page);
      expect(await label(page, '标题').inputValue()).toBe('第一条');
    },
    NOW,
  );
});

test.each([
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['the care version', { storage: { care: 'on' } }],
])('kinds, twins and ways to write a thing fit %s and are reached by keys', async (_, view) => {
  const isSound = async (page: Page) => {
    expect(await violations(page)).toEqual([]);
    const root = page.locator('html');
    expect(await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
  };
  await visit(
    '/editing/write/',
    async (page) => {
      const kinds = page.locator('[data-start] .row-link');
      await kinds.first().waitFor();
      await isSound(page);
      await kinds.first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await opened(page);
      await label(page, '名称').fill('三娘湾旅游区');
      await page.getByText('是不是同一个').waitFor();
      await isSound(page);
      await page.keyboard.press('Shift+Tab');
      expect(await page.locator('a:focus').innerText()).toContain('改“三娘湾');
      const way = page.getByLabel('开放时间：怎样写');
      await way.focus();
      for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
      expect(await way.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      const chosen = page.locator('[data-path^="hours."] :focus');
      expect(await chosen.count()).toBe(1);
      await isSound(page);
    },
    { ...NOW, ...view },
  );
});

test.each([
  ['another version', '9.abc', '别的版本'],
  ['more than a megabyte', `1p.${'A'.repeat(1_000_001)}`, '太长'],
  ['markup', `1p.${Buffer.from('<img src=x onerror=alert(1)>').toString('base64url')}`, '写作台'],
])('a draft in a link that is %s is refused in words', async (_name, draft, words) => {
  await visit(`/editing/write/#draft=${draft}`, async (page) => {
    await page.locator('[data-message]').filter({ hasText: words }).waitFor();
    expect(await page.locator('writing-desk img').count()).toBe(0);
  });
});

/** The sizes of the scripts that a page has loaded, compressed, by their addresses. */
async function scriptSizes(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.waitForLoadState('networkidle');
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  const sizes = names.map(
    async (name) => [name, brotliCompressSync(await (await fetch(name)).bytes()).length] as const,
  );
  return new Map(await Promise.all(sizes));
}

test('its script at opening is at most 120 kB; the rules come with a form', async () => {
  await visit('/editing/write/', async (page) => {
    const sizes = await scriptSizes(page);
    expect(await page.locator('[data-start]').isVisible()).toBe(true);
    expect(sizes.size).toBeGreaterThan(1);
    expect([...sizes.values()].reduce((all, one) => all + one)).toBeLessThanOrEqual(120_000);
  });
});

test.each([
  ['notice', 178_000],
  ['place', 184_000],
  // What works out a series comes with events alone.
  ['event', 234_000],
])('its script with the form of a new %s is at most %d bytes', async (kind, most) => {
  await visit(`/editing/write/?kind=${kind}`, async (page) => {
    await opened(page);
    const sizes = await scriptSizes(page);
    expect([...sizes.values()].reduce((all, one) => all + one)).toBeLessThanOrEqual(most);
  });
});

test('the dictionary of pinyin comes when an id is suggested, and is at most 125 kB', async () => {
  await visit('/editing/write/?kind=place', async (page) => {
    await opened(page);
    const before = await scriptSizes(page);
    await label(page, '名称').fill('样例科技馆');
    await page.getByRole('button', { name: '写好了' }).click();
    await expect.poll(() => page.locator('[data-id]').inputValue()).toMatch(/^yang-/);
    const added = [...(await scriptSizes(page))].filter(([name]) => !before.has(name));
    expect(added.map(([name]) => name).join()).toContain('suggest-id');
    expect(added.reduce((all, [, size]) => all + size, 0)).toBeLessThanOrEqual(125_000);
  });
});

test('without script the page tells of the other ways', async () => {
  await visit(
    '/editing/write/',
    async (page) => {
      expect(await page.locator('writing-desk').innerText()).toContain('不用写作台也可以');
    },
    { javaScriptEnabled: false },
  );
});
