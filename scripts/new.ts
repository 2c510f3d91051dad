import { resolve } from 'node:path';
import { newEntry } from '#authoring/new-entry.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { wallClock } from '#site/now.ts';

// npm run new [-- KIND --FIELD TEXT …] [-- --from FILE]: writes a content file.
try {
  const isDone = await newEntry(process.argv.slice(2), {
    folder: contentFolder(),
    publicFolder: resolve('public'),
    kept: resolve('.drafts', 'new.json'),
    time: wallClock(),
    input: process.stdin,
    output: process.stdout,
  });
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  console.error(`没有写成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
