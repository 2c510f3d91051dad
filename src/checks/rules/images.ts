import { textAt, valueAt, type Content, type Entry } from '#checks/content.ts';
import type { FieldPath } from '#checks/content-file.ts';
import { typeByName } from '#checks/pictures.ts';
import { isPlainName, plainName } from '#checks/plain-name.ts';
import type { Problem } from '#checks/problem.ts';
import { problemAt, type Rule, type Surroundings } from '#checks/rule.ts';
import { problemInText, textsIn, type WrittenText } from '#checks/texts.ts';

const id = 'images';
const MOST_BYTES = 400 * 1024;
/** Of the longer side. */
const LEAST_PIXELS = 600;
/** Fewer letters cannot say what a picture shows. */
const LEAST_LETTERS = 4;
const TYPES = ['jpg', 'png', 'webp', 'avif', 'svg'];

/** Pictures exist, load fast, are sharp, say what they show, and keep to themselves where they were taken. */
const rule: Rule = {
  id,
  title: '图片存在、大小合适、有说明，不带拍摄地点',
  help: {
    why: '图片太大，手机要等很久。没有说明，看不见的人就不知道图上有什么。照片里的拍摄地点会泄露住处。',
    mend: [
      '图片放进public/images/，网址写成/images/开头，大小写也要一样。',
      '用画图软件打开，把长边改成1200点左右，另存为jpg、png或webp，400千字节以下。另存一份，拍摄地点也就去掉了。',
      '不要只改扩展名：png改名叫jpg，还是png。',
      '文件名只用小写字母、数字和短横线。文件改了名，src也要跟着改。',
      'alt写图上有什么，不写“图片”“活动照片”。credit写谁拍的。',
    ],
    wrong: 'image: { src: images/照片.heic }',
    right:
      'image:\n  src: /images/events/2027-talk.jpg\n  alt: 孩子们围着海豚的骨架模型\n  credit: 样例单位供图',
  },
  *check(content, { pictures }) {
    const used = new Set<string>();
    for (const { src, alt, complain } of [...fieldImages(content), ...bodyImages(content)]) {
      if (src === '') continue;
      used.add(src);
      const silence = alt === undefined ? undefined : faultOfAlt(alt.trim());
      if (silence !== undefined) yield complain({ message: silence, field: 'alt' });
      const fault = faultOf(src, pictures);
      if (fault !== undefined) yield complain(fault);
    }
    // What a file names that could not be read may be in use.
    const unread = content.files.filter(({ data }) => data === undefined);
    const isMaybeUsed = (address: string) => unread.some(({ text }) => text.includes(address));
    for (const [address, { path }] of pictures ?? []) {
      if (!used.has(address) && !isMaybeUsed(address)) yield unused(path, address);
    }
  },
};
export default rule;

interface Fault {
  readonly message: string;
  readonly example?: string;
  /** Default: `src`. */
  readonly field?: string;
}

interface WrittenImage {
  readonly src: string;
  /** Undefined where the schema speaks of it. */
  readonly alt?: string | undefined;
  complain(fault: Fault): Problem;
}

/** Pictures in fields; that `alt` and `credit` are there, their schema checks. */
function* fieldImages({ entries }: Content): Generator<WrittenImage> {
  for (const entry of entries) {
    for (const field of imageFields(entry.data, [])) yield imageAt(entry, field);
  }
}

function imageAt(entry: Entry, at: FieldPath): WrittenImage {
  const image = valueAt(entry.data, at);
  const complain = ({ field = 'src', ...words }: Fault) =>
    problemAt(entry, [...at, field], { rule: id, ...words });
  return { src: textAt(image, 'src'), alt: textAt(image, 'alt') || undefined, complain };
}

