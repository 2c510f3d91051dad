import { COLLECTIONS } from '#schemas/collections.ts';
import { valueAt, type Content, type Entry } from './content.ts';
import type { FieldPath } from './content-file.ts';
import { showFound, type Problem } from './problem.ts';
import { metaAt } from './schema-walk.ts';

/** What the page of a rule tells editors, in plain Chinese. */
export interface RuleHelp {
  readonly why: string;
  /** What to do, step by step. */
  readonly mend: readonly string[];
  /** A few lines of a file as they should not be, and as they should. */
  readonly wrong: string;
  readonly right: string;
}

/** One rule about the content; each stands in one file of `rules/`, with its tests beside it. */
export interface Rule {
  readonly id: string;
  /** What the rule wants. */
  readonly title: string;
  readonly help: RuleHelp;
  check(content: Content): Iterable<Problem>;
}

interface Complaint {
  readonly rule: string;
  readonly message: string;
  readonly severity?: Problem['severity'];
  /** Default: the field's value where that is text, a number or a truth value. */
  readonly found?: unknown;
  /** Default: where the field is missing, the example that its schema gives. */
  readonly example?: string;
}

/** A problem at a field of an entry; the field's Chinese name comes from its schema. */
export function problemAt(entry: Entry, field: FieldPath, complaint: Complaint): Problem {
  const meta = metaAt(COLLECTIONS[entry.collection].schema, field);
  const dotted = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const value = valueAt(entry.data, field);
  const {
    rule,
    message,
    severity = 'error',
    found = typeof value === 'object' ? undefined : value,
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
