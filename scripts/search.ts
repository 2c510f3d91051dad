import { answerLines } from '#build/search/answer-lines.ts';
import { openBuiltSearch } from '#build/search/open-built-search.ts';
import { siteFolder, siteProblem } from '#build/site-folder.ts';
import { buildNow } from '#site/now.ts';

// npm run search -- "词": the built site answers in the terminal, as its search page would.
// Whoever reads through head closes the pipe early: that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const query = process.argv.slice(2).join(' ');
const problem = siteProblem(siteFolder());
if (problem === undefined) {
  const search = await openBuiltSearch(siteFolder());
  const lines = await answerLines(query, buildNow().toPlainDate().toString(), search);
  console.log(lines.join('\n'));
} else {
  console.error(problem);
  process.exitCode = 1;
}
