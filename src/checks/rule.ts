import type { Content, Entry } from './content.ts';
import type { FieldPath } from './content-file.ts';
import { showFound, type Problem } from './problem.ts';

/** One rule about the content; each stands in one file of `rules/`, with its tests beside it. */
export interface Rule {
  readonly id: string;
  /** What the rule wants, for the editors' help. */
  readonly title: string;
  check(content: Content): Iterable<Problem>;
}

interface Complaint {
  readonly rule: string;
  readonly message: string;
  readonly severity?: Problem['severity'];
  /** Chinese name of the field. */
  readonly label?: string | undefined;
  readonly found?: unknown;
  readonly example?: string | undefined;
}

/** A problem at a field of an entry. */
export function problemAt(entry: Entry, field: FieldPath, complaint: Complaint): Problem {
  const { rule, message, severity = 'error', label, found, example } = complaint;
  const dotted = field.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const name = label === undefined ? dotted : `${label}（${dotted}）`;
  const shown = showFound(found);
  return {
    rule,
    severity,
    file: entry.file.path,
    ...entry.file.locate([...entry.at, ...field]),
    field: name,
    message,
    ...(shown === undefined ? {} : { found: shown }),
    ...(example === undefined ? {} : { example }),
  };
}
