import { masked } from '#checks/privacy/private-data.ts';
import type { SiteChange } from './compare.ts';
import type { ReviewPoint } from './review.ts';

/** Longest list before the rest is only counted. */
const LIST_LIMIT = 30;

/** What a summary is made of. */
export interface Summary {
  /** What is compared with, as the reader of the summary knows it. */
  readonly base: string;
  /** Shanghai day or instant for which both were built. */
  readonly now: string;
  readonly changes: readonly SiteChange[];
  /** Pages of the files that were edited; other pages change because of them. */
  readonly edited: ReadonlySet<string>;
  readonly points: readonly ReviewPoint[];
  /** Files outside `content/` and `public/` that differ. */
  readonly code: readonly string[];
}

const CHANGE_NAMES = {
  added: '增加',
  changed: '改动',
  removed: '去掉',
  restyled: '换了样式',
} as const;
const TOLD = ['added', 'changed', 'removed'] as const;
const ROWS: Readonly<Record<string, readonly SiteChange['kind'][]>> = {
  网页: ['page'],
  活动: ['event'],
  订阅里的条目: ['entry'],
  搜索结果: ['search'],
  图片和数据文件: ['picture', 'data'],
};

/**
 * The summary of a change as Markdown, for a comment under a pull request: in numbers, then what a
 * reviewer has to do, then what was edited; what follows of itself is folded away.
 */
export function changesReport(summary: Summary): string {
  const { base, now, changes, edited } = summary;
  const told = changes.filter(({ change }) => change !== 'restyled');
  const of = (kind: SiteChange['kind']) => told.filter((change) => change.kind === kind);
  const pages = of('page');
  return [
    '## 这次改动，读者会看到什么',
    `和 \`${base}\` 比，两边都按 ${now} 生成。`,
    ...numbers(changes),
    '### 请审稿人看一看',
    tasks(summary),
    ...section('改了内容的网页', pages.filter(({ key }) => edited.has(key)).map(line)),
    ...section('图片', of('picture').map(line)),
    ...folded(
      '个网页跟着变：首页、目录、日历、索引这些',
      pages.filter(({ key }) => !edited.has(key)).map(line),
    ),
    ...folded('个订阅跟着变', feedLines(of('entry'))),
    ...folded(
      '个数据文件跟着变',
      of('data').map(({ key }) => `- \`${key}\``),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function numbers(changes: readonly SiteChange[]): readonly string[] {
  const rows = Object.entries(ROWS).flatMap(([name, kinds]) => {
    const counts = countsOf(changes.filter(({ kind }) => kinds.includes(kind)));
    return counts.every((count) => count === 0) ? [] : [`| ${name} | ${counts.join(' | ')} |`];
  });
  const table = ['| | 增加 | 改动 | 去掉 |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
  const hasFrame = changes.some(({ kind }) => kind === 'frame');
  const restyled = changes.filter(({ change }) => change === 'restyled').length;
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(rows.length === 0 && !hasFrame ? ['读者看到的文字、活动、订阅和搜索都没有变。'] : []),
    ...(restyled > 0
      ? [`另有 ${restyled} 个网页文字没变，只是样式、脚本或给机器读的数据变了。`]
      : []),
    ...(hasFrame ? ['页头或页脚变了，每个网页都会变。'] : []),
  ];
}

const countsOf = (changes: readonly SiteChange[]) =>
  TOLD.map((name) => changes.filter(({ change }) => change === name).length);

/** A page or file, with its former title where it has another now, not only a mark more. */
function line({ change, key, title, formerTitle }: SiteChange): string {
  const shown = title === undefined ? '' : `${plain(title)} `;
  const isRenamed = formerTitle !== undefined && title?.endsWith(formerTitle) !== true;
  const was = isRenamed ? `（原名：${plain(formerTitle)}）` : '';
  return `- ${CHANGE_NAMES[change]} ${shown}\`${key}\`${was}`;
}

/** How many announcements of each feed are new, other and gone. */
function feedLines(entries: readonly SiteChange[]): readonly string[] {
  const fileOf = ({ key }: SiteChange) => key.replace(/ .*$/, '');
  return [...new Set(entries.map(fileOf))].sort().map((file) => {
    const counts = countsOf(entries.filter((entry) => fileOf(entry) === file));
    const said = counts.flatMap((count, index) =>
      count === 0 ? [] : `${CHANGE_NAMES[TOLD[index] ?? 'restyled']} ${count}`,
    );
    return `- \`${file}\`：${said.join('，')}`;
  });
}

const section = (name: string, list: readonly string[]) =>
  list.length === 0 ? [] : [`### ${name}`, shortened(list)];

/** A list that is opened by who wants to see it. */
const folded = (name: string, list: readonly string[]) =>
  list.length === 0
    ? []
    : [`<details><summary>${list.length} ${name}</summary>`, shortened(list), '</details>'];

const shortened = (list: readonly string[]) =>
  [
    ...list.slice(0, LIST_LIMIT),
    ...(list.length > LIST_LIMIT ? [`- 还有 ${list.length - LIST_LIMIT} 个`] : []),
  ].join('\n');

/** Text in which nothing is Markdown or HTML, and nothing private. */
const plain = (text: string) => masked(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');

function tasks({ changes, edited, points, code }: Summary): string {
  const dead = changes.filter(({ isDead }) => isDead).map(({ key }) => key);
  const others = dead.filter((path) => !edited.has(path));
  const some = others.slice(0, 5).map((path) => `\`${path}\``);
  const more = others.length > 5 ? ` 等 ${others.length} 个` : '';
  const items = [
    ...dead
      .filter((path) => edited.has(path))
      .map((path) => `\`${path}\` 没了，旧链接会断：在 \`content/redirects.yaml\` 里写转到哪里`),
    ...(others.length > 0
      ? [`这些网址也没了，看看会不会有人还在用：${some.join('、')}${more}`]
      : []),
    ...points.map(({ file, text }) => `\`${file}\` ${plain(text)}`),
    ...changes
      .filter(({ kind, change }) => kind === 'picture' && change !== 'removed')
      .map(({ key }) => `图片 \`${key}\`：有没有写来源和说明，有没有认得出的孩子，能不能公开用`),
    ...(code.length > 0 ? [`程序也改了 ${code.length} 个文件，请懂程序的人看`] : []),
  ];
  return items.length === 0 ? '没有特别要看的。' : items.map((item) => `- [ ] ${item}`).join('\n');
}
