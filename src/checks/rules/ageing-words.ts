import type { Rule } from '#checks/model/rule.ts';
import {
  isQuotedSource,
  outsideQuotes,
  problemInText,
  textsIn,
} from '#checks/model/written-texts.ts';

/** What is read a year later must still be true: no text counts from the day it was written. */
const rule: Rule = {
  id: 'ageing-words',
  title: '写年月日，不写“今天”“近日”“本周”',
  help: {
    why: '读者可能一年以后才看到。那时候“今天”“本周”说的是哪天，谁也不知道。',
    steps: [
      '把“今天”“昨天”“近日”“日前”换成年月日。',
      '把“本周”“下周”换成从几月几日到几月几日，把“今年”换成年份。',
      '把“即将举行”换成“某月某日举行”；日期没有定，就写“日期待公布”。',
    ],
    wrong: 'summary: 近日，市科协举办讲座。',
    right: 'summary: 2026年9月5日，市科协举办讲座。',
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const written of textsIn(content)) {
      // Guides and pages speak to whoever reads them, of the reader's own day; synonyms are what readers type.
      if (/^(guides|pages|synonyms)$/.test(written.entry.collection) || isQuotedSource(written))
        continue;
      for (const { 0: word, index } of outsideQuotes(written).matchAll(WORDS)) {
        yield problemInText(written, index, word.length, `“${word}”会过时，应写年月日`, {
          severity: 'warning',
          example: '2026年9月5日，市科协举办讲座。',
        });
      }
    }
  },
};
export default rule;

/** Not as parts of longer words: 文明天地, 近日点, 靠近日本, 防灾减灾日前后, 日本周边, 本周期. */
const WORDS = new RegExp(
  [
    '(?<!古)今天(?!文)',
    '(?<![文光透照说证表发])明天(?!文)',
    '昨天',
    '(?<![靠接附临邻将亲])近日(?![点本落出照])',
    '(?<![^，。；：！？、\\s\uFFFC])日前(?!后)',
    '(?<![日基根])本周(?![边期围长刊])',
    '(?<!以)[上下]周(?![边期围长])',
    '(?<![日基根])本月(?!球)',
    '(?<!以)[上下]个?月(?![球面份光亮])',
    '今年|(?<![写注标声说表证])明年|去年(?!级)',
    '即将',
  ].join('|'),
  'g',
);
