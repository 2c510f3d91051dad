/** A name in a list of pupils. */
export interface PupilName {
  readonly index: number;
  readonly name: string;
}

/**
 * The names of pupils in the lists of a text: in one line, numbered below each other, or in a table.
 * That they are pupils is told by the words around them; of one who is something else, the word for
 * it stands before («科学家钱学森»).
 *
 * @example pupilNamesIn('获奖学生：张小明、李小红、王小刚。').map(({ name }) => name) // ['张小明', …]
 */
export function pupilNamesIn(text: string): readonly PupilName[] {
  const found = [...inLines(text), ...belowEachOther(text), ...inTables(text)];
  const places = new Map(found.map((name) => [name.index, name]));
  return [...places.values()].sort((a, b) => a.index - b.index);
}

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧肖冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅付钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚覃蒙莫农劳容宁利庞黎符颜樊兰殷陶翟倪温芦章鲁葛柳毕聂齐辛祝左岳包岑凌盛卓褚骆娄游屈项鲍焦俞谷欧涂阮尤房邬舒詹甘纪柏裴祁冼阙卜邢翁喻柯池戚尚桂申牟艾席柴邝禤';
const TWO_LETTERS =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|端木|呼延|南宫|钟离';
const HAN = '[\\u4e00-\\u9fff]';
/** In columns, the letters of a short name are set apart. */
const NAME = `(?:(?:${TWO_LETTERS})${HAN}{1,2}|[${SURNAMES}][ \\u3000]${HAN}(?!${HAN})|[${SURNAMES}]${HAN}{1,2})`;

/** What names do not end in, but things, places, ranks and people of a trade do. */
const NO_NAME =
  /[级班组会局厅部院所节日月年课书图奖路桥厂店菜豆米薯藤藻贝螺类种校皮眼蹄糖盐油鱼虾蟹蚝果草鸟虫茶豚镇县区村市馆园站湾港岛队员师长者们器机车船台室楼品物料药病菌岩石山]$|(?:先生|女士|医生|教授|院士|主任|主席|书记|同学|等人)$/;

const CLASS =
  '(?:[一二三四五六七八九\\d]{1,2}年?级?[（(]?[一二三四五六七八九\\d]{1,2}[)）]?班[ ]?)?';
const AFTER = '(?:同学|小朋友)?(?:[ ]?[（(][^（）()\\n]{1,30}[)）])?';
const AND = '(?:[ ]?[、，,；;/][ ]?|[ \\u3000]+|和|与|及|以及|\\s*(?:<[^<>\\n]{1,20}>\\s*)+)';
const ITEM = `${CLASS}(${NAME})${AFTER}`;
/** Three names or more in one line. */
const NAME_LIST = new RegExp(`${ITEM}(?:${AND}${ITEM}){2,}`, 'gu');
const ONE = new RegExp(ITEM, 'gu');

function* inLines(text: string): Generator<PupilName> {
  for (const { 0: line, index } of text.matchAll(NAME_LIST)) {
    const names = [...splitNames(line, index)];
    const [before, after] = around(text, index, index + line.length);
    const isList = NAMED_LIST.test(before) || isMostlyLong(names);
    if (names.length > 2 && isList && arePupils(before, line + after)) yield* names;
  }
}

/** The names of a line; the last one may have taken a letter that follows it. */
function* splitNames(line: string, start: number): Generator<PupilName> {
  for (const { 0: item, 1: name = '', index } of line.matchAll(ONE)) {
    if (!NO_NAME.test(name)) yield { index: start + index + item.indexOf(name), name };
  }
}

/** Says that names follow, and of whom. */
const NAMED_LIST = /(?:学生|同学|小朋友|选手|队员|获奖者|名单|奖)[：:]\s*$/;

/** Many things have two letters, the first of which is a surname: 龙眼, 黄豆. */
const isMostlyLong = (names: readonly PupilName[]) =>
  names.filter(({ name }) => name.length > 2).length * 2 >= names.length;

