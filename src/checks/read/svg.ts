import { load } from 'cheerio';

/** Something in a drawing that must not be published, and its line. */
export interface SvgFault {
  readonly line: number;
  readonly message: string;
  readonly found: string;
}

/** What draws, and nothing that runs, loads, links or moves. */
const ELEMENTS = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask pattern marker'.split(
    ' ',
  ),
);
/** XML can hide any word behind these. */
const HIDING = /<!(?!--)|<\?(?!xml\s)|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
const EXPORT = '用画图软件导出“普通SVG”，或者另存为png、webp';

/**
 * What in a drawing would run a program, load something, or lead away: a drawing is a page of its
 * own when its address is opened. Only elements that draw are let through.
 */
export function svgFaults(bytes: Uint8Array): readonly SvgFault[] {
  const text = decoded(bytes);
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const told = (index: number, message: string, found: string): SvgFault => ({
    line: lineAt(index),
    message: `${message}；${EXPORT}`,
    found: found.slice(0, 60),
  });
  const hidden = HIDING.exec(text) ?? /\0|\uFFFD|encoding\s*=\s*["'](?!utf-8["'])/i.exec(text);
  if (hidden) return [told(hidden.index, '矢量图里有看不懂的声明或编码', hidden[0])];
  const $ = load(text, { xml: { withStartIndices: true } });
  return $('*')
    .toArray()
    .flatMap((node) => {
      if (!('tagName' in node)) return [];
      const at = node.startIndex ?? 0;
      if (!ELEMENTS.has(node.tagName)) {
        return [
          told(at, `矢量图里有 ${node.tagName}，它能运行程序或打开别的网页`, `<${node.tagName}>`),
        ];
      }
      const [name, value] =
        Object.entries($(node).attr() ?? {}).find((attribute) => isActive(...attribute)) ?? [];
      return name === undefined
        ? []
        : [told(at, `矢量图里有 ${name}，它能运行程序或打开别的网页`, `${name}="${value ?? ''}"`)];
    });
}

/** Handlers, links that leave the drawing, and styles that load something. */
function isActive(name: string, value: string): boolean {
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (local.startsWith('on') || local === 'base') return true;
  if (local === 'href' || local === 'src') return !/^#[\w.-]+$/.test(value.trim());
  return /url\s*\(\s*(?!["']?#)|@import|javascript:|expression\s*\(|\\/i.test(value);
}

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes);
