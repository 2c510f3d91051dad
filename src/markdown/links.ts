import { bareAddresses, type BareAddress } from './bare-addresses.ts';
import { nodesIn, rangeOf, withoutCode, type Markdown } from './parse.ts';
import { tagAt, type Tag } from './tags.ts';

/** Something in a text that leads to an address or shows what is there. */
export interface Link {
  readonly address: string;
  /** Where the address, or else the whole link, stands. */
  readonly index: number;
  readonly length: number;
}

/** A picture in a text. */
export interface TextImage extends Link {
  /** Undefined where the tag has none. */
  readonly alt: string | undefined;
}

/**
 * Every link of a text: `[甲](…)`, `[甲][1]` by the line of its address, `<a href>`, `<…>`, and
 * addresses without markup. Code has none.
 */
export function* linksIn(markdown: Markdown): Generator<Link> {
  const { text, root } = markdown;
  for (const node of nodesIn(root)) {
    if (node.type === 'link' || node.type === 'definition') {
      yield placed(text, rangeOf(node), node.url);
    }
  }
  for (const { attributes, index, text: written } of tagsIn(markdown)) {
    const href = attributes.get('href');
    if (href !== undefined) yield placed(text, [index, index + written.length], href);
  }
  for (const { address, index, text: written } of bareIn(markdown)) {
    yield { address, index, length: written.length };
  }
}

/** Every picture of a text: `![说明](…)`, `![说明][1]`, and tags that load one. */
export function* imagesIn(markdown: Markdown): Generator<TextImage> {
  const nodes = [...nodesIn(markdown.root)];
  const defined = new Map(
    nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  for (const node of nodes) {
    if (node.type !== 'image' && node.type !== 'imageReference') continue;
    const [start, end] = rangeOf(node);
    const address = node.type === 'image' ? node.url : (defined.get(node.identifier) ?? '');
    yield { address, alt: node.alt ?? '', index: start, length: end - start };
  }
  for (const { name, attributes, index, text } of tagsIn(markdown)) {
    if (!/^(?:img|image|source|video)$/i.test(name)) continue;
    const alt = /^img$/i.test(name) ? (attributes.get('alt') ?? '') : undefined;
    for (const address of loadedBy(attributes)) yield { address, alt, index, length: text.length };
  }
}

/** Every address that a tag loads a picture from. */
function loadedBy(attributes: Tag['attributes']): readonly string[] {
  const sets = (attributes.get('srcset') ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s/)[0]);
  const single = ['src', 'poster', 'href', 'xlink:href'].map((name) => attributes.get(name));
  return [...single, ...sets].flatMap((address) => (address ? [address] : []));
}

/** Addresses without markup; inside a link's words they lead nowhere else. */
export function* bareIn({ text, root }: Markdown): Generator<BareAddress> {
  const inLinks = [...nodesIn(root)].filter(({ type }) => type.startsWith('link')).map(rangeOf);
  for (const node of nodesIn(root)) {
    if (node.type !== 'text') continue;
    const [start, end] = rangeOf(node);
    if (inLinks.some(([from, to]) => from <= start && end <= to)) continue;
    for (const found of bareAddresses(text.slice(start, end))) {
      yield { ...found, index: start + found.index };
    }
  }
}

/** Every whole tag outside code. */
function* tagsIn({ text, kind, root }: Markdown): Generator<Tag> {
  const ranges =
    kind === 'mdx'
      ? [[0, text.length] as const]
      : [...nodesIn(root)].filter(({ type }) => type === 'html').map(rangeOf);
  const visible = withoutCode(text, root);
  for (const [start, end] of ranges) {
    for (const { index } of visible.slice(start, end).matchAll(/</g)) {
      const tag = tagAt(visible, start + index);
      if (tag !== undefined) yield tag;
    }
  }
}

function placed(text: string, [start, end]: readonly [number, number], address: string): Link {
  if (address === '') return { address, index: Math.max(start, end - 1), length: 0 };
  const at = text.slice(start, end).lastIndexOf(address);
  return at < 0
    ? { address, index: start, length: end - start }
    : { address, index: start + at, length: address.length };
}
