import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { strToU8, strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Nodes } from 'mdast';
import type { CitedPoint } from '#domain/cited.ts';
import type { Resource, Sheet } from '#domain/resource/resource.ts';
import type { Source } from '#domain/source.ts';
import { nodesIn, readPlain } from '#markdown/parse.ts';
import { conceptNames, durationText, stagesText } from '#wording/resource-text.ts';

/** A sheet as Word has it. */
export interface WordSheet {
  readonly resource: Resource;
  readonly sheet: Sheet;
  /** The record to fill in, Markdown. */
  readonly record: string;
  /** Names of the places and days in Qinzhou that go with it. */
  readonly local: readonly string[];
  readonly figure?: {
    readonly svg: string;
    /** For a program that shows no SVG. */
    readonly png: Uint8Array;
    readonly title: string;
    readonly width: number;
    readonly height: number;
  };
  /** Public address of the page. */
  readonly url: string;
}

/** A4 and its margins, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 700, bottom: 700, left: 1000, right: 1000 },
};
/** Width of the figure on paper, in pixels of 1/96 inch. */
const FIGURE_WIDTH = 240;
const ROW_HEIGHT = 430;
/** Of all rows that are drawn in together; with more, a full front would go on to another page. */
const DRAWN_HEIGHT = 2400;
const STEPS = 'steps';
const POINTS = 'points';
/** Lines of a list hang behind their sign. */
const LEVEL = {
  level: 0,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340, hanging: 340 } } },
} as const;
/** As high as its letters or its picture. */
const LINE = { line: 240, lineRule: LineRuleType.AUTO } as const;
/** Zip files know no time before. */
const TIME = new Date(1980, 0, 1);

/**
 * An activity sheet as a Word file of two pages: the first for those who do it, with the record, the second for
 * who teaches it, with the figure, as on paper. The same sheet gives the same bytes.
 */
export async function sheetDocument(word: WordSheet): Promise<Uint8Array> {
  const { resource, sheet, record, local, url } = word;
  const facts = [stagesText(resource), durationText(resource), sheet.group];
  const concepts = conceptNames(resource).join('；');
  const document = new Document({
    title: resource.title,
    creator: resource.publisher,
    description: resource.summary,
    styles: {
      default: {
        document: {
          run: { size: 20, font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '宋体' } },
          paragraph: { spacing: { after: 30, ...LINE } },
        },
        heading1: { run: { size: 32, bold: true, color: '073F49' } },
        heading2: {
          run: { size: 23, bold: true, color: '0B5C6B' },
          paragraph: { spacing: { before: 80, after: 20 } },
        },
      },
    },
    numbering: {
      config: [
        { reference: STEPS, levels: [{ ...LEVEL, format: LevelFormat.DECIMAL, text: '%1.' }] },
        { reference: POINTS, levels: [{ ...LEVEL, format: LevelFormat.BULLET, text: '•' }] },
      ],
    },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          heading(resource.title, 1),
          note(facts.filter((fact) => fact !== undefined).join('　')),
          text('姓名＿＿＿＿＿＿＿＿　日期＿＿＿＿＿＿＿＿'),
          ...part('学会什么', bullets(sheet.aims)),
          ...part('准备什么', bullets(sheet.materials)),
          ...part('注意安全', warnings(resource.safety)),
          ...part('怎么做', steps(sheet.steps)),
          ...part('看什么', bullets(sheet.observe)),
          ...part('记录', blocks(record)),
        ],
      },
      {
        properties: { page: PAGE },
        children: [
          heading(`给教的人：${resource.title}`, 1),
          ...(concepts === '' ? [] : [note(`科学概念：${concepts}`)]),
          ...part('怎样用这张活动单', [text(resource.use), ...figureOf(word)]),
          ...part('背后的科学', bullets(sheet.science.map(cited))),
          ...part('换一种做法', bullets(sheet.variations)),
          ...part('怎样知道学会了', bullets(sheet.assessment)),
          ...part('在钦州接着学', [
            ...(sheet.local.note === undefined ? [] : [text(sheet.local.note)]),
            text(local.join('、')),
          ]),
          ...part('来源', resource.sources.map(sourceLine)),
          note(`${resource.publisher}　${url}　可以改、可以印，注明出处“钦州科普”。`),
        ],
      },
    ],
  });
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document)), resource);
}