function* imageFields(value: unknown, at: FieldPath): Generator<FieldPath> {
  if (typeof value !== 'object' || value === null) return;
  if (textAt(value, 'src') !== '') yield at;
  for (const [key, part] of Object.entries(value)) {
    yield* imageFields(part, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

/** `![alt](src)` and `<img src="…" alt="…">` in Markdown. */
function* bodyImages(content: Content): Generator<WrittenImage> {
  for (const written of textsIn(content)) {
    for (const match of written.raw.matchAll(/!\[([^[\]]*)\]\(([^()\s]*)[^()]*\)|<img\s[^<>]*>/g)) {
      yield imageIn(written, match[0], match.index, match[2], match[1]);
    }
  }
}

function imageIn(
  written: WrittenText,
  tag: string,
  index: number,
  markdownSrc?: string,
  markdownAlt?: string,
): WrittenImage {
  const src = markdownSrc ?? /\ssrc="([^"]*)"/.exec(tag)?.[1] ?? '';
  const alt = markdownAlt ?? /\salt="([^"]*)"/.exec(tag)?.[1] ?? '';
  const complain = ({ message }: Fault) => {
    const problem = problemInText(written, index, tag.length, { rule: id, message });
    return { ...problem, found: tag };
  };
  return { src, alt, complain };
}

/** Letters and words that tell nothing but that there is a picture of something that went on. */
const SAYS_NOTHING =
  /^(?:这是|这里|[一二三四五六七八九十几两]|[张幅组]|的|和|本次|此次|活动|现场|讲座|展览|科普|宣传|相关|精彩|瞬间|图[片像]?|照片?|相片|画面|插图|配图|截图|img|image|photo|picture|jpe?g|png|webp|[\s\d\p{P}])+$/iu;

function faultOfAlt(alt: string): string | undefined {
  if (alt === '') return '图片没有说明，应写图上有什么';
  if (SAYS_NOTHING.test(alt)) return '图片说明只说了这是图片，应写图上有什么';
  return Array.from(alt).length < LEAST_LETTERS
    ? `图片说明太短，至少写${LEAST_LETTERS}个字，说清图上有什么`
    : undefined;
}

function faultOf(src: string, pictures: Surroundings['pictures']): Fault | undefined {
  if (isPlainAddress(src) || !src.startsWith('/images/')) {
    const message = pictures && faultOfFile(src, pictures);
    return message === undefined ? undefined : { message };
  }
  return { message: MISNAMED, example: plainAddress(src) };
}

const MISNAMED = '图片的文件名只能用小写字母、数字和短横线';

/** Folders, name and ending are each as plain as an id. */
const isPlainAddress = (address: string) =>
  address
    .replace(/^\/images\//, '')
    .replace(/\.([^./]*)$/, '/$1')
    .split('/')
    .every(isPlainName);

/** An address that the file could have instead. */
function plainAddress(address: string): string {
  const [, folder = '', name = '', ending = ''] = /^(.*\/)(.*?)(\.[^.]*)?$/.exec(address) ?? [];
  return `${folder}${plainName(name) ?? '2027-talk'}${ending.toLowerCase()}`;
}

function faultOfFile(
  src: string,
  pictures: NonNullable<Surroundings['pictures']>,
): string | undefined {
  if (/^https?:\/\//.test(src))
    return '图片要放在本站：存进 public/images/，写 /images/ 开头的网址';
  if (!src.startsWith('/images/')) return '图片的网址应以 /images/ 开头';
  const picture = pictures.get(src);
  if (picture === undefined) return `没有这个图片文件，应放在 public${src}`;
  const { type, bytes, width = 0, height = 0, hasPosition } = picture;
  if (type === undefined) return '这个文件不是图片，或者已经坏了，请重新导出';
  if (!TYPES.includes(type)) return `这是 ${type} 图片，浏览器打不开，应另存为 jpg、png 或 webp`;
  if (type !== typeByName(src)) return `这其实是 ${type} 图片，扩展名应为 .${type}`;
  if (bytes > MOST_BYTES) return `图片有${Math.ceil(bytes / 1024)}千字节，应在400千字节以下`;
  if (type !== 'svg' && Math.max(width, height) < LEAST_PIXELS) {
    return `图片只有${width}×${height}点，长边应不小于${LEAST_PIXELS}点`;
  }
  return hasPosition ? '照片里带着拍摄地点，应去掉以后再放上来' : undefined;
}

/** Of a picture that waits for its page the name is looked at, too. */
const unused = (path: string, address: string): Problem => ({
  rule: id,
  ...(isPlainAddress(address)
    ? { severity: 'warning', message: '没有一页用到这个图片，不用就删掉', example: '' }
    : {
        severity: 'error',
        message: MISNAMED,
        example: plainAddress(address).replace(/^.*\//, ''),
      }),
  file: path,
  line: 1,
  column: 1,
  field: '',
  found: path.replace(/^.*\//, ''),
});
