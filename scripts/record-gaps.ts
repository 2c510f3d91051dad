import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from '#build/site-folder.ts';
import { recordGaps } from '#checks/overview/gap-history.ts';

// npm run record:gaps: adds to the history how much the built site says is missing. The nightly run
// commits what comes of it.
const HISTORY = new URL('../src/catalog/gap-history.json', import.meta.url);
const [history, gaps] = await Promise.all([
  readFile(HISTORY, 'utf8'),
  readFile(join(siteFolder(), 'data/gaps.json'), 'utf8'),
]);
const recorded = recordGaps(history, gaps);
await writeFile(HISTORY, recorded);
console.log(recorded === history ? '缺的和上次一样多。' : '记下了今天缺多少。');
