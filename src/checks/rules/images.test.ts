import { expect, test } from 'vitest';
import { problemsFound, eventProblems, makeEventFile } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import { readPictures } from '#checks/read/pictures.ts';
import rule from './images.ts';

const pictures = await readPictures('tests/fixtures/pictures');
const GOOD = { src: '/images/good.jpg', alt: '海面上的红树林', credit: '市科协' };
const only = (address: string) => new Map([...pictures].filter(([key]) => key === address));

test('a good picture in a field or a text is right', () => {
  const context = { pictures: only('/images/good.jpg') };
  const event = makeEventFile({ image: GOOD });
  expect(problemsFound(rule, { 'events/2026/2026-a.md': event }, context)).toEqual([]);
  for (const tag of [
    '![海面上的红树林](/images/good.jpg)',
    '<img src="/images/good.jpg" alt="海面上的红树林" />',
  ]) {
    const text = `${makeEventFile()}\n${tag}\n`;
    expect(problemsFound(rule, { 'events/2026/2026-a.md': text }, context)).toEqual([]);
  }
});

test('a picture that no page shows is reported', () => {
  const found = problemsFound(rule, {}, { pictures: only('/images/good.jpg') });
  expect(found).toEqual([' 没有一页用到这个图片，不用就删掉']);
});

test.each(['title：讲座\nimage:', 'title: 讲座: 海\nimage:'])(
  'a picture in a file that cannot be read (%j) may be in use',
  (text) => {
    const event = `---\n${text}\n  src: /images/good.jpg\n---\n`;
    const context = { pictures: only('/images/good.jpg') };
    expect(problemsFound(rule, { 'events/2026/2026-a.md': event }, context)).toEqual([]);
  },
);

test('where nobody knows the pictures, only their descriptions are looked at', () => {
  const text = `${makeEventFile()}\n![](/images/none.jpg)\n`;
  expect(problemsFound(rule, { 'events/2026/2026-a.md': text })).toEqual([
    '正文 图片没有说明，应写图上有什么',
  ]);
});

test('pictures are measured', () => {
  expect(pictures.get('/images/good.jpg')).toMatchObject({
    path: 'pictures/images/good.jpg',
    type: 'jpg',
    width: 700,
    height: 500,
    position: 'none',
  });
  expect(pictures.get('/images/where.jpg')).toMatchObject({ type: 'jpg', position: 'found' });
});

test('folders kept empty for the next picture are no pictures', async () => {
  expect(
    [...(await readPictures('public')).keys()].filter((path) => path.includes('.git')),
  ).toEqual([]);
});

const NAME = '图片的文件名只能用小写字母、数字和短横线';

