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
  readonly mend: readonly string[];
  /** A few lines of a file as they should not be, and as they should. */
  readonly wrong: string;
  readonly right: string;
  /** More of what often goes wrong, each with what to do. */
  readonly slips?: readonly Slip[];
  /** Leads to the tables of all fields. */
  readonly seeFields?: boolean;
}

/** A common mistake. */
interface Slip {
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
  check(content: Content, context: RuleContext): Iterable<Problem>;
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

interface ProblemInit {
  readonly rule: string;
  readonly message: string;
  readonly severity?: Problem['severity'];
  /** Default: the field's value; of a whole file, its name. */
  readonly found?: unknown;
  /** Default: where the field is missing, the example that its schema gives. */
  readonly example?: string;
}

/** A problem at a field of an entry; the field's Chinese name comes from its schema. */
export function problemAt(entry: Entry, field: FieldPath, complaint: ProblemInit): Problem {
  const meta = metaAt(COLLECTIONS[entry.collection].schema, field);
  const dotted = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const value = valueAt(entry.data, field);
  const {
    rule,
    message,
    severity = 'error',
    found = value === undefined ? '没有写' : value,
    example = value === undefined ? meta?.example : undefined,
  } = complaint;
  const shown = showFound(found);
  return {
    rule,
    severity,
    file: entry.file.path,
    ...entry.file.locate([...entry.at, ...field]),
    field: meta?.title === undefined ? dotted : `${meta.title}（${dotted}）`,
    message,
    ...(shown === undefined ? {} : { found: shown }),
    ...(example === undefined ? {} : { example }),
  };
}

/** Where a field stands, in words: `content/units.yaml 第 3 行`. */
export const lineOf = ({ file, at }: Entry, field: FieldPath) =>
  `${file.path} 第 ${file.locate([...at, ...field]).line} 行`;
