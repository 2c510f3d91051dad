import { linesOf } from './lines.ts';

/** What a poster says, as the page has it. Texts may have marks where a line may break. */
export interface PosterContent {
  /** What the page is, e.g. 宣传活动; empty where it does not say. */
  readonly eyebrow: string;
  readonly title: string;
  readonly lede: string;
  /** A calendar leaf: month, day, what stands below. */
  readonly leaf?: readonly [string, string, string];
  /** In large letters beside the leaf. */
  readonly when: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** What to do, one after the other. */
  readonly acts: readonly string[];
  /** Sources, and what has been checked. */
  readonly notes: readonly string[];
  readonly address: string;
}

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Faces and colours; what they are, the painter knows. */
export type Face = 'serif' | 'sans' | 'bold';
export type Ink = 'ink' | 'muted' | 'teal' | 'clay' | 'paper' | 'line';

/** A line of text; `top` is that of its letters. */
interface TextMark {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly face: Face;
  readonly ink: Ink;
}

/** Something in a rectangle. */
interface BoxMark extends Size {
  readonly kind: 'fill' | 'frame' | 'picture' | 'code';
  readonly left: number;
  readonly top: number;
  readonly ink: Ink;
}

/** A poster, ready to paint. */
export interface PosterLayout extends Size {
  readonly texts: readonly TextMark[];
  readonly boxes: readonly BoxMark[];
}

/** How wide a text is in a face and size. */
export type FaceMeasure = (text: string, face: Face, size: number) => number;

const WIDTH = 1080;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;
const BAND = 104;
const LARGEST_PICTURE = 520;
const LEAF = { width: 210, height: 236 };
const CODE = 232;
const LABELS = 176;
const GAP = 44;

interface Setting {
  readonly size: number;
  readonly face: Face;
  readonly ink: Ink;
  /** Height of a line, in letters. */
  readonly line: number;
}
const SETTINGS = {
  site: { size: 42, face: 'serif', ink: 'paper', line: 1.3 },
  eyebrow: { size: 36, face: 'sans', ink: 'clay', line: 1.6 },
  title: { size: 80, face: 'serif', ink: 'ink', line: 1.32 },
  lede: { size: 40, face: 'sans', ink: 'muted', line: 1.6 },
  when: { size: 46, face: 'bold', ink: 'ink', line: 1.45 },
  label: { size: 36, face: 'sans', ink: 'muted', line: 1.55 },
  fact: { size: 40, face: 'sans', ink: 'ink', line: 1.5 },
  number: { size: 46, face: 'bold', ink: 'clay', line: 1.5 },
  act: { size: 46, face: 'bold', ink: 'ink', line: 1.5 },
  scan: { size: 36, face: 'bold', ink: 'ink', line: 1.5 },
  note: { size: 28, face: 'sans', ink: 'muted', line: 1.5 },
} as const satisfies Record<string, Setting>;

/**
 * Puts what a poster says on a sheet 1080 px wide, as high as it takes: nothing is cut.
 *
 * @param site its name, over everything
 * @param picture size of the picture; absent where the page has none
 */
export function posterLayout(
  content: PosterContent,
  { site, picture, measure }: { site: string; picture?: Size | undefined; measure: FaceMeasure },
): PosterLayout {
  const texts: TextMark[] = [];
  const boxes: BoxMark[] = [];
  /** Sets a text and says where it ends. */
  const set = (
    text: string,
    name: keyof typeof SETTINGS,
    { left = MARGIN, top, width = INNER }: { left?: number; top: number; width?: number },
  ): number => {
    const { size, face, ink, line } = SETTINGS[name];
    const lines = linesOf(text, width, (part) => measure(part, face, size), name === 'title');
    for (const [index, one] of lines.entries()) {
      const inLine = index * size * line + (size * (line - 1)) / 2;
      texts.push({ text: one, left, top: Math.round(top + inLine), size, face, ink });
    }
    return Math.round(top + lines.length * size * line);
  };
  boxes.push({ kind: 'fill', ink: 'teal', left: 0, top: 0, width: WIDTH, height: BAND });
  set(site, 'site', { top: (BAND - 42 * 1.3) / 2 });
  let y = BAND + GAP;
  y = set(content.eyebrow, 'eyebrow', { top: y });
  y = set(content.title, 'title', { top: y });
  if (content.lede !== '') y = set(content.lede, 'lede', { top: y + 16 });
  y += GAP;
  if (picture !== undefined) {
    const scale = Math.min(INNER / picture.width, LARGEST_PICTURE / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale].map(Math.round);
    if (width !== undefined && height !== undefined) {
      const left = Math.round((WIDTH - width) / 2);
      boxes.push({ kind: 'picture', ink: 'line', left, top: y, width, height });
      y += height + GAP;
    }
  }
  if (content.leaf !== undefined) {
    boxes.push({ kind: 'frame', ink: 'ink', left: MARGIN, top: y, ...LEAF });
    boxes.push({ kind: 'fill', ink: 'clay', left: MARGIN, top: y, width: LEAF.width, height: 60 });
    const tops = [y + 12, y + 70, y + 190];
    for (const [index, size, ink] of [
      [0, 34, 'paper'],
      [1, 104, 'ink'],
      [2, 32, 'ink'],
    ] as const) {
      const text = content.leaf[index];
      const face = index === 1 ? 'serif' : 'sans';
      const left = MARGIN + (LEAF.width - measure(text, face, size)) / 2;
      texts.push({ text, left: Math.round(left), top: tops[index] ?? y, size, face, ink });
    }
    const beside = LEAF.width + GAP;
    const end = set(content.when, 'when', {
      left: MARGIN + beside,
      top: y + 24,
      width: INNER - beside,
    });
    y = Math.max(y + LEAF.height, end) + GAP;
  } else if (content.when !== '') y = set(content.when, 'when', { top: y }) + 16;
  for (const { label, text } of content.facts) {
    const side = label === '' ? 0 : LABELS;
    const below = set(label, 'label', { top: y, width: LABELS - 16 });
    const end = set(text, 'fact', { left: MARGIN + side, top: y, width: INNER - side });
    y = Math.max(below, end) + 12;
  }
  for (const [index, act] of content.acts.entries()) {
    set(String(index + 1), 'number', { top: y });
    y = set(act, 'act', { left: MARGIN + 72, top: y, width: INNER - 72 }) + 12;
  }
  y += GAP;
  boxes.push({ kind: 'fill', ink: 'ink', left: MARGIN, top: y, width: INNER, height: 4 });
  y += 32;
  const code = { width: CODE, height: CODE };
  boxes.push({ kind: 'code', ink: 'ink', left: WIDTH - MARGIN - CODE, top: y, ...code });
  const width = INNER - CODE - GAP;
  let end = set('扫一扫，看最新的', 'scan', { top: y, width });
  for (const note of [...content.notes, content.address])
    end = set(note, 'note', { top: end + 6, width });
  return { width: WIDTH, height: Math.max(y + CODE, end) + MARGIN, texts, boxes };
}
