import { textAt, valueAt, type Content, type Entry } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { isPlainName, plainName } from '#checks/read/plain-name.ts';
import {
  type Finding,
  type Rule,
  type RuleContext,
  problemAt,
  problemInFile,
} from '#checks/model/rule.ts';
import type { Picture } from '#checks/read/pictures.ts';
import { markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { imagesIn } from '#markdown/links.ts';

const MAX_BYTES = 400 * 1024;
/** Of the longer side. */
const MIN_LONG_SIDE = 600;
/** Pixels of the whole: a phone needs four bytes for each, however small the file is. */
const MAX_PIXELS = 4_000_000;
/** Of the longer side: more is more than the memory for pictures of many a phone takes. */
const MAX_SIDE = 4096;
/** Fewer letters cannot say what a picture shows. */
const MIN_ALT_LENGTH = 4;
const TYPES = ['jpg', 'png', 'webp', 'avif', 'svg'];

/** Pictures exist, load fast, are sharp, say what they show, and keep to themselves where they were taken. */
const rule: Rule = {
  id: 'images',
  title: '图片存在、大小合适、有说明，不带拍摄地点',
  help: {
    why: '图片太大，手机要等很久。没有说明，看不见的人就不知道图上有什么。照片里的拍摄地点会泄露住处。',
    steps: [
      '图片放进public/images/，网址写成/images/开头，大小写也要一样。',
      '用画图软件打开，把长边改成1200点左右，另存为jpg、png或webp，400千字节以下。',
      '拍摄地点这样去掉：在Windows里右击图片，选“属性”“详细信息”，再选“删除属性和个人信息”；手机上先截图，用截下来的图。',
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
    for (const { src, alt, problem } of [...fieldImages(content), ...bodyImages(content)]) {
      if (src === '') continue;
      used.add(src);
      const silence = alt === undefined ? undefined : faultOfAlt(alt.trim());
      if (silence !== undefined) yield problem({ message: silence, field: 'alt' });
      const fault = faultOf(src, pictures);
      if (fault !== undefined) yield problem(fault);
    }
    // What a file names in a way that is not known here, or in a file that cannot be read.
    const isNamed = (address: string) => content.files.some(({ text }) => text.includes(address));
    for (const [address, picture] of pictures ?? []) {
      if (used.has(address)) continue;
      const fault = faultOfUnused(address, picture);
      if (fault !== undefined) yield problemOfFile(picture, fault);
      else if (address.startsWith('/images/') && !isNamed(address)) {
        yield problemOfFile(picture, UNUSED, 'warning');
      }
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
  problem(fault: Fault): Finding;
}

/** Pictures in fields; that `alt` and `credit` are there, their schema checks. */
function* fieldImages({ entries }: Content): Generator<WrittenImage> {
  for (const entry of entries) {
    for (const field of imageFields(entry.data, [])) yield imageAt(entry, field);
  }
}

function imageAt(entry: Entry, at: FieldPath): WrittenImage {
  const image = valueAt(entry.data, at);
  const problem = ({ field = 'src', message, ...options }: Fault) =>
    problemAt(entry, [...at, field], message, options);
  return { src: textAt(image, 'src'), alt: textAt(image, 'alt') || undefined, problem };
}

function* imageFields(value: unknown, at: FieldPath): Generator<FieldPath> {
  if (typeof value !== 'object' || value === null) return;
  if (textAt(value, 'src') !== '') yield at;
  for (const [key, part] of Object.entries(value)) {
    yield* imageFields(part, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

/** A text without any of this has no picture, and need not be read as Markdown. */
const PICTURE = /!\[|</;

/** Pictures in the Markdown. */
function* bodyImages(content: Content): Generator<WrittenImage> {
  for (const written of textsIn(content)) {
    const markdown = PICTURE.test(written.raw) ? markdownOf(written) : undefined;
    if (markdown === undefined) continue;
    for (const { address: src, alt, index, length } of imagesIn(markdown)) {
      const problem = ({ message }: Fault) => {
        const found = written.raw.slice(index, index + length);
        return { ...problemInText(written, index, length, message), found };
      };
      yield { src, alt, problem };
    }
  }
}

/** Letters and words that tell nothing but that there is a picture of something that went on. */
const EMPTY_ALT =
  /^(?:这是|这里|[一二三四五六七八九十几两]|[张幅组]|的|和|本次|此次|活动|现场|讲座|展览|科普|宣传|相关|精彩|瞬间|图[片像]?|照片?|相片|画面|插图|配图|截图|img|image|photo|picture|jpe?g|png|webp|[\s\d\p{P}])+$/iu;

function faultOfAlt(alt: string): string | undefined {
  if (alt === '') return '图片没有说明，应写图上有什么';
  if (EMPTY_ALT.test(alt)) return '图片说明只说了这是图片，应写图上有什么';
  return Array.from(alt).length < MIN_ALT_LENGTH
    ? `图片说明太短，至少写${MIN_ALT_LENGTH}个字，说清图上有什么`
    : undefined;
}

function faultOf(src: string, pictures: RuleContext['pictures']): Fault | undefined {
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
  pictures: NonNullable<RuleContext['pictures']>,
): string | undefined {
  if (/^https?:\/\//.test(src))
    return '图片要放在本站：存进 public/images/，写 /images/ 开头的网址';
  if (!src.startsWith('/images/')) return '图片的网址应以 /images/ 开头';
  const picture = pictures.get(src);
  return picture === undefined
    ? `没有这个图片文件，应放在 public${src}`
    : faultOfPicture(src, picture);
}

function faultOfPicture(address: string, picture: Picture): string | undefined {
  const { type, bytes, width = 0, height = 0, isTurned } = picture;
  if (type === undefined) return '这个文件不是图片，或者已经坏了，请重新导出';
  if (type === 'gif') return '这里不用 gif 图片：文件大，会动的还分心。请另存为 jpg、png 或 webp';
  if (!TYPES.includes(type))
    return `这是 ${type} 图片，很多浏览器打不开，应另存为 jpg、png 或 webp`;
  if (type !== typeByName(address)) return `这其实是 ${type} 图片，扩展名应为 .${type}`;
  if (bytes > MAX_BYTES) return `图片有${Math.ceil(bytes / 1024)}千字节，应在400千字节以下`;
  if (type !== 'svg') {
    const longer = Math.max(width, height);
    const size = `${width}×${height}点`;
    if (longer < MIN_LONG_SIDE) return `图片只有${size}，长边应不小于${MIN_LONG_SIDE}点`;
    if (longer > MAX_SIDE || width * height > MAX_PIXELS) {
      return `图片太大，有${size}，旧手机打不开，长边应缩到1200点左右`;
    }
  }
  if (isTurned === true) {
    return '图片是横着存的，靠一条记号转正，有的浏览器不认。应用画图软件转正，再另存一份';
  }
  return faultOfNotes(picture);
}

function faultOfNotes({ position }: Picture): string | undefined {
  if (position === 'found') return '照片里带着拍摄地点，应去掉以后再放上来';
  return position === 'unknown'
    ? '图片里附带的信息读不出来，不知道有没有拍摄地点，应另存一份再放上来'
    : undefined;
}

/** Of a picture that waits for its page all is looked at; of one elsewhere, what it gives away. */
function faultOfUnused(address: string, picture: Picture): Fault | undefined {
  const isOwn = address.startsWith('/images/');
  if (isOwn && !isPlainAddress(address)) {
    return { message: MISNAMED, example: plainAddress(address).replace(/^.*\//, '') };
  }
  const message = isOwn
    ? faultOfPicture(address, picture)
    : picture.type === undefined
      ? '这个文件不是图片，或者已经坏了，请重新导出'
      : faultOfNotes(picture);
  return message === undefined ? undefined : { message, example: '' };
}

/**
 * The type of picture that a file's name promises.
 *
 * @example typeByName('/images/a.jpeg') // 'jpg'
 */
const typeByName = (path: string) =>
  /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase().replace('jpeg', 'jpg');

const UNUSED: Fault = { message: '没有一页用到这个图片，不用就删掉', example: '' };

const problemOfFile = (
  { path }: Picture,
  { message, example }: Fault,
  severity: Finding['severity'] = 'error',
): Finding => problemInFile(path, message, { severity, found: path.replace(/^.*\//, ''), example });
