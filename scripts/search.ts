import type { MarkedText } from '#domain/search/answer.ts';
import { completions } from '#domain/search/complete.ts';
import { SEARCH_KINDS } from '#domain/search/kind.ts';
import { Temporal } from 'temporal-polyfill';
import { openBuiltSearch } from './open-built-search.ts';
import { siteFolder, siteProblem } from '#build/site-folder.ts';

// npm run search -- "词": the built site answers in the terminal, as its search page would.
const SHOWN = 10;
// Whoever reads through head closes the pipe early: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const typed = process.argv.slice(2).join(' ');
const problem = siteProblem(siteFolder());
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const { find, book } = await openBuiltSearch(siteFolder());
const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString();
const plain = (text: MarkedText) =>
  text.map((piece) => (piece.isMatch ? `【${piece.text}】` : piece.text)).join('');

if (typed === '') {
  const popular = completions('', book, SHOWN).map(({ text }) => text);
  console.log(`用法：npm run search -- "词"。大家常搜：${popular.join('、')}`);
} else {
  const answer = await find({ query: typed }, today);
  const what = answer.isNear ? '没有完全一样的，相近的有' : '找到';
  console.log(`${what} ${answer.total} 个网页。`);
  if (answer.suggestion !== undefined) console.log(`你是不是要找：${answer.suggestion}`);
  for (const [place, hit] of answer.hits.slice(0, SHOWN).entries()) {
    const page = await hit.load();
    const facts = [SEARCH_KINDS[page.kind], page.date, page.place].filter(Boolean).join(' · ');
    console.log(`\n${place + 1}. ${plain(page.title)}（${facts}）\n   ${page.path}`);
    console.log(`   ${plain(page.excerpt)}`);
    for (const part of page.parts) console.log(`   › ${plain(part.title)}  ${part.path}`);
  }
}
