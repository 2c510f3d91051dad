/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** Where a line of a heading may break: ZERO WIDTH SPACE, as the build sets it (wording/phrases.ts). */
const BREAK = '\u200b';
const CLOSING = '，。；：？！、）》】”’」』〕…—·,.;:?!)%℃';
const OPENING = '（《【“‘「『〔(';
/** Dates, words and figures with what they count, else one sign. */
const TOKEN = /(?:\d+[年月日])+|[!-~\u00c0-\u024f]+[年月日时分个人名元米岁号次场处周天]?|[^]/gu;
/** A last line of fewer signs looks lost. */
const FEWEST = 3;
/** How much narrower than the room lines may be set, for the sake of their last one. */
const NARROWEST = 50;
const STEP = 2;

/** What stays together: phrases where the build has marked them, else words, and signs with what leans on them. */
function tokensOf(text: string): string[] {
  if (text.includes(BREAK)) {
    return text
      .replace(/[，。；：？！、）》】”\s]+/g, `$&${BREAK}`)
      .replace(/[（《【“]/g, `${BREAK}$&`)
      .split(BREAK)
      .filter(Boolean);
  }
  const tokens: string[] = [];
  for (const token of text.match(TOKEN) ?? []) {
    const before = tokens[tokens.length - 1];
    const leans =
      CLOSING.includes(token) || (before !== undefined && OPENING.includes(before.slice(-1)));
    if (before !== undefined && leans) tokens[tokens.length - 1] = before + token;
    else tokens.push(token);
  }
  return tokens;
}

function filled(tokens: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    const longer = line + token;
    if (line === '' || measure(longer.trim()) <= width) line = longer;
    else {
      lines.push(line);
      line = token;
    }
    /** What is longer than a line breaks where it must. */
    while (measure(line.trim()) > width) {
      const signs = Array.from(line.trim());
      let count = signs.length - 1;
      while (count > 1 && measure(signs.slice(0, count).join('')) > width) count -= 1;
      if (count < 1) break;
      lines.push(signs.slice(0, count).join(''));
      line = signs.slice(count).join('');
    }
  }
  return [...lines, line].map((one) => one.trim()).filter(Boolean);
}

/** How many signs a last line lacks. */
function lack(lines: readonly string[]): number {
  if (lines.length < 2) return 0;
  const signs = Array.from(lines[lines.length - 1] ?? '').filter((sign) => !CLOSING.includes(sign));
  return Math.max(0, FEWEST - signs.length);
}

/**
 * Breaks a text into lines as Chinese is set: no line begins with a closing sign or ends with an opening one; dates,
 * words and figures stay whole; the last line has at least three signs where that can be.
 *
 * @param width in pixels
 * @param isBalanced the lines, as few as can be, are about as long as each other
 * @example linesOf('天上有云。', 40, (text) => 10 * text.length) // ['天上', '有云。']
 */
export function linesOf(
  text: string,
  width: number,
  measure: Measure,
  isBalanced = false,
): readonly string[] {
  const tokens = tokensOf(text.trim());
  let best = filled(tokens, width, measure);
  const most = best.length;
  for (let share = 100 - STEP; share >= NARROWEST; share -= STEP) {
    if (!isBalanced && lack(best) === 0) break;
    const lines = filled(tokens, (width * share) / 100, measure);
    const isBetter = lack(lines) < lack(best);
    const isAsGood = lack(lines) === lack(best) && lines.length === most;
    if (isBetter || (isBalanced && isAsGood)) best = lines;
  }
  return best;
}
