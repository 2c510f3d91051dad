import { strFromU8, unzipSync } from 'fflate';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import { sheetDocument, type WordSheet } from './sheet-document.ts';

const SHEET: WordSheet = {
  resource: makeResource({
    title: '水从哪里来',
    safety: ['杯子放稳。'],
    sources: [{ title: '测试来源', publisher: '测试单位', url: 'https://test.invalid/1' }],
  }),
  sheet: {
    ...makeSheet(),
    steps: ['倒水。', '看水面。'],
    science: [{ text: '水面是平的。', sources: [1] }],
  },
  record: '| | 第一次 |\n| --- | --- |\n| 水位 | |\n\n1. 我猜＿＿＿\n\n我的**结论**：＿＿＿',
  local: ['三娘湾'],
  figure: {
    svg: '<svg><style>text{font-size:1px}</style><text>水</text></svg>',
    png: new Uint8Array([137, 80, 78, 71]),
    title: '一杯水',
    width: 640,
    height: 320,
  },
  url: 'https://kepu.example/resources/water/',
};
const partsOf = async (sheet: WordSheet) => unzipSync(await sheetDocument(sheet));
const documentOf = async (sheet: WordSheet) =>
  load(strFromU8((await partsOf(sheet))['word/document.xml'] ?? new Uint8Array()), { xml: true });

test('those who do it and who teaches it have a page each', async () => {
  const $ = await documentOf(SHEET);
  expect($('w\\:sectPr')).toHaveLength(2);
  expect($('w\\:pgSz').attr('w:w')).toBe('11906');
  const lines = $('w\\:body > w\\:p')
    .toArray()
    .map((node) => $(node).text())
    .filter((line) => line !== '');
  const back = lines.indexOf('给教的人：水从哪里来');
  const front = lines.slice(0, back);
  expect(front).toEqual(expect.arrayContaining(['水从哪里来', '杯子放稳。', '倒水。', '看水面。']));
  expect(front).toEqual(expect.arrayContaining(['记录', '1. 我猜＿＿＿', '我的结论：＿＿＿']));
  expect(lines.slice(back)).toEqual(
    expect.arrayContaining([
      '水面是平的。〔1〕',
      '三娘湾',
      '〔1〕测试来源，测试单位，https://test.invalid/1',
    ]),
  );
});

test('the record is a table to write in, the figure says what it shows', async () => {
  const $ = await documentOf(SHEET);
  const rows = $('w\\:tbl w\\:tr').toArray();
  expect(
    rows.map((row) =>
      $(row)
        .find('w\\:tc')
        .toArray()
        .map((cell) => $(cell).text()),
    ),
  ).toEqual([
    ['', '第一次'],
    ['水位', ''],
  ]);
  const size = $('wp\\:extent');
  expect(Number(size.attr('cx')) / Number(size.attr('cy'))).toBe(2);
  expect($('wp\\:docPr').attr('descr')).toBe('一杯水');
  const names = Object.keys(await partsOf(SHEET));
  const svg = names.find((name) => name.endsWith('.svg')) ?? '';
  expect(strFromU8((await partsOf(SHEET))[svg] ?? new Uint8Array())).toBe(
    '<svg><text>水</text></svg>',
  );
  expect(names.some((name) => name.endsWith('.png'))).toBe(true);
});

test('a table to draw in has room for drawings, its head has not', async () => {
  const heightsOf = async (record: string) => {
    const $ = await documentOf({ ...SHEET, record });
    return $('w\\:trHeight')
      .toArray()
      .map((node) => Number($(node).attr('w:val')));
  };
  const [head = 0, drawn = 0] = await heightsOf('| | 第一天 |\n| --- | --- |\n| 豆（画） | |');
  expect(await heightsOf('| | 第一天 |\n| --- | --- |\n| 豆（粒） | |')).toEqual([head, head]);
  expect(drawn).toBeGreaterThan(2 * head);
});

test('two tables do not touch, and what is dangerous has a bar beside it', async () => {
  const table = '| 浮的 | 沉的 |\n| --- | --- |\n| | |';
  const $ = await documentOf({ ...SHEET, record: `${table}\n\n${table}` });
  expect($('w\\:tbl + w\\:tbl')).toHaveLength(0);
  expect($('w\\:tbl + w\\:p + w\\:tbl')).toHaveLength(1);
  const barred = $('w\\:p:has(w\\:pBdr)').toArray();
  expect(barred.map((node) => $(node).text())).toEqual(['杯子放稳。']);
});

test('the same sheet gives the same bytes', async () => {
  expect(await sheetDocument(SHEET)).toEqual(await sheetDocument(SHEET));
  const core = strFromU8((await partsOf(SHEET))['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('2026-01-05T09:00:00Z');
  expect(core).not.toContain(String(new Date().getFullYear() + 1));
});
