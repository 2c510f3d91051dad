import { readFile } from 'node:fs/promises';
import { externalLinks, ignored, linkReport, visitLinks } from '#checks/site/external-links.ts';
import { readPages } from '#checks/site/check-site.ts';
import { SITE } from '#site/config.ts';
import { siteFolder, siteProblem } from '#build/site-folder.ts';

// npm run check:links: visits every address outside the site that a built page links to, politely,
// and prints in Markdown which are gone. Needs the network, so it is no part of npm test.
const problem = siteProblem(siteFolder());
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const { pages } = await readPages(siteFolder());
const links = externalLinks(pages, new URL(SITE.url).host);
const isIgnored = ignored(await readFile(new URL('ignored-links.txt', import.meta.url), 'utf8'));
const results = await visitLinks(
  [...links.keys()].filter((url) => !isIgnored(url)),
  {
    timeout: 20_000,
    pause: 1_000,
    hosts: 8,
    userAgent: `Mozilla/5.0 (compatible; qinzhou-kepu-links; +${SITE.url})`,
  },
);
const report = linkReport(results, links);
console.log(report === '' ? `${results.length} 个站外链接都打得开。` : report);
process.exitCode = results.some(({ state }) => state === 'gone') ? 1 : 0;
