import { masked } from '#checks/privacy/private-data.ts';
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
  /** Pages of the files that were edited; other pages change because of them. */
  readonly edited: ReadonlySet<string>;
  readonly points: readonly ReviewPoint[];
  /** Files outside `content/` and `public/` that differ. */
  readonly code: readonly string[];
}

/**
 * The summary of a change as Markdown, for a comment under a pull request: in numbers, then what a
 * reviewer has to do, then what was edited; what follows of itself is folded away.
 */
export function changesReport(summary: Summary): string {
  const { base, now, changes, edited } = summary;
  const isEdited = (path: string) => edited.has(path);
  const isPicture = (path: string) => PICTURE.test(path);
  const data = keysOf(changes.files).filter((path) => !isPicture(path));
  return [
    '## 这次改动，读者会看到什么',
    '',
    `和 \`${base}\` 比，两边都按 ${now} 生成。`,
    '',
    ...numbers(changes),
    '### 请审稿人看一看',
    '',
    ...asTasks(reviewList(summary)),
    '',
    ...section('改了内容的网页', lines(only(changes.pages, isEdited), changes)),
    ...section('图片', lines(only(changes.files, isPicture), changes)),
    ...folded(
      '个网页跟着变：首页、目录、日历、索引这些',
      lines(
        only(changes.pages, (path) => !isEdited(path)),
        changes,
      ),
    ),
    ...folded('个订阅跟着变', feedLines(changes.entries)),
    ...folded(
      '个数据文件跟着变',
      data.map((path) => `- \`${path}\``),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const keysOf = ({ added, changed, removed }: Difference) => [...added, ...changed, ...removed];

const only = (
  { added, changed, removed }: Difference,
  keep: (key: string) => boolean,
): Difference => ({
  added: added.filter(keep),
  changed: changed.filter(keep),
  removed: removed.filter(keep),
});

function numbers({ pages, looks, frame, events, entries, search, files }: SiteChanges): string[] {
  const counts = Object.entries({
    网页: pages,
    活动: events,
    订阅里的条目: entries,
    搜索结果: search,
    图片和数据文件: files,
  }).filter(([, difference]) => keysOf(difference).length > 0);
  const table = [
    '| | 增加 | 改动 | 去掉 |',
    '| --- | ---: | ---: | ---: |',
    ...counts.map(
      ([name, { added, changed, removed }]) =>
        `| ${name} | ${added.length} | ${changed.length} | ${removed.length} |`,
    ),
  ];
  const isQuiet = counts.length === 0 && !frame;
  return [
    ...(isQuiet ? ['读者看到的文字、活动、订阅和搜索都没有变。'] : counts.length > 0 ? table : []),
    '',
    ...(looks.length > 0
      ? [`另有 ${looks.length} 个网页文字没变，只是样式、脚本或给机器读的数据变了。`, '']
      : []),
    ...(frame ? ['页头或页脚变了，每个网页都会变。', ''] : []),
  ];
}

/** A line for each page or file, with its former title where it has another now, not only a mark more. */
function lines(difference: Difference, { titles, formerTitles }: SiteChanges): string[] {
  const line = (words: string) => (key: string) => {
    const [title, former] = [titles.get(key), formerTitles.get(key)];
    const shown = title === undefined ? '' : `${plain(title)} `;
    const was =
      former === undefined || title?.endsWith(former) === true ? '' : `（原名：${plain(former)}）`;
    return `- ${words} ${shown}\`${key}\`${was}`;
  };
  return [
    ...difference.added.map(line('增加')),
    ...difference.changed.map(line('改动')),
    ...difference.removed.map(line('去掉')),
  ];
}

/** How many announcements of each feed are new, other and gone. */
function feedLines(entries: Difference): string[] {
  const file = (key: string) => key.replace(/ .*$/, '');
  const files = [...new Set(keysOf(entries).map(file))].sort();
  return files.map((name) => {
    const { added, changed, removed } = only(entries, (key) => file(key) === name);
    const counts = Object.entries({ 增加: added, 改动: changed, 去掉: removed });
    const said = counts.flatMap(([words, keys]) =>
      keys.length > 0 ? [`${words} ${keys.length}`] : [],
    );
    return `- \`${name}\`：${said.join('，')}`;
  });
}

function section(name: string, list: readonly string[]): string[] {
  return list.length === 0 ? [] : [`### ${name}`, '', ...shortened(list), ''];
}

/** A list that is opened by who wants to see it. */
function folded(name: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  const summary = `<details><summary>${list.length} ${name}</summary>`;
  return [summary, '', ...shortened(list), '', '</details>', ''];
}

const shortened = (list: readonly string[]) =>
  list.length <= LIST_LIMIT
    ? list
    : [...list.slice(0, LIST_LIMIT), `- 还有 ${list.length - LIST_LIMIT} 个`];

/** Text in which nothing is Markdown or HTML, and nothing private. */
const plain = (text: string) => masked(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');

function reviewList({ changes: { dead, files }, edited, points, code }: Summary): string[] {
  const [own, others] = [
    dead.filter((path) => edited.has(path)),
    dead.filter((path) => !edited.has(path)),
  ];
  return [
    ...own.map(
      (path) => `\`${path}\` 没了，旧链接会断：在 \`content/redirects.yaml\` 里写转到哪里`,
    ),
    ...(others.length > 0 ? [`这些网址也没了，看看会不会有人还在用：${shownPaths(others)}`] : []),
    ...points.map(({ file, text }) => `\`${file}\` ${plain(text)}`),
    ...[...files.added, ...files.changed]
      .filter((path) => PICTURE.test(path))
      .map((path) => `图片 \`${path}\`：有没有写来源和说明，有没有认得出的孩子，能不能公开用`),
    ...(code.length > 0 ? [`程序也改了 ${code.length} 个文件，请懂程序的人看`] : []),
  ];
}

const shownPaths = (paths: readonly string[]) =>
  paths
    .slice(0, 5)
    .map((path) => `\`${path}\``)
    .join('、') + (paths.length > 5 ? ` 等 ${paths.length} 个` : '');

const asTasks = (items: readonly string[]) =>
  items.length === 0 ? ['没有特别要看的。'] : items.map((item) => `- [ ] ${item}`);
