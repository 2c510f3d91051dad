import type { ContentFile } from '#checks/read/content-file.ts';
import { privateDataIn } from '#checks/privacy/private-data.ts';
import { type Finding, type Rule, problemInFile } from '#checks/model/rule.ts';
import { positionAt } from '#checks/model/written-texts.ts';

/** Nobody's number, and no child's name, stands on the web. */
const rule: Rule = {
  id: 'personal-data',
  title: '不公开身份证号、私人手机号和学生名单',
  help: {
    why: '网上的个人信息收不回来。孩子的名字和学校写在一起，尤其危险。',
    steps: [
      '删掉身份证号。',
      '私人手机号换成单位的座机，写在phone这一项里。',
      '手机号是单位自己公开的，也写在phone这一项里；写了，正文里就可以再提。',
      '学生名单换成人数，例如“12名学生获奖”。',
      '不是学生的，名字前面写明是什么人，例如“科学家钱学森”。',
      '提交过的内容别人可能已经看到：告诉管网站的人，请他们把旧版本也清掉。',
    ],
    wrong: '获奖学生：张小明、李小红、王小刚。',
    right: '3名学生获奖。',
  },
  looksAtEachAlone: true,
  *check({ files }) {
    for (const file of files) {
      const { numbers, names } = privateDataIn(file);
      for (const { kind, index } of numbers) yield problem(file, index, kind);
      const lists = names.filter(({ index }, at) => index - (names[at - 1]?.index ?? -999) > 200);
      for (const { index } of lists) yield problem(file, index, 'names');
    }
  },
};
export default rule;

/** What is wrong, and what would be right. */
const WORDS = {
  'id-number': ['这是身份证号，不能公开，应删掉', ''],
  mobile: [
    '这像是私人手机号，不能公开；是单位公开的，要写在 phone 这一项里',
    'contact:\n  phone: 0777-1234567',
  ],
  names: ['这像是学生名单，不能公开，应只写人数；不是学生的，名字前写明是什么人', '3名学生获奖。'],
} as const;

/** What was found is not repeated: reports are public, too. */
function problem({ path, text }: ContentFile, index: number, kind: keyof typeof WORDS): Finding {
  const [message, example] = WORDS[kind];
  const options = { found: '（这里不再重复）', example };
  return problemInFile(path, message, options, positionAt(text, index));
}
