import type { MarkedText } from '#domain/search/answer.ts';
import { completions } from '#domain/search/completions.ts';
import { findPages } from '#domain/search/find-pages.ts';
import { SEARCH_KINDS } from '#domain/search/kind.ts';
import type { Searched } from '#domain/search/match.ts';

const SHOWN = 10;
const plain = (text: MarkedText) =>
  text.map((piece) => (piece.isMatch ? `【${piece.text}】` : piece.text)).join('');

/** An answer for the terminal, as the search page would give it; without a query, how to ask. */
export async function answerLines(
  query: string,
  today: string,
  searched: Searched,
): Promise<readonly string[]> {
  if (query === '') {
    const popular = completions('', searched.titles, SHOWN).map(({ text }) => text);
    return [`用法：npm run search -- "词"。大家常搜：${popular.join('、')}`];
  }
  const { isNear, total, suggestion, hits } = await findPages({ query }, today, searched);
  const pages = await Promise.all(hits.slice(0, SHOWN).map((hit) => hit.load()));
  return [
    `${isNear ? '没有完全一样的，相近的有' : '找到'} ${total} 个网页。`,
    ...(suggestion === undefined ? [] : [`你是不是要找：${suggestion}`]),
    ...pages.flatMap(({ title, kind, date, place, path, excerpt, parts }, at) => [
      `\n${at + 1}. ${plain(title)}（${[SEARCH_KINDS[kind], date, place].filter(Boolean).join(' · ')}）`,
      `   ${path}`,
      `   ${plain(excerpt)}`,
      ...parts.map((part) => `   › ${plain(part.title)}  ${part.path}`),
    ]),
  ];
}
