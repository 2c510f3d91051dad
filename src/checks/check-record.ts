import { contentOf, type Content, type Entry } from '#checks/read/content.ts';
import type { ContentFile } from '#checks/read/content-file.ts';
import type { Problem } from '#checks/report/problem.ts';
import type { Rule, RuleContext } from '#checks/model/rule.ts';
import { problemsIn } from './run-rules.ts';

/** What is known of another entry of the site: its id, its name, and what rules compare with. */
export type KnownEntry = Pick<Entry, 'collection' | 'id' | 'data'> & {
  /** In the content folder. */
  readonly path: string;
};

/** Says what the rules find in one record. */
export type RecordCheck = (path: string, text: string) => readonly Problem[];

/**
 * The content check of one record among others of which little more is known than their names: a form
 * runs it while somebody types. Findings about the others are left out.
 *
 * @param rules those that read whole entries get the record alone
 */
export function recordCheck(
  known: readonly KnownEntry[],
  rules: readonly Rule[],
  context: RuleContext = {},
): RecordCheck {
  const others = known.map(entryOf);
  const forRecord = rules.map((rule): Rule =>
    rule.id === 'schema' ? { ...rule, check: (all) => rule.check(last(all), context) } : rule,
  );
  return (path, text) => {
    const own = contentOf([[path, text]]);
    const isOther = ({ file }: Entry) => file.path !== `${own.folder}/${path}`;
    const among: Content = {
      ...own,
      // Events are compared with each other field by field, and others' fields are not known.
      entries: [
        ...others.filter(
          (entry) =>
            isOther(entry) &&
            !(entry.collection === 'events' && own.entries[0]?.collection === 'events'),
        ),
        ...own.entries,
      ],
    };
    return problemsIn(among, forRecord, context).filter(
      ({ file }) => file === `${own.folder}/${path}`,
    );
  };
}

/** The content with the entries of its files alone. */
const last = (content: Content): Content => ({
  ...content,
  entries: content.entries.filter(({ file }) => content.files.includes(file)),
});

function entryOf({ collection, id, path, data }: KnownEntry): Entry {
  const start = { line: 1, column: 1 };
  const file: ContentFile = {
    ...{ path: `content/${path}`, name: id, data, text: '', body: '', faults: [] },
    locate: () => start,
    written: () => undefined,
  };
  return { collection, id, data, file, at: [] };
}
