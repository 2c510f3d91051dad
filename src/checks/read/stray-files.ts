import { COLLECTIONS } from '#schemas/collections.ts';
import { isLitter } from './content.ts';
import { plainName } from './plain-name.ts';
import type { Problem } from '#checks/report/problem.ts';
import { nearestWord } from './spelling.ts';

/** What is wrong with a file that no collection takes, and where it should be. */
type Advice = Pick<Problem, 'message'> & Partial<Pick<Problem, 'severity' | 'example'>>;

/** Where the files of each kind live: `events` → { extension: 'md' }. */
const EXTENSION_BY_FOLDER: ReadonlyMap<string, string> = new Map(
  Object.values(COLLECTIONS).flatMap((collection) =>
    'folder' in collection ? [[collection.folder, collection.extension] as const] : [],
  ),
);
const LISTS: readonly string[] = Object.values(COLLECTIONS).flatMap((collection) =>
  'list' in collection ? [collection.list] : [],
);

/** Kinds of files that editors put here, and what becomes of them. */
const FOREIGN: readonly (readonly [endings: RegExp, message: string])[] = [
  [
    /^(?:docx?|wps|odt|rtf|pages|pdf|html?)$/,
    '网站读不了文档：照模板新建一个文件，把文字复制进去，再删掉这个文档',
  ],
  [
    /^(?:xlsx?|et|ods|csv|numbers)$/,
    '网站读不了表格：照模板新建文件，把内容填进去，再删掉这个表格',
  ],
  [/^(?:pptx?|dps|odp|key)$/, '网站读不了演示文稿：照模板新建文件，写上要点，再删掉它'],
  [
    /^(?:jpe?g|png|webp|avif|gif|svg|heic|heif|bmp|tiff?)$/,
    '这里只放文字；图片放在 public/images/ 里',
  ],
  [/^(?:mp4|mov|avi|mp3|wav|m4a|zip|rar|7z|exe|apk)$/, '这里只放文字，别的文件网站不会读；删掉它'],
];

/**
 * Advice about a file in the content folder that no collection takes.
 *
 * @param path from the content folder
 * @example adviceOnStray('events/2027/Thumbs.db').message // '这是系统或软件自己生成的文件…'
 */
export function adviceOnStray(path: string): Advice {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  // No loader takes it, and systems make it again and again: it must not hold anything up.
  if (isLitter(path)) {
    const message = '这是系统或软件自己生成的文件，不是内容，网站不会读；删掉它';
    return { severity: 'warning', message, example: '' };
  }
  const [top = ''] = steps;
  const home = steps.length > 1 ? EXTENSION_BY_FOLDER.get(top) : undefined;
  return home === undefined ? misplaced(steps, name) : wrongEnding(path, name, home);
}

/** A file in no folder that the site reads, or a list under another name. */
function misplaced(steps: readonly string[], name: string): Advice {
  const ending = endingOf(name);
  const foreign = FOREIGN.find(([endings]) => endings.test(ending))?.[1];
  if (steps.length === 1) {
    const list = name.toLowerCase().replace(/\.ya?ml(?:\.txt)?$|\.txt$/, '.yaml');
    const meant = LISTS.includes(list) ? list : nearestWord(list, LISTS);
    if (meant !== undefined && /ya?ml|txt/.test(ending)) {
      return { message: `没有叫这个名字的列表，是不是 ${meant}`, example: meant };
    }
    const message =
      foreign ?? `这里的文件网站不会读：活动放在 events/年份/ 里，别的按种类放在 ${folders()} 里`;
    return { message, example: foreign === undefined ? sampleOf(name) : '' };
  }
  const [top = '', ...rest] = steps;
  if (top === '_templates') {
    return {
      message: '这个文件夹只放网站自带的模板；别的文件删掉，或者放到它该在的地方',
      example: '',
    };
  }
  const near = meantFolder(top);
  if (near !== undefined) {
    return {
      message: `没有“${top}”这个文件夹，是不是 ${near}；文件夹的名字全用小写字母`,
      example: [near, ...rest].join('/'),
    };
  }
  const message =
    foreign ?? `没有“${top}”这个文件夹，里面的文件网站不会读；内容放在 ${folders()} 里`;
  return { message, example: foreign === undefined ? sampleOf(name) : '' };
}

const folders = () => [...EXTENSION_BY_FOLDER.keys()].map((folder) => `${folder}/`).join('、');
const endingOf = (name: string) => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

function meantFolder(written: string): string | undefined {
  const known = [...EXTENSION_BY_FOLDER.keys()];
  const lower = written.normalize('NFKC').toLowerCase().trim();
  return known.find((folder) => folder === lower) ?? nearestWord(lower, known);
}

/** Of an event, whose name begins with a year, the place is known. */
function sampleOf(name: string): string {
  const year = /^(20\d\d)-/.exec(name)?.[1];
  return year === undefined ? 'events/2027/2027-dolphin-lecture.md' : `events/${year}/${name}`;
}

/** A file in the right folder whose ending keeps it out. */
function wrongEnding(path: string, name: string, extension: string): Advice {
  const ending = endingOf(name);
  const wanted = `.${extension}`;
  const bare = name.replace(/(?:\.(?:md|mdx|ya?ml|txt|markdown))+$/i, '');
  const folder = path.slice(0, path.length - name.length);
  const example = `${folder}${plainName(bare) ?? 'science-day'}${wanted}`;
  const foreign = FOREIGN.find(([endings]) => endings.test(ending))?.[1];
  if (foreign !== undefined) return { message: foreign, example: '' };
  if (name.endsWith('.txt')) {
    const message = `文件名末尾多了 .txt，应以 ${wanted} 结尾（Windows 平时不显示扩展名，先在“查看”里打开）`;
    return { message, example };
  }
  if (`.${ending}` === wanted) {
    return { message: `扩展名要用小写字母，应以 ${wanted} 结尾`, example };
  }
  return { message: `这个文件夹里的文件应以 ${wanted} 结尾，别的文件网站不会读`, example };
}
