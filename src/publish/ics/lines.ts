import { problem, type Problem } from './rules.ts';
import { MAX_OCTETS, octets } from './text.ts';

/** One unfolded content line. */
export interface IcsLine {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** Names in capitals, values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Still encoded for its type. */
  readonly value: string;
}

const NAME = '[A-Za-z0-9-]+';
const PARAMETER_VALUE = '(?:"[^"]*"|[^";:,]*)';
const PARAMETER = `;(${NAME})=(${PARAMETER_VALUE}(?:,${PARAMETER_VALUE})*)`;
const CONTENT_LINE = new RegExp(`^(${NAME})((?:${PARAMETER})*):(.*)$`, 'su');
const CONTROL = /[^\P{Cc}\t\r\n]/u;
const ENDS_IN_HALF = /[\uD800-\uDBFF]$/;
const STARTS_WITH_HALF = /^[\uDC00-\uDFFF]/;
const CR = 0x0d;
const LF = 0x0a;
const isFoldSpace = (octet: number | undefined) => octet === 0x20 || octet === 0x09;

/** Line of the first fold that stands inside a UTF-8 sequence, or undefined. */
function splitSequence(bytes: Uint8Array): number | undefined {
  let line = 1;
  for (const [index, octet] of bytes.entries()) {
    if (octet !== LF) continue;
    line += 1;
    const next = bytes[index + 2] ?? 0;
    const continues = (next & 0xc0) === 0x80;
    if (isFoldSpace(bytes[index + 1]) && continues) return line;
  }
  return undefined;
}

/** The file as text, with what is wrong with its octets; a BOM stays for the next step. */
function decode(bytes: Uint8Array, problems: Problem[]): string {
  const split = splitSequence(bytes);
  if (split !== undefined) problems.push(problem('fold-in-character', split));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (split === undefined) problems.push(problem('not-utf8', 1));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

function parseLine(text: string, line: number): IcsLine | undefined {
  const [, name, head, value] = splitParts(text);
  if (name === undefined || head === undefined || value === undefined) return undefined;
  const parameters = new Map<string, string>();
  for (const [, key = '', raw = ''] of head.matchAll(new RegExp(PARAMETER, 'gu'))) {
    parameters.set(key.toUpperCase(), raw.replaceAll('"', ''));
  }
  return { line, name: name.toUpperCase(), parameters, value };
}

/** Whole, name, parameters, value; empty where the line is malformed. */
function splitParts(text: string): (string | undefined)[] {
  const match = CONTENT_LINE.exec(text);
  return match ? [match[0], match[1], match[2], match.at(-1)] : [];
}

/**
 * Splits an iCalendar file into content lines and reports what is wrong with the lines as such:
 * octets, line breaks, folding, characters, syntax. Reads on after every mistake.
 */
export function readLines(input: string | Uint8Array): {
  readonly lines: readonly IcsLine[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  let text = typeof input === 'string' ? input : decode(input, problems);
  if (text.startsWith('\uFEFF')) {
    problems.push(problem('bom', 1));
    text = text.slice(1);
  }

  const unfolded: { text: string; line: number }[] = [];
  let line = 0;
  let rest = text;
  while (rest !== '') {
    line += 1;
    const length = rest.search(/[\r\n]/);
    const physical = length === -1 ? rest : rest.slice(0, length);
    const crlf =
      length !== -1 && rest.charCodeAt(length) === CR && rest.charCodeAt(length + 1) === LF;
    if (!crlf) problems.push(problem('line-ending', line));
    rest = length === -1 ? '' : rest.slice(length + (crlf ? 2 : 1));

    if (octets(physical) > MAX_OCTETS) {
      problems.push(problem('line-length', line, `${octets(physical)} 个字节`));
    }
    const last = unfolded.at(-1);
    if (physical === '') {
      problems.push(problem('empty-line', line));
    } else if (last && /^[ \t]/.test(physical)) {
      const more = physical.slice(1);
      if (ENDS_IN_HALF.test(last.text) && STARTS_WITH_HALF.test(more)) {
        problems.push(problem('fold-in-character', line));
      }
      last.text += more;
    } else {
      unfolded.push({ text: physical, line });
    }
  }

  const lines = unfolded.flatMap((raw) => {
    if (!raw.text.isWellFormed()) problems.push(problem('not-utf8', raw.line));
    if (CONTROL.test(raw.text)) problems.push(problem('control-character', raw.line));
    const parsed = parseLine(raw.text, raw.line);
    if (!parsed) problems.push(problem('malformed-line', raw.line, raw.text.slice(0, 30)));
    return parsed ?? [];
  });
  return { lines, problems };
}
