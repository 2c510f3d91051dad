import { build, BuildError } from '#build/pipeline.ts';
import type { Step } from '#build/timings.ts';

// node doomed-build.ts CONTENT OUT [STEP]: a build that is killed while it is at a step; it prints the
// steps. Without a step it is built as always.
const [content = '', out = '', doom] = process.argv.slice(2);

const step: Step = async (name, run) => {
  console.log(name);
  if (name !== doom) return run();
  const die = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(die, 30);
  await run();
  die(); // too quick to be killed halfway
  return run();
};

try {
  await build({ content, out, step });
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
