import { parseArgs } from 'node:util';
import { describeChange } from '#checks/changes/describe-change.ts';
import { buildNow } from '#site/now.ts';

// npm run check:changes -- --base REV [--built FOLDER]: prints in Markdown what a change does to the
// public site, compared with a revision; FOLDER is this version where it is built already.
const { values } = parseArgs({
  options: { base: { type: 'string' }, built: { type: 'string' } },
});
const { base, built } = values;
const now = process.env['BUILD_NOW'] ?? buildNow().toPlainDate().toString();

/** What a failed command printed, or the error itself. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const printed = ['stdout', 'stderr'].map((name) => String(Reflect.get(error, name) ?? ''));
  return [...printed, error.message].filter((words) => words.trim() !== '').join('\n');
}

try {
  if (base === undefined) {
    throw new Error('要写和哪个版本比，例如：npm run check:changes -- --base main');
  }
  console.log(await describeChange({ base, built, now }));
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
