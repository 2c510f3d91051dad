import { expect, test } from 'vitest';
import { complaints, makeEventFile } from '#checks/builders.ts';
import { readPictures, typeByName } from '#checks/pictures.ts';
import rule from './images.ts';

const pictures = await readPictures('tests/fixtures/pictures');
const GOOD = { src: '/images/good.jpg', alt: '海', credit: '市科协' };
const only = (address: string) => new Map([...pictures].filter(([key]) => key === address));

test('a good picture in a field or a text is right', () => {
  const surroundings = { pictures: only('/images/good.jpg') };
  const event = makeEventFile({ image: GOOD });
  expect(complaints(rule, { 'events/2026/2026-a.md': event }, surroundings)).toEqual([]);
  for (const tag of ['![海](/images/good.jpg)', '<img src="/images/good.jpg" alt="海" />']) {
    const text = `${makeEventFile()}\n${tag}\n`;
    expect(complaints(rule, { 'events/2026/2026-a.md': text }, surroundings)).toEqual([]);
  }
});

test('a picture that no page shows is told', () => {
  const found = complaints(rule, {}, { pictures: only('/images/good.jpg') });
  expect(found).toEqual([' 没有一页用到这个图片，不用就删掉']);
});

test.each(['title：讲座\nimage:', 'title: 讲座: 海\nimage:'])(
  'a picture in a file that cannot be read (%j) may be in use',
  (text) => {
    const event = `---\n${text}\n  src: /images/good.jpg\n---\n`;
    const surroundings = { pictures: only('/images/good.jpg') };
    expect(complaints(rule, { 'events/2026/2026-a.md': event }, surroundings)).toEqual([]);
  },
);

test('where nobody knows the pictures, only their descriptions are looked at', () => {
  const text = `${makeEventFile()}\n![](/images/none.jpg)\n`;
  expect(complaints(rule, { 'events/2026/2026-a.md': text })).toEqual([
    '正文 图片没有说明，应写图上有什么',
  ]);
});

test('pictures are measured', () => {
  expect(pictures.get('/images/good.jpg')).toMatchObject({
    path: 'pictures/images/good.jpg',
    type: 'jpg',
    width: 700,
    height: 500,
    hasPosition: false,
  });
  expect(pictures.get('/images/where.jpg')).toMatchObject({ type: 'jpg', hasPosition: true });
});

test.each([
  { input: '/images/a.JPEG', out: 'jpg' },
  { input: '/images/a.b.webp', out: 'webp' },
  { input: '/images/a', out: '' },
])('the name $input promises “$out”', ({ input, out }) => {
  expect(typeByName(input)).toBe(out);
});

test('folders kept empty for the next picture are no pictures', async () => {
  expect(
    [...(await readPictures('public')).keys()].filter((path) => path.includes('.git')),
  ).toEqual([]);
});
