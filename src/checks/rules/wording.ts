import { entriesIn } from '#checks/read/content.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import type { Rule } from '#checks/model/rule.ts';
import {
  isQuotedSource,
  outsideQuotes,
  problemInText,
  textsIn,
} from '#checks/model/written-texts.ts';
import { wordingSchema } from '#schemas/wording.ts';

/** No text uses a word that the list of the content gives a better one for. */
const rule: Rule = {
  id: 'wording',
  title: '不用容易误会和太随便的字眼',
  help: {
    why: '有的字眼有两种意思，有的太随便，有的像翻译过来的话。市民会误会，单位也不好引用。',
    steps: [
      '照提示换成更好的说法，读一遍，看句子通不通。',
      '别人的原话放进引号“”，文件和书的名称放进书名号《》，就不检查。',
      '不用的字眼都写在content/wording.yaml；确实没有问题的说法，写进那里的except，并写明理由。',
    ],
    wrong: 'summary: 去之前先打听。',
    right: 'summary: 出发前请先咨询。',
  },
  *check(content) {
    const list = entriesIn(content, 'wording').flatMap(
      ({ data }) => validFields(wordingSchema, data) ?? [],
    );
    for (const written of textsIn(content)) {
      // The list itself names the words, and synonyms are what readers type.
      if (/^(wording|synonyms)$/.test(written.entry.collection) || isQuotedSource(written))
        continue;
      const text = outsideQuotes(written);
      for (const { id: word, better, why, except } of list) {
        if (!text.includes(word)) continue;
        const rest = except.reduce((left, { text: fine }) => blotOut(left, fine), text);
        for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + word.length)) {
          yield problemInText(written, at, word.length, `“${word}”应改成“${better}”：${why}`, {
            example: better,
          });
        }
      }
    }
  },
};
export default rule;

/** Puts signs that belong to no word in the place of a phrase. */
const blotOut = (text: string, phrase: string) =>
  text.replaceAll(phrase, '\uFFFC'.repeat(phrase.length));
