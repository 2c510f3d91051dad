import type { Fault } from './answers.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** What the writing desk makes: a file of the content, perhaps with a picture. */
export interface DeskFile {
  /** In the content folder: `places/sanniang-bay.md`. */
  readonly path: string;
  /** The whole file; ends with a line break. */
  readonly text: string;
  readonly picture?: DeskPicture;
  /** Whether the content has no such file yet; a packed text does not say it. */
  readonly isNew?: boolean;
}

/** A picture that goes with a file. */
export interface DeskPicture {
  /** In the folder `public`: `images/places/sanniang-bay.jpg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Longest text that is read, in characters: a picture as the check allows it, and a long record. */
const LIMIT = 1_000_000;
/** Last line of a packed text. */
export const PACK_END = '@@ 完';
const BASE64_LINE = 76;
const NAME = '[a-z0-9]+(?:[-.][a-z0-9]+)*';
const TEXT_PATH = new RegExp(`^content/((?:${NAME}/)*${NAME}\\.(?:md|yaml))$`);
const PICTURE_PATH = new RegExp(`^public/(images/(?:${NAME}/)*${NAME}\\.(?:jpg|png|webp))$`);

/**
 * A file as one text, to be pasted into a message or saved. Each part begins with a line that names where
 * it goes; the last line says that nothing was cut off. A line of the file that looks like one of these
 * gets one more `@`.
 *
 * @example packDesk({ path: 'notices/a.md', text: '---\n…' }) // '@@ content/notices/a.md\n---\n…@@ 完\n'
 */
export function packDesk({ path, text, picture }: DeskFile): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return [
    `@@ content/${path}`,
    ...lines.map((line) => (line.startsWith('@@') ? `@${line}` : line)),
    ...(picture === undefined ? [] : [`@@ public/${picture.path}`, ...base64Lines(picture.bytes)]),
    PACK_END,
    '',
  ].join('\n');
}

/**
 * Reads what {@link packDesk} wrote, whatever stands before and behind it in the message.
 *
 * @returns the file, or in Chinese why it cannot be one
 */
export function readDesk(packed: string): DeskFile | readonly Fault[] {
  if (packed.length > LIMIT) return refused('太长了，不是写作台做的');
  const lines = packed.replace(/\r\n?/g, '\n').split('\n');
  const first = lines.findIndex((line) => /^@@ (?!完)/.test(line));
  if (first < 0) return refused('没有找到写作台做的文字：它的第一行是“@@ content/……”');
  const end = lines.findIndex((line, index) => index > first && line.trimEnd() === PACK_END);
  if (end < 0) return refused(`文字没有到头：最后一行应该是“${PACK_END}”，请重新复制全部`);
  const parts: { path: string; lines: string[] }[] = [];
  for (const line of lines.slice(first, end)) {
    if (/^@@(?!@)/.test(line)) parts.push({ path: line.slice(2).trim(), lines: [] });
    else parts.at(-1)?.lines.push(line.replace(/^@(?=@@)/, ''));
  }
  const [file, picture, ...more] = parts;
  if (file === undefined || more.length > 0) return refused('一次只能有一个文件和一张图片');
  const [, path] = TEXT_PATH.exec(file.path) ?? [];
  if (path === undefined) {
    return refused(
      file.path.endsWith('.mdx')
        ? `${file.path} 里有组件，写作台不收，请在电脑上改`
        : `“${file.path}”不是内容文件的位置`,
    );
  }
  const read = { path, text: `${file.lines.join('\n')}\n` };
  if (picture === undefined) return read;
  const [, place] = PICTURE_PATH.exec(picture.path) ?? [];
  if (place === undefined) return refused(`“${picture.path}”不是图片的位置`);
  const bytes = fromBase64(picture.lines.join(''));
  if (bytes === undefined || pictureType(bytes) !== place.replace(/^.*\./, '')) {
    return refused('图片坏了，或者不是它的名字说的那种，请重新选一次');
  }
  return { ...read, picture: { path: place, bytes } };
}

/** What a picture is by its first bytes, as its name ends; undefined for what browsers need not read. */
function pictureType(bytes: Uint8Array): 'jpg' | 'png' | 'webp' | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  return /^RIFF.{4}WEBP$/s.test(start) ? 'webp' : undefined;
}

const refused = (text: string): readonly Fault[] => [{ text }];

const base64Lines = (bytes: Uint8Array): readonly string[] =>
  toBase64(bytes).match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
