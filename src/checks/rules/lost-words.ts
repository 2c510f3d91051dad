import { Lexer } from 'yaml';
import type { ContentFile } from '#checks/read/content-file.ts';
import { type Rule, problemInFile } from '#checks/model/rule.ts';
import { positionAt } from '#checks/model/written-texts.ts';

/** Words after a blank and `#` are a remark, which nobody but the editor sees. */
const rule: Rule = {
  id: 'lost-words',
  title: '井号后面的字没有丢',
  help: {
    why: '填写项里，空格加井号后面的字算备注，网页上没有。标题里有井号，后半句就丢了。',
    steps: [
      '那几个字要给读者看，就用单引号把整句包起来。',
      '只是给自己看的备注，就另写一行，放在这一项的上面，以井号和空格开头。',
    ],
    wrong: 'title: 走进实验室 #科普月#',
    right: "title: '走进实验室 #科普月#'",
  },
  *check({ files }) {
    for (const file of files) {
      if (file.faults.length > 0) continue;
      for (const { offset, words, remark } of remarksAfterWords(file)) {
        // Who leaves a blank after the sign may well mean a remark.
        const isRemark = /^#+(?:\s|$)/.test(remark);
        const message = '井号“#”和后面的字不会出现在网页上；要给读者看，就用单引号把整句包起来';
        const options = {
          severity: isRemark ? ('warning' as const) : ('error' as const),
          found: `${words} ${remark}`,
          example: `'${words.replace(/\s+/g, ' ').replaceAll("'", "''")} ${remark}'`,
        };
        yield problemInFile(file.path, message, options, positionAt(file.text, offset));
      }
    }
  },
};
export default rule;

interface Remark {
  readonly offset: number;
  readonly words: string;
  readonly remark: string;
}

/** What follows Chinese words without quotes on their line. */
function* remarksAfterWords({ text, body }: ContentFile): Generator<Remark> {
  const fields = text.slice(0, text.length - body.length);
  if (!/[ \t]#/.test(fields)) return;
  let offset = 0;
  let isPlain = false;
  let words = '';
  for (const token of new Lexer().lex(fields)) {
    if (CONTROL.has(token)) {
      isPlain = token === SCALAR;
      continue;
    }
    if (token.startsWith('#') && /[\u3400-\u9fff]/.test(words)) {
      yield { offset, words, remark: token.trimEnd() };
    }
    // Blanks between words and remark leave the words as they are.
    if (isPlain || !/^[ \t]+$/.test(token)) words = isPlain && !token.endsWith('\n') ? token : '';
    isPlain = false;
    offset += token.length;
  }
}

/** Tokens of the lexer that stand for no text. */
const SCALAR = '\x1f';
const CONTROL: ReadonlySet<string> = new Set(['\x02', '\x18', SCALAR]);
