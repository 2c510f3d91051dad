import type { ContentFile } from '#checks/content-file.ts';
import type { Problem } from '#checks/problem.ts';
import type { Rule } from '#checks/rule.ts';
import { positionAt } from '#checks/texts.ts';

const id = 'personal-data';

/** Nobody's number, and no child's name, stands on the web by oversight. */
const rule: Rule = {
  id,
  title: '不公开身份证号、私人手机号和学生名单',
  help: {
    why: '网上的个人信息收不回来。孩子的名字和学校写在一起，尤其危险。',
    mend: [
      '删掉身份证号。',
      '私人手机号换成单位的座机。单位公开的联系电话只写在phone这一项里。',
      '学生名单换成人数，例如“12名学生获奖”。',
      '提交过的内容别人可能已经看到：告诉管网站的人，请他们把旧版本也清掉。',
    ],
    wrong: '获奖学生：张小明、李小红、王小刚。',
    right: '3名学生获奖。',
  },
  *check({ files }) {
    for (const file of files) {
      const text = file.text.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));
      for (const { 0: number, index } of text.matchAll(ID_NUMBER)) {
        if (isIdNumber(number)) yield problem(file, index, '这是身份证号，不能公开，应删掉');
      }
      for (const { index } of text.matchAll(MOBILE)) {
        if (isPhoneField(text, index)) continue;
        yield problem(file, index, '这像是私人手机号，应换成单位公开的电话，写在 phone 这一项');
      }
      for (const { index } of text.matchAll(NAMES)) {
        yield problem(file, index, '这像是学生名单，不能公开，应只写人数');
      }
    }
  },
};
export default rule;

/** What was found is not repeated: reports are public, too. */
const problem = (file: ContentFile, index: number, message: string): Problem => ({
  rule: id,
  severity: 'warning',
  file: file.path,
  ...positionAt(file.text, index),
  field: '',
  message,
  found: '（这里不再重复）',
});

const ID_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\w.-])(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?![\w.-]*\d)/g;

/** The last of the 18 digits follows from the others (GB 11643). */
function isIdNumber(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/** Whether the line up to there says that a phone number follows. */
function isPhoneField(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /(^|[\s{,-])["']?phone["']?:[^,}]*$/.test(before);
}

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚覃蒙莫农劳容宁利庞黎符符颜';
const NAME = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`;
const BETWEEN = '(?:[、，,]|\\s*\\n[-*\\s]*|[ \\u3000]+)';

/** A word for pupils, and soon after it three names or more. */
const NAMES = new RegExp(
  `(?:学生|同学|小朋友|选手|队员|获奖者|名单)[^。！？\\n]{0,16}[：:]\\s*(?:[-*]\\s*)?${NAME}(?:${BETWEEN}${NAME}){2,}(?![\\u4e00-\\u9fff])`,
  'g',
);
