import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { loadCorrector } from '#checks/corrector.ts';
import { contentOf } from '#checks/read/content.ts';
import { problemsIn } from '#checks/run-rules.ts';

// npm run bench:check: how long the content check takes, by the number of files. The real content
// stands beside copies of one event that differ in name, id and title. Both clocks are shown: on a
// busy machine only the processor's own time says something.
const SIZES = [1000, 2000, 5000];
const real = [...(await readTexts('content'))];
const rules = await loadRules();
const sample = real.find(([path]) => path.startsWith('events/'));
if (sample === undefined) throw new Error('content/ has no event to copy');
const [path, text] = sample;
const id = path.replace(/^.*\/|\.md$/g, '');

const copies = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const copy = text.replaceAll(id, `${id}-n${n}`).replace(/^title: ?/m, `title: 第${n}次`);
    return [path.replace(id, `${id}-n${n}`), copy] as const;
  });

let before: { readonly size: number; readonly cpu: number } | undefined;
for (const size of SIZES) {
  const texts = [...real, ...copies(size - real.length)];
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const content = contentOf(texts);
  const problems = problemsIn(content, rules, {
    isWhole: true,
    correct: loadCorrector(),
    today: '2026-11-25',
    before: content,
  });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(startCpu);
  const cpu = (user + system) / 1000;
  const growth = before && Math.log(cpu / before.cpu) / Math.log(size / before.size);
  console.log(
    `${size} files: ${(ms / 1000).toFixed(2)} s, ${(ms / size).toFixed(2)} ms a file (processor: ${(cpu / size).toFixed(2)}), ${problems.length} problems` +
      (growth === undefined ? '' : `, grows as n^${growth.toFixed(2)}`),
  );
  before = { size, cpu };
}
