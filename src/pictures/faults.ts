import { ROLES } from './roles.ts';

const ELEMENTS = new Set(
  'svg title g path circle ellipse rect line polyline polygon text'.split(' '),
);
const ATTRIBUTES = new Set(
  'viewBox d cx cy r rx ry x y width height x1 y1 x2 y2 points transform opacity class'.split(' '),
);
const NAMESPACE = 'http://www.w3.org/2000/svg';
/** A tag or the words between two: what is neither, as a comment or a declaration, cannot be read. */
const PART = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<>&]*")*)\s*(\/?)>|[^<>&]+/gy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Edge of a sign, which has no words in it. */
const SIGN = 64;
const MOST_LABELS = 7;
const LONGEST_LABEL = 8;
/** Height of a label on the narrowest screen, in units of the drawing. */
const LARGEST_LABEL = 25;

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parents: readonly Element[];
  words: string;
}

/** The elements of a drawing, in their order; undefined where it is not wholly made of tags and words. */
function elementsOf(svg: string): readonly Element[] | undefined {
  const elements: Element[] = [];
  const open: Element[] = [];
  let end = 0;
  for (const part of svg.trim().matchAll(PART)) {
    const [whole, closing, name, attributes = '', isEmpty] = part;
    end = part.index + whole.length;
    if (name === undefined) {
      const inner = open.at(-1);
      if (inner !== undefined) inner.words += whole;
      continue;
    }
    if (closing === '/') {
      if (open.pop()?.name !== name) return undefined;
      continue;
    }
    const pairs = [...attributes.matchAll(ATTRIBUTE)];
    const element = {
      name,
      attributes: new Map(pairs.map(([, key = '', value = '']) => [key, value])),
      parents: [...open],
      words: '',
    };
    elements.push(element);
    if (isEmpty !== '/') open.push(element);
  }
  return end === svg.trim().length && open.length === 0 ? elements : undefined;
}

/**
 * What in a drawing is not as all others are: only shapes, roles instead of colours, a title, few short
 * labels that stand clear on the narrowest screen. Nothing else can be in it, so nothing that runs or loads.
 *
 * @example drawingFaults('<svg …><title>…</title><path style="…"/></svg>') // ['path has style']
 */
export function drawingFaults(svg: string): readonly string[] {
  const elements = elementsOf(svg);
  const [root] = elements ?? [];
  if (elements === undefined || root?.name !== 'svg')
    return ['is not made of tags and words alone'];
  return [
    ...rootFaults(root, elements),
    ...elements.flatMap(elementFaults),
    ...labelFaults(elements),
  ];
}

function* rootFaults({ attributes }: Element, elements: readonly Element[]): Generator<string> {
  if (attributes.get('xmlns') !== NAMESPACE) yield 'svg has no xmlns';
  if (!/^0 0 [\d.]+ [\d.]+$/.test(attributes.get('viewBox') ?? '')) yield 'viewBox is not 0 0 …';
  const title = elements.filter(({ name }) => name === 'title');
  if (title.length !== 1 || elements[1] !== title[0]) yield 'title is not the first of all';
  if ((title[0]?.words.trim().length ?? 0) < 4) yield 'title says nothing';
}

function elementFaults({ name, attributes, parents, words }: Element): readonly string[] {
  const roles = (attributes.get('class') ?? '').split(/\s+/).filter(Boolean);
  const draws = roles.flatMap((role) => ROLES.get(role) ?? []).map(({ attribute }) => attribute);
  return [
    ...(ELEMENTS.has(name) && (name === 'svg') === (parents.length === 0) ? [] : [`has ${name}`]),
    ...(words.trim() === '' || name === 'title' || name === 'text' ? [] : [`${name} has words`]),
    ...[...attributes.keys()]
      .filter((key) => !ATTRIBUTES.has(key) && !(key === 'xmlns' && name === 'svg'))
      .map((key) => `${name} has ${key}`),
    ...roles.filter((role) => !ROLES.has(role)).map((role) => `no role ${role}`),
    ...draws
      .filter((attribute, index) => draws.indexOf(attribute) !== index)
      .map((attribute) => `${roles.join(' ')}: two roles for ${attribute}`),
    // The width of a line that does not scale is not inherited.
    ...(name === 'g' && draws.includes('stroke') ? ['g has a line'] : []),
    ...((name === 'text') === draws.includes('font-size') ? [] : [`${name} and role of a label`]),
  ];
}

interface Label {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

/** Where a label stands when it is largest. */
function labelOf({ words, attributes }: Element): Label {
  const [x = 0, base = 0] = ['x', 'y'].map((key) => Number(attributes.get(key)));
  const narrow = words.replace(/[^\x20-\x7e]/g, '').length;
  const width = (words.length - 0.4 * narrow) * LARGEST_LABEL;
  const roles = (attributes.get('class') ?? '').split(/\s+/);
  const before = roles.includes('end') ? 1 : roles.includes('mid') ? 0.5 : 0;
  return { words, left: x - before * width, right: x + (1 - before) * width, base };
}

function* labelFaults(elements: readonly Element[]): Generator<string> {
  const texts = elements.filter(({ name }) => name === 'text');
  const [, , width = 0, height = 0] = (elements[0]?.attributes.get('viewBox') ?? '')
    .split(' ')
    .map(Number);
  if (texts.length > 0 && width <= SIGN) yield 'a sign has words';
  if (texts.length > MOST_LABELS) yield `${texts.length} labels, at most ${MOST_LABELS}`;
  for (const { parents, attributes } of texts) {
    if ([...parents, { attributes }].some((one) => one.attributes.has('transform'))) {
      yield 'a label is moved by transform';
    }
  }
  const labels = texts.map(labelOf);
  for (const [index, { words, left, right, base }] of labels.entries()) {
    if (words.length > LONGEST_LABEL) yield `${words}: more than ${LONGEST_LABEL} signs`;
    if (left < 0 || right > width || base - LARGEST_LABEL * 0.9 < 0 || base > height - 3) {
      yield `${words} leaves the drawing on a narrow screen`;
    }
    for (const other of labels.slice(index + 1)) {
      const isBeside = other.left >= right || left >= other.right;
      if (!isBeside && Math.abs(other.base - base) < LARGEST_LABEL) {
        yield `${words} and ${other.words} meet on a narrow screen`;
      }
    }
  }
}
