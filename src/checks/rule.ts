import { COLLECTIONS } from '#schemas/collections.ts';
import { valueAt, type Content, type Entry } from './content.ts';
import type { FieldPath } from './content-file.ts';
import { showFound, type Problem } from './problem.ts';
import { metaAt } from './schema-walk.ts';
import type { SvgFault } from './svg.ts';

/** What the page of a rule tells editors, in plain Chinese. */
export interface RuleHelp {
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
export interface Slip {
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
  check(content: Content, surroundings: Surroundings): Iterable<Problem>;
}

/** What a check may know beside the files. A rule is silent about what it cannot know. */
export interface Surroundings {
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

/** A published picture, as far as it could be read. */
export interface Picture {
  /** Path from the repository's root. */
  readonly path: string;
  readonly bytes: number;
  /** By its first bytes, whatever its name says; undefined where it is no picture. */
  readonly type?: string | undefined;
  /** As browsers show it. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Lies on its side but for a note that not every browser reads. */
  readonly isTurned?: boolean | undefined;
  /** Whether its notes (EXIF, XMP) say where it was taken; `unknown` where they cannot be read. */
  readonly position: PositionNote;
  /** What of a drawing must not be published; only of SVG. */
  readonly svgFaults?: readonly SvgFault[] | undefined;
}

/** Whether a picture tells where it was taken; `unknown` where its notes are broken or packed. */
export type PositionNote = 'none' | 'found' | 'unknown';

interface Complaint {
  readonly rule: string;
  readonly message: string;
  readonly severity?: Problem['severity'];
  /** Default: the field's value; of a whole file, its name. */
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