test.each([
  { src: '/images/events/IMG 001.JPG', example: '/images/events/img-001.jpg' },
  { src: '/images/events/2027-talk.JPG', example: '/images/events/2027-talk.jpg' },
  { src: '/images/events/2027_talk.jpg', example: '/images/events/2027-talk.jpg' },
  { src: '/images/照片.jpg', example: '/images/2027-talk.jpg' },
])('the name of $src could be $example', ({ src, example }) => {
  const texts = { 'events/2026/2026-sample.md': makeEventFile({ image: { ...GOOD, src } }) };
  const found = [...rule.check(contentOf(Object.entries(texts)), {})];
  expect(found).toMatchObject([{ severity: 'error', message: NAME, found: src, example }]);
  const picture = { path: `public${src}`, bytes: 1, type: 'jpg', position: 'none' } as const;
  const unused = [...rule.check(contentOf([]), { pictures: new Map([[src, picture]]) })];
  expect(unused).toMatchObject([
    {
      severity: 'error',
      message: NAME,
      file: `public${src}`,
      example: example.replace(/.*\//, ''),
    },
  ]);
});

test.each(['/images/a.jpg', '/images/events/2027-talk-1.webp', '/images/places/a/b2.svg'])(
  'the name of %s is right',
  (src) => {
    expect(eventProblems(rule, { image: { ...GOOD, src } })).toEqual([]);
  },
);

const NOTHING = '图片说明只说了这是图片，应写图上有什么';
const SHORT = '图片说明太短，至少写4个字，说清图上有什么';

test.each([
  ...['图片', '照片', '活动照片', '活动现场的照片', '讲座现场图', '这是一张图片。', '图1'].map(
    (alt) => ({ alt, out: NOTHING }),
  ),
  ...['IMG_001.jpg', 'photo', '现场照片（一）'].map((alt) => ({ alt, out: NOTHING })),
  ...['海', '海豚', '红树林'].map((alt) => ({ alt, out: SHORT })),
  ...['孩子看图', '照片墙前的孩子', '讲座现场坐满了人', '科普馆的大门'].map((alt) => ({
    alt,
    out: '',
  })),
])('the description “$alt”: $out', ({ alt, out }) => {
  const image = { ...GOOD, alt };
  const said = out === '' ? [] : [out];
  expect(eventProblems(rule, { image })).toEqual(
    said.map((message) => `图片说明（给看不到图的人）（image.alt） ${message}`),
  );
  const text = `${makeEventFile()}\n![${alt}](/images/good.jpg)\n`;
  expect(problemsFound(rule, { 'events/2026/2026-a.md': text })).toEqual(
    said.map((message) => `正文 ${message}`),
  );
});

const notes = await readPictures('tests/fixtures/picture-notes');
const pictureOf = (facts: object) => ({
  path: 'public/images/a.jpg',
  bytes: 100,
  type: 'jpg',
  width: 1200,
  height: 900,
  position: 'none' as const,
  ...facts,
});
const saidOf = (facts: object, address = '/images/a.jpg') =>
  problemsFound(rule, {}, { pictures: new Map([[address, pictureOf(facts)]]) });

test('width and height are those that browsers show', () => {
  const size = (name: string) => [notes.get(name)?.width, notes.get(name)?.height];
  expect(size('/camera.jpg')).toEqual([24, 16]);
  expect(size('/turned.jpg')).toEqual([16, 24]);
  expect(size('/turned.avif')).toEqual([16, 24]);
  expect(size('/turned.webp')).toEqual([24, 16]);
  expect(notes.get('/turned.webp')?.isTurned).toBe(true);
});

test.each([
  { facts: { position: 'found' }, said: '照片里带着拍摄地点' },
  { facts: { position: 'unknown' }, said: '读不出来' },
  { facts: { type: undefined }, said: '不是图片，或者已经坏了' },
  { facts: { type: 'gif' }, said: '这里不用 gif 图片' },
  { facts: { type: 'heic' }, said: '这是 heic 图片' },
  { facts: { width: 19_000, height: 19_000 }, said: '图片太大，有19000×19000点' },
  { facts: { width: 5000, height: 700 }, said: '图片太大，有5000×700点' },
  { facts: { isTurned: true }, said: '横着存的' },
])('a published picture that no page shows is checked, too: $said', ({ facts, said }) => {
  expect(saidOf(facts)).toEqual([expect.stringContaining(said)]);
});

test('of a picture that lies elsewhere, only what it gives away counts', () => {
  expect(saidOf({ width: 180, height: 180 }, '/icon-180.png')).toEqual([]);
  expect(saidOf({ position: 'found' }, '/photos/IMG 1.HEIC')).toEqual([
    expect.stringContaining('照片里带着拍摄地点'),
  ]);
});

const BROUGHT = { '/images/a.jpg': pictureOf({ position: 'found' as const }) };

test.each([
  "<img src='/images/a.jpg' alt='海面上的红树林'>",
  '<img\n  alt="海面上的红树林"\n  src="/images/a.jpg"\n/>',
  '![海面上的红树林](</images/a.jpg> "题 (一)")',
  '![海面上的红树林](/images/a.jpg "题 (一)")',
  '![海面上的红树林][图]\n\n[图]: /images/a.jpg "题"',
  '![海面上的红树林]\n\n[海面上的红树林]: </images/a.jpg>',
  '<picture><source srcset="/images/a.jpg 2x"></picture>',
])('%j is found', (tag) => {
  const texts = { 'events/2026/2026-a.md': `${makeEventFile()}\n${tag}\n` };
  expect(problemsFound(rule, texts, { pictures: new Map(Object.entries(BROUGHT)) })).toEqual([
    '正文 照片里带着拍摄地点，应去掉以后再放上来',
  ]);
});