const heading = (words: string, level: 1 | 2) =>
  new Paragraph({
    text: words,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
  });
const text = (words: string) => new Paragraph({ text: words });
/** What need not be read at once, in small letters of grey. */
const note = (words: string) =>
  new Paragraph({ children: [new TextRun({ text: words, color: '5A5A5A', size: 17 })] });
const listed = (reference: string, more?: IParagraphOptions) => (lines: readonly string[]) =>
  lines.map((line) => new Paragraph({ text: line, numbering: { reference, level: 0 }, ...more }));
const bullets = listed(POINTS);
/** Points with a bar beside them. */
const warnings = listed(POINTS, {
  border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: 'A63C26' } },
});
const steps = listed(STEPS);
const cited = ({ text: words, sources }: CitedPoint) =>
  words + sources.map((number) => `〔${number}〕`).join('');
const sourceLine = ({ title, publisher, number, date, url }: Source, index: number) =>
  note(`〔${index + 1}〕${[title, publisher, number, date, url].filter(Boolean).join('，')}`);

/** A heading and what stands under it; nothing without the latter. */
const part = (title: string, body: readonly (Paragraph | Table)[]) =>
  body.length === 0 ? [] : [heading(title, 2), ...body];

function figureOf({ figure }: WordSheet): Paragraph[] {
  if (figure === undefined) return [];
  const { svg, png, title, width, height } = figure;
  const size = { width: FIGURE_WIDTH, height: Math.round((FIGURE_WIDTH * height) / width) };
  const image = new ImageRun({
    type: 'svg',
    // On paper its letters have one size.
    data: strToU8(svg.replace(/<style>.*?<\/style>/s, '')),
    fallback: { type: 'png', data: png },
    transformation: size,
    altText: { id: '1', name: title, title, description: title },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [image] }),
    note(`图：${title}`),
  ];
}

/** The record as tables, numbered lines and lines. */
function blocks(markdown: string): (Paragraph | Table)[] {
  const { children } = readPlain(markdown);
  const drawn = children
    .filter((node) => node.type === 'table')
    .filter((table) => wordsIn(table).includes('画'));
  const drawnRows = drawn.flatMap((table) => table.children.slice(1));
  const drawnHeight = Math.floor(DRAWN_HEIGHT / drawnRows.length);
  return children.flatMap((node, place): (Paragraph | Table)[] => {
    if (node.type === 'table') {
      const height = drawn.includes(node) ? Math.max(ROW_HEIGHT, drawnHeight) : ROW_HEIGHT;
      const rows = node.children.map(
        (row, at) =>
          new TableRow({
            height: { value: at === 0 ? ROW_HEIGHT : height, rule: 'atLeast' },
            tableHeader: at === 0,
            children: row.children.map(
              (cell) => new TableCell({ children: [text(wordsIn(cell))] }),
            ),
          }),
      );
      const table = new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
      // Word makes one of two tables that touch.
      return children[place + 1]?.type === 'table' ? [table, text('')] : [table];
    }
    if (node.type === 'list') {
      return node.children.map((item, at) =>
        text((node.ordered ? `${at + 1}. ` : '□ ') + wordsIn(item)),
      );
    }
    const words = wordsIn(node);
    return words === '' ? [] : [text(words)];
  });
}

/** What a node says, without its marks. */
const wordsIn = (node: Nodes): string =>
  [...nodesIn(node)]
    .map((one) => ('value' in one ? one.value : one.type === 'break' ? '\n' : ''))
    .join('');

/** The same file on every day: the library writes the hour at which it ran. */
function timeless(file: Uint8Array, { updated }: Resource): Uint8Array {
  const parts = unzipSync(file);
  const fixed: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const bytes = parts[name] ?? new Uint8Array();
    fixed[name] =
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replace(
              /(<dcterms:\w+ [^>]*>)[^<]*/g,
              `$1${updated.toString({ smallestUnit: 'second' })}Z`,
            ),
          )
        : bytes;
  }
  return zipSync(fixed, { level: 9, mtime: TIME });
}