const BULLET =
  '[ \\t>]*(?:[-*+•][ \\t]+)?(?:(?:\\d{1,3}|[①-⑳])[.、．)）]?[ \\t]*|[（(]\\d{1,3}[)）][ \\t]*)?';
const ENTRY = new RegExp(
  `^${BULLET}(?:[^\\s：:]{0,8}[奖名班组校级学][：:]\\s*)?${ITEM}(?=[\\s,，、：:（(—|-]|$)`,
  'u',
);

interface Line {
  readonly index: number;
  readonly text: string;
}

/** Lines of a text that follow each other and of which each is as asked. */
function* blocksOf(text: string, belongs: (line: string) => boolean): Generator<readonly Line[]> {
  let block: Line[] = [];
  let index = 0;
  for (const line of text.split('\n')) {
    if (belongs(line)) block.push({ index, text: line });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
    index += line.length + 1;
  }
  if (block.length > 0) yield block;
}

/** The name that a line begins with. */
function nameAtStart(line: string): { readonly at: number; readonly name: string } | undefined {
  const found = ENTRY.exec(line);
  const name = found?.[1] ?? '';
  return found === null || NO_NAME.test(name) ? undefined : { at: found[0].indexOf(name), name };
}

/** A name at the beginning of three lines or more, one below the other, with or without empty ones. */
function* belowEachOther(text: string): Generator<PupilName> {
  const isEmpty = (line: string) => line.trim() === '';
  for (const block of blocksOf(text, (line) => isEmpty(line) || nameAtStart(line) !== undefined)) {
    const lines = block.filter((line) => !isEmpty(line.text));
    const [first] = lines;
    if (first === undefined || lines.length < 3) continue;
    const [before] = around(text, first.index, first.index);
    if (!arePupils(before, lines.map((line) => line.text).join('\n'))) continue;
    for (const { index, text: line } of lines) {
      const found = nameAtStart(line);
      if (found !== undefined) yield { index: index + found.at, name: found.name };
    }
  }
}

const CELL = new RegExp(`^${NAME}$`, 'u');

/** A column of a Markdown table below 姓名 or the like. */
function* inTables(text: string): Generator<PupilName> {
  for (const [head, ...rows] of blocksOf(text, (line) => line.includes('|'))) {
    if (head === undefined || rows.length < 2) continue;
    const [before] = around(text, head.index, head.index);
    const isOfNames = /姓名|名字|学生|选手|队员|获奖/.test(head.text);
    if (!isOfNames || !arePupils(before, head.text)) continue;
    for (const row of rows) {
      for (const { 0: cell, index } of row.text.matchAll(/[^|]+/g)) {
        const name = cell.trim();
        if (!CELL.test(name) || NO_NAME.test(name)) continue;
        yield { index: row.index + index + cell.indexOf(name), name };
      }
    }
  }
}

const around = (text: string, start: number, end: number) =>
  [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 30)] as const;

const PUPILS =
  /学生|同学|小朋友|选手|队员|获奖|得奖|[一二三特]等奖|优秀奖|名单|小学|中学|[一二三四五六七八九]小|[一二三四五六七八九]中|幼儿园|年级|\d[)）]?班|学校|参赛|少年|儿童|红领巾|小作者|小记者|小讲解员/;
const OTHERS =
  /科学家|院士|教授|专家|历史|古人|诗人|作家|英雄|烈士|航天员|医生|老师|教师|局长|馆长|工程师|研究员|讲师|主讲|评委|委员|编写|作者|领导|干部|职工|工作人员|主持人|人物/;

/** Whether the words around names say that they are pupils, and nothing right before says otherwise. */
const arePupils = (before: string, after: string) =>
  PUPILS.test(before + after) && !OTHERS.test(before.slice(-16).replace(/小作者|学生作者/g, ''));
