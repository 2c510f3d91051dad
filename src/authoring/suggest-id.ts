import { pinyin } from 'pinyin-pro';
import type { Answers } from './answers.ts';
import type { FileKind } from './new-file.ts';
import { eventYear } from './template-values.ts';

/** Longest id that is suggested, in letters; one's own may be longer. */
const SUGGESTION_LIMIT = 32;
/** Words that most names contain and that tell no two names apart. */
const FILLER_WORDS =
  /关于|举办|开展|举行|通知|启动仪式|\d{4}年度?|第[一二三四五六七八九十百\d]+[届期场次]|广西壮族自治区|广西|全国|钦州市?|全市|中国|的/g;

/**
 * A short id made of the words of the name, in pinyin; empty where that gives none.
 *
 * @example suggestId('event', { title: '海豚讲座', start: '2027-05-22' }, '2027-01-01 08:00') // '2027-haitun-jiangzuo'
 */
export function suggestId(kind: FileKind, answers: Answers, time: string): string {
  // A guide is called after its hazard.
  if (kind === 'emergency') return answers['hazard'] ?? '';
  const name = (answers['title'] ?? answers['name'] ?? '').slice(0, 100);
  const short = wordsOf(name.replace(FILLER_WORDS, ' '));
  const words = short.length > 0 ? short : wordsOf(name);
  if (words.length === 0) return '';
  if (kind === 'event' && !/^\d{4}$/.test(words[0] ?? '')) words.unshift(eventYear(answers, time));
  while (words.length > 1 && words.join('-').length > SUGGESTION_LIMIT) words.pop();
  return words.join('-').slice(0, SUGGESTION_LIMIT);
}

/** The words of a text; browsers without a dictionary take each stretch of letters for one. */
const segmentsOf = (text: string): readonly string[] =>
  'Segmenter' in Intl
    ? Array.from(
        new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
        ({ segment }) => segment,
      )
    : (text.match(/[\u4e00-\u9fff]{1,2}|[A-Za-z0-9]+/g) ?? []);

/** The words of a Chinese text in the letters of ids. */
function wordsOf(text: string): string[] {
  return segmentsOf(text)
    .map((segment) =>
      pinyin(segment, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
        .join('')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ''),
    )
    .filter((word) => word !== '');
}
