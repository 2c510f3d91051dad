import { stringsIn, valueAt, type Entry } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import type { CollectionName } from '#schemas/collections.ts';

/**
 * Letters that fit the page of a kind: it has 13,500 bytes after brotli (see `checks/site/size.ts`),
 * the page around takes 7,000 to 10,500, and a letter of Chinese prose 1.1 to 1.6.
 */
const MOST_LETTERS: Partial<Readonly<Record<CollectionName, number>>> = {
  ...{
    events: 2800,
    places: 1700,
    routes: 1900,
    resources: 2800,
    notices: 4500,
    emergency: 4500,
    observances: 5000,
  },
  ...{ actions: 3400, projects: 3200, chapters: 4000, pages: 3500, guides: 4500 },
};
/** Cells of tables and items of lists: each is an element that an old phone lays out. */
const MAX_PIECES = 400;
const MAX_SESSIONS = 40;
/** A name stands in lists, in calendars and on posters. */
const MAX_NAME = 60;

/** A page is as long as an old phone on a slow line can take. */
const rule: Rule = {
  id: 'length',
  title: '一页不太长',
  help: {
    why: '太长的网页，旧手机打开慢，也没有人读得完。',
    steps: [
      '删掉重复的、不要紧的话。',
      '分成两份，各有各的标题；活动可以按月份、按地点分。',
      '很长的文件不用照抄：写要点，在来源里写上原文的网址。',
    ],
    wrong: '# 把五千字的通知全文贴在正文里',
    right: '# 正文写三五句要点，通知写在sources里',
  },
  looksAtEachAlone: true,
  *check({ entries }) {
    for (const entry of entries) {
      const most = MOST_LETTERS[entry.collection];
      if (most === undefined || entry.at.length > 0) continue;
      const { body } = entry.file;
      const letters = lettersIn(entry);
      if (letters > most) {
        yield problemAt(entry, [], `这一页太长：连填写项一共${letters}个字，最多${most}个字`, {
          found: `${letters}个字`,
          example: `${most}个字以内`,
        });
      }
      for (const key of ['title', 'name']) {
        const name = valueAt(entry.data, [key]);
        const length = typeof name === 'string' ? name.length : 0;
        if (length > MAX_NAME) {
          const words = `有${length}个字，最多${MAX_NAME}个字；细节写进一句话说明`;
          yield problemAt(entry, [key], words, { found: `${length}个字`, example: '' });
        }
      }
      const pieces = body.match(/\||^\s*(?:[-*+]|\d+[.)])\s/gm)?.length ?? 0;
      if (pieces > MAX_PIECES) {
        yield problemAt(entry, [], `正文里的表格和列表太长：大约${pieces}格，最多${MAX_PIECES}格`, {
          found: `${pieces}格`,
          example: '',
        });
      }
      const sessions = valueAt(entry.data, ['sessions']);
      if (Array.isArray(sessions) && sessions.length > MAX_SESSIONS) {
        yield problemAt(
          entry,
          ['sessions'],
          `场次太多：有${sessions.length}场，最多${MAX_SESSIONS}场；有规律的写 repeat，或者分成几个活动`,
          { found: `${sessions.length}场`, example: '' },
        );
      }
    }
  },
};
export default rule;

/** Letters of all texts, without blanks. */
function lettersIn({ data, file }: Entry): number {
  const texts = [...stringsIn(data)].map(([, text]) => text);
  return [...texts, file.body].reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0);
}
