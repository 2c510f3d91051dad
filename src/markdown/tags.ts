/** The attributes that a tag may have, each with what it may hold. */
type Attributes = Readonly<Record<string, RegExp>>;

const TEXT = /^[^<>{}\n]*$/;
const NUMBER = /^[1-9]\d{0,3}$/;

/** The elements of HTML that a text may use. All else is refused. */
const ELEMENTS: ReadonlyMap<string, Attributes> = new Map(
  Object.entries<Attributes>({
    a: { href: TEXT },
    br: {},
    figure: {},
    figcaption: {},
    img: { src: TEXT, alt: TEXT, width: NUMBER, height: NUMBER, loading: /^(?:lazy|eager)$/ },
    sub: {},
    sup: {},
  }),
);
const VOID = /^(?:br|img)$/;

/** What `.mdx` may use besides; src/blocks/MdxText.astro hands the components over. */
const COMPONENTS: ReadonlyMap<string, Attributes> = new Map(
  Object.entries<Attributes>({
    Coming: {},
    HostDrawing: { step: /^(?:branch|name|commit|check|line)$/ },
    Materials: {},
    Measure: { id: /^[a-z]+-[1-9]\d*$/ },
    Places: {},
  }),
);
/** The component that stands around text; the others end themselves: `<Coming />`. */
const AROUND_TEXT = 'Measure';

/** A tag in a text, or something that begins like one. */
export interface Tag {
  readonly name: string;
  readonly text: string;
  readonly index: number;
  readonly isEnd: boolean;
  /** Whether it ends itself: `<br />`. */
  readonly isClosed: boolean;
  /** Values without quotes marks; a name alone has an empty one. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether every value stands between quotes. */
  readonly isQuoted: boolean;
}

const ATTRIBUTE = /([^\s"'<>/={}]+)(?:\s*=\s*("[^"<>{}\n]*"|'[^'<>{}\n]*'|[^\s"'=<>`{}]+))?/g;
const TAG =
  /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[^\s"'<>/={}]+(?:\s*=\s*(?:"[^"<>{}\n]*"|'[^'<>{}\n]*'|[^\s"'=<>`{}]+))?)*)\s*(\/?)>/y;

