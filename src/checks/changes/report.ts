import type { Difference, SiteChanges } from './compare.ts';
import type { ReviewPoint } from './review.ts';

/** Longest list before the rest is only counted. */
const LIST_LIMIT = 30;
const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/;

/** What a summary is made of beside the site's changes. */
export interface Summary {
  /** What is compared with, as the reader of the summary knows it. */
  readonly base: string;
  /** Shanghai day or instant for which both were built. */
  readonly now: string;
  readonly changes: SiteChanges;
  readonly points: readonly ReviewPoint[];
  /** Files outside `content/` and `public/` that differ. */
  readonly code: readonly string[];
}

/** The summary of a change as Markdown, for a comment under a pull request. */
export function changesReport({ base, now, changes, points, code }: Summary): string {
  const { pages, looks, frame, events, entries, search, files } = changes;
  const counts: readonly (readonly [string, Difference])[] = [
    ['网页', pages],
    ['活动', events],
    ['订阅里的条目', entries],
    ['搜索结果', search],
    ['图片和数据文件', files],
  ];
  const isQuiet = counts.every(([, difference]) => total(difference) === 0) && !frame;
  const table = [
    '| | 增加 | 改动 | 去掉 |',
    '| --- | ---: | ---: | ---: |',
    ...counts.map(
      ([name, { added, changed, removed }]) =>
        `| ${name} | ${added.length} | ${changed.length} | ${removed.length} |`,
    ),
  ];
  const title = (key: string) => changes.titles.get(key);
  return [
    '## 这次改动，读者会看到什么',
    '',
    `和 \`${base}\` 比，两边都按 ${now} 生成。`,
    '',
    ...(isQuiet ? ['读者看到的文字、活动、订阅和搜索都没有变。'] : table),
    '',
    ...(looks.length > 0
      ? [`另有 ${looks.length} 个网页文字没变，只是样式、脚本或给机器读的数据变了。`, '']
      : []),
    ...(frame ? ['页头或页脚变了，每个网页都会变。', ''] : []),
    ...section('网页', pages, title),
    ...section('活动', events, title),
    ...section('图片和数据文件', files, () => undefined),
    ...reviewSection(reviewList(changes, points, code)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const total = ({ added, changed, removed }: Difference) =>
  added.length + changed.length + removed.length;

function section(
  name: string,
  difference: Difference,
  title: (key: string) => string | undefined,
): string[] {
  if (total(difference) === 0) return [];
  const list = (words: string, keys: readonly string[]) => {
    const lines = keys.slice(0, LIST_LIMIT).map((key) => {
      const found = title(key);
      return `- ${words} ${found === undefined ? '' : `${plain(found)} `}\`${key}\``;
    });
    const rest = keys.length - LIST_LIMIT;
    return rest > 0 ? [...lines, `- ${words}的还有 ${rest} 个`] : lines;
  };
  const { added, changed, removed } = difference;
  return [
    `### ${name}`,
    '',
    ...list('增加', added),
    ...list('改动', changed),
    ...list('去掉', removed),
    '',
  ];
}

/** Text in which nothing is Markdown or HTML. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

function reviewList(
  { dead, files }: SiteChanges,
  points: readonly ReviewPoint[],
  code: readonly string[],
): string[] {
  return [
    ...dead.map(
      (path) => `\`${path}\` 没了，旧链接会断：在 \`content/redirects.yaml\` 里写转到哪里`,
    ),
    ...points.map(({ file, text }) => `\`${file}\` ${plain(text)}`),
    ...[...files.added, ...files.changed]
      .filter((path) => PICTURE.test(path))
      .map((path) => `图片 \`${path}\`：有没有写来源和说明，有没有认得出的孩子，能不能公开用`),
    ...(code.length > 0 ? [`程序也改了 ${code.length} 个文件，请懂程序的人看`] : []),
  ];
}

function reviewSection(items: readonly string[]): string[] {
  return [
    '### 请审稿人看一看',
    '',
    ...(items.length === 0 ? ['没有特别要看的。'] : items.map((item) => `- [ ] ${item}`)),
  ];
}
