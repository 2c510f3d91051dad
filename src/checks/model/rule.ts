import { COLLECTIONS } from '#schemas/collections.ts';
import { valueAt, type Content, type Entry } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { showFound, type Problem } from '#checks/report/problem.ts';
import { metaAt } from './schema-walk.ts';
import type { Picture } from '#checks/read/pictures.ts';

/** What the page of a rule tells editors, in plain Chinese. */
interface RuleHelp {
  readonly why: string;
  /** What to do, step by step. */
  readonly steps: readonly string[];
  /** A few lines of a file as they should not be, and as they should. */
  readonly wrong: string;
  readonly right: string;
  /** More of what often goes wrong, each with what to do. */
  readonly mistakes?: readonly Mistake[];
  /** Leads to the tables of all fields. */
  readonly seeFields?: boolean;
}

/** A common mistake. */
interface Mistake {
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
}

/** One rule about the content; each stands in one file of `rules/`, with its tests beside it. */
export interface Rule {
  readonly id: string;
  /** What the rule wants. */
  readonly title: string;
  readonly help: RuleHelp;
  /** What it finds in a file follows from this file alone, and from no context. */
  readonly looksAtEachAlone?: true;
  check(content: Content, context: RuleContext): Iterable<Finding>;
}

/** What a check may know beside the files. A rule is silent about what it cannot know. */
export interface RuleContext {
  /** The content is a whole site: what it lacks is not somewhere else. */
  readonly isWhole?: boolean;
  /** `YYYY-MM-DD` in Shanghai. */
  readonly today?: string;
  /** The content as it was last published. */
  readonly before?: Content;
  /** Puts right the punctuation and the blanks of a line of Chinese. */
  readonly correct?: ((line: string) => string) | undefined;
  /** The addresses that the files of `src/pages` make, e.g. `/places/route/`, `/places/[id]/`. */
  readonly routes?: readonly string[];
  /** Every picture of the public folder, by its address, e.g. `/images/…`. */
  readonly pictures?: ReadonlyMap<string, Picture>;
}

/** What a rule finds; `problemsIn` adds the id of the rule. */
export type Finding = Omit<Problem, 'rule' | 'guide'>;

/** What a finding may have beside its place and message. */
export interface FindingOptions {
  /** Default: an error. */
  readonly severity?: Problem['severity'];
  /** Of a field, by default its value. */
  readonly found?: unknown;
  /** By default, where a field is missing, the example that its schema gives. */
  readonly example?: string | undefined;
}

/** A problem at a field of an entry; the field's Chinese name comes from its schema. */
export function problemAt(
  entry: Entry,
  field: FieldPath,
  message: string,
  options: FindingOptions = {},
): Finding {
  const meta = metaAt(COLLECTIONS[entry.collection].schema, field);
  const dotted = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const value = valueAt(entry.data, field);
  const isMissing = value === undefined;
  const { found = isMissing ? '没有写' : value, example = isMissing ? meta?.example : undefined } =
    options;
  const place = entry.file.locate([...entry.at, ...field]);
  return {
    ...problemInFile(entry.file.path, message, { ...options, found, example }, place),
    field: meta?.title === undefined ? dotted : `${meta.title}（${dotted}）`,
  };
}

/** A problem of a file, at its beginning if nowhere else. */
export function problemInFile(
  file: string,
  message: string,
  { severity = 'error', found, example }: FindingOptions = {},
  { line, column }: Pick<Problem, 'line' | 'column'> = { line: 1, column: 1 },
): Finding {
  const shown = showFound(found);
  return {
    severity,
    file,
    line,
    column,
    field: '',
    message,
    ...(shown === undefined ? {} : { found: shown }),
    ...(example === undefined ? {} : { example }),
  };
}

/** Where a field stands, in words: `content/units.yaml 第 3 行`. */
export const lineOf = ({ file, at }: Entry, field: FieldPath) =>
  `${file.path} 第 ${file.locate([...at, ...field]).line} 行`;