/** The whole tag that begins at an index; undefined where none does. */
export function tagAt(text: string, index: number): Tag | undefined {
  TAG.lastIndex = index;
  const [found, end, name = '', written = '', close] = TAG.exec(text) ?? [];
  if (found === undefined) return undefined;
  const attributes = [...written.matchAll(ATTRIBUTE)];
  return {
    name,
    text: found,
    index,
    isEnd: end !== '',
    isClosed: close !== '',
    attributes: new Map(
      attributes.map(([, key = '', value = '']) => [key, value.replace(/^["']|["']$/g, '')]),
    ),
    isQuoted: attributes.every(([, , value]) => value !== undefined && /^["']/.test(value)),
  };
}

/** What is wrong with something between angle brackets, with the way out. */
export interface TagFault {
  readonly message: string;
  readonly example?: string;
}

/**
 * Why a tag must not stand in a text.
 *
 * @param isMdx whether components may be used, and elements without content must end themselves
 */
export function faultOfTag(tag: Tag, isMdx: boolean): TagFault | undefined {
  const allowed = (isMdx ? COMPONENTS.get(tag.name) : undefined) ?? ELEMENTS.get(tag.name);
  if (allowed === undefined) return unknownTag(tag.name, isMdx);
  for (const [name, value] of tag.attributes) {
    const form = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (form === undefined) return unknownAttribute(tag.name, name, Object.keys(allowed));
    if (!form.test(value)) return { message: `<${tag.name}> 的 ${name} 不能写“${value}”` };
  }
  if (!tag.isQuoted) return { message: `<${tag.name}> 里的值两边要加英文引号，例如 src="…"` };
  if (COMPONENTS.has(tag.name)) return faultOfComponent(tag);
  if (tag.isEnd) return undefined;
  if (VOID.test(tag.name) && isMdx && !tag.isClosed) {
    const example = tag.text.replace(/\s*>$/, ' />');
    return { message: `<${tag.name}> 要以 /> 结尾`, example };
  }
  return tag.isClosed && !VOID.test(tag.name)
    ? { message: `<${tag.name}> 里面没有东西，应删掉` }
    : undefined;
}

function faultOfComponent({ name, text, isEnd, isClosed }: Tag): TagFault | undefined {
  if (name === AROUND_TEXT) {
    return isClosed
      ? { message: `<${name}> 里面没有文字，文字写在它和 </${name}> 之间`, example: '' }
      : undefined;
  }
  if (isClosed) return undefined;
  const example = isEnd ? '' : text.replace(/\s*>$/, ' />');
  return { message: `<${name}> 要以 /> 结尾，里面不写文字`, example };
}

/** Whether a text may use a tag of this name at all. */
export const isKnown = (name: string, isMdx: boolean) =>
  ELEMENTS.has(name) || (isMdx && COMPONENTS.has(name));

/** Whether a tag waits for its end tag. */
export const isOpening = ({ name, isEnd, isClosed }: Tag) =>
  !isEnd && !isClosed && !VOID.test(name);

const PROGRAM =
  /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|svg|math|template|noscript|portal)$/i;

/** What people reach for a tag for, and how it is written here. */
const INSTEAD: readonly (readonly [tag: RegExp, message: string, example: string])[] = [
  [/^(?:b|strong)$/i, '加粗在两边各写两个星号', '**重要**'],
  [/^(?:i|em|u|mark)$/i, '强调在两边各写一个星号', '*重要*'],
  [/^(?:s|del|strike)$/i, '删除线在两边各写两个波浪号', '~~原来的时间~~'],
  [/^h[1-6]$/i, '小标题以 ## 和一个空格开头', '## 带什么'],
  [/^(?:ul|ol|li|dl|dt|dd)$/i, '列表每条以 - 和一个空格开头', '- 水壶'],
  [/^(?:table|tr|td|th|thead|tbody)$/i, '表格用竖线写', '| 时间 | 地点 |\n| --- | --- |'],
  [
    /^(?:audio|video|source|track)$/i,
    '声音和视频写成链接',
    '[看视频](https://www.example.gov.cn/1.html)',
  ],
  [/^hr$/i, '分隔线写三个短横线，上下各空一行', '---'],
  [/^(?:code|pre|tt|kbd)$/i, '代码放在反引号里', '`npm start`'],
  [/^blockquote$/i, '引文以 > 和一个空格开头', '> 原文'],
  [/^(?:p|div|span|font|center|section|o:p)$/i, '删掉它，段落之间空一行就行', ''],
];

function unknownTag(name: string, isMdx: boolean): TagFault {
  if (PROGRAM.test(name)) {
    return {
      message: `不能用 <${name}>：网页里不放程序、样式、表单和别的网页，应删掉`,
      example: '',
    };
  }
  const [, message, example] = INSTEAD.find(([tag]) => tag.test(name)) ?? [];
  if (message !== undefined && example !== undefined) {
    return { message: `不用 <${name}>：${message}`, example };
  }
  const known = isMdx ? [...ELEMENTS.keys(), ...COMPONENTS.keys()] : [...ELEMENTS.keys()];
  return { message: `没有 <${name}> 这个标签，能用的只有 ${known.join('、')}`, example: '' };
}

function unknownAttribute(tag: string, name: string, known: readonly string[]): TagFault {
  if (/^on/i.test(name)) {
    return { message: `不能写 ${name}：网页里不放程序，应删掉`, example: '' };
  }
  const message = known.length === 0 ? '什么都不写' : `只能写 ${known.join('、')}`;
  return { message: `<${tag}> 里不能写 ${name}，${message}`, example: '' };
}
