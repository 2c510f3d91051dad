import { cleanText } from '#publish/clean-text.ts';

/** RFC 5545 §3.1: a line SHOULD NOT be longer than 75 octets, the line break not counted. */
const MAX_OCTETS = 75;

/** Parameter values that need no quotes (a narrow reading of SAFE-CHAR). */
const PLAIN_PARAMETER = /^[\w/+-]+$/;

// The locale is fixed, so that folding does not depend on the machine. Browsers of 2020 have none.
const graphemes =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;
/** Of a line of such signs each is a grapheme; to have them found takes ten times as long. */
const SINGLE = /^[ -~·—‘’“”…、。《》「」『』【】\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Length of a text in UTF-8 octets; a lone surrogate counts as the three of U+FFFD.
 * @example octets('钦a') // 4
 */
export function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

/**
 * A TEXT value (RFC 5545 §3.3.11): backslash, semicolon, comma and line break escaped, the rest
 * cleaned of what the format forbids.
 * @example escapeText('讲座,展览;\n入场') // '讲座\\,展览\\;\\n入场'
 */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/**
 * A URI value: whatever a URI may not hold (space, control, non-ASCII) percent-encoded, the rest
 * kept as it is.
 * @example uriValue('https://a.example/科 普') // 'https://a.example/%E7%A7%91%20%E6%99%AE'
 */
export function uriValue(uri: string): string {
  return uri.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/**
 * A parameter value, quoted where needed. Quote, caret and line break are written as RFC 6868 says,
 * since quotes cannot be escaped otherwise.
 * @example quoteParameter('王老师: "科普"') // '"王老师: ^\'科普^\'"'
 */
export function quoteParameter(value: string): string {
  if (PLAIN_PARAMETER.test(value)) return value;
  const encoded = cleanText(value).replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'");
  return `"${encoded}"`;
}

/**
 * Cuts a line into pieces of at most 75 octets, joined by CRLF and a space (RFC 5545 §3.1). Cuts fall
 * between what readers see as one character; only a character of more than 74 octets is cut, and
 * then between code points.
 */
export function foldLine(line: string): string {
  if (octets(line) <= MAX_OCTETS) return line;
  let folded = '';
  let used = 0;
  const segments =
    graphemes === undefined || SINGLE.test(line)
      ? Array.from(line)
      : Array.from(graphemes.segment(line), ({ segment }) => segment);
  for (const segment of segments) {
    const pieces = octets(segment) < MAX_OCTETS ? [segment] : segment;
    for (const piece of pieces) {
      const size = octets(piece);
      if (used + size > MAX_OCTETS) {
        folded += '\r\n ';
        used = 1;
      }
      folded += piece;
      used += size;
    }
  }
  return folded;
}

/**
 * One folded content line with its line break. `value` is already encoded for its type; control
 * characters left in it are dropped, so no value can start a line of its own.
 * @example contentLine('DTSTART', '20260901', { VALUE: 'DATE' }) // 'DTSTART;VALUE=DATE:20260901\r\n'
 */
export function contentLine(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const head = Object.entries(parameters).map(([key, text]) => `;${key}=${quoteParameter(text)}`);
  const safe = cleanText(value).replace(/\n/g, '');
  return `${foldLine(`${name}${head.join('')}:${safe}`)}\r\n`;
}
