/** Line breaks of every kind: CR LF, CR, LF, next line, line and paragraph separators. */
const LINE_BREAKS = /\r\n|[\r\n\u0085\u2028\u2029]/gu;
/** Halves of a character without their other half; `toWellFormed` is not in browsers of 2020. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Control characters but tab and line feed, and the two noncharacters that XML forbids. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/**
 * Text that may stand in any feed: well-formed Unicode (a lone surrogate becomes U+FFFD), `\n` as
 * the only line break, no control characters. What remains is allowed by RFC 5545 §3.1 (CONTROL)
 * and XML 1.0 §2.2 (Char).
 * @example cleanText('a\r\nb\u0007') // 'a\nb'
 */
export function cleanText(text: string): string {
  return text.replace(LONE_SURROGATES, '\uFFFD').replace(LINE_BREAKS, '\n').replace(FORBIDDEN, '');
}
