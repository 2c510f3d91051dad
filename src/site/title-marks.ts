/** A page, and what tells it from another of the same title: the most telling first. */
export interface MarkedPage {
  readonly path: string;
  readonly title: string;
  /** Empty for pages that are never doubled: they keep their bare titles. */
  readonly marks: readonly string[];
}

/**
 * What stands in brackets after the titles that several pages have, by the paths of these pages: as
 * few marks as tell each from the others.
 *
 * @example titleMarks([{ path: '/events/a/', title: '启动仪式', marks: ['2027年5月22日'] }, …])
 */
export function titleMarks(pages: readonly MarkedPage[]): ReadonlyMap<string, string> {
  const namesakes = Map.groupBy(pages, ({ title }) => title);
  return new Map(
    [...namesakes.values()].flatMap((alike) =>
      alike
        .filter(({ marks }) => alike.length > 1 && marks.length > 0)
        .map((page) => [page.path, markAmong(page, alike)] as const),
    ),
  );
}

function markAmong({ path, marks }: MarkedPage, alike: readonly MarkedPage[]): string {
  const others = alike.filter((other) => other.path !== path);
  const enough = marks.findIndex((_, index) =>
    others.every((other) => joined(other.marks, index + 1) !== joined(marks, index + 1)),
  );
  return joined(marks, enough < 0 ? marks.length : enough + 1);
}

const joined = (marks: readonly string[], count: number) => marks.slice(0, count).join('，');
