import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { writeGrownContent } from '#tests/fixtures/grown-content.ts';
import { peerCosts } from './peers.ts';

// npm run bench:build -- 5000 --against DIR: what a build costs with so many made events and 500 made
// places beside the real content, by phase; with another checkout (installed) also what the same made
// ones cost there, beside its own content. Seconds are those of the processors, user and system, of all
// processes together: a busy machine does not change them much. It prints; it never fails on a figure.
// Linux only, as it reads /proc. The built site stays in .build/bench-site of each checkout, to compare.
const PLACES = 500;
const NOW = '2026-11-28';
/** Milliseconds between two looks at the memory of the processes. */
const EVERY = 250;

interface Cost {
  /** CPU seconds by the steps that the build names, in their order. */
  readonly seconds: ReadonlyMap<string, number>;
  /** The most that all processes held at one time, in GB; shared pages count in each. */
  readonly memory: number;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Clock ticks (a hundredth of a second) of it and of the children it has waited for. */
  readonly ticks: number;
  /** Resident pages of 4 kB. */
  readonly pages: number;
}

/** A file of /proc; empty where the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function processes(): readonly Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    const stat = read(`/proc/${id}/stat`);
    if (stat === '') return [];
    // proc_pid_stat(5): the name in brackets may hold blanks, field 3 follows it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const field = (number: number) => fields[number - 3] ?? 0;
    const ticks = field(14) + field(15) + field(16) + field(17);
    return [{ id: Number(id), parent: field(4), ticks, pages: field(24) }];
  });
}

/** A process and what it has started, and so on. */
function familyOf(root: number): readonly Process[] {
  const all = processes();
  const children = Map.groupBy(all, ({ parent }) => parent);
  const under = (id: number): readonly Process[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...under(child.id)]);
  return [...all.filter(({ id }) => id === root), ...under(root)];
}

/** Builds the content in a checkout and watches what it takes. */
async function costOf(checkout: string, content: string): Promise<Cost> {
  const seconds = new Map<string, number>();
  const child = spawn('node', ['scripts/build.ts', '--timings'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PATH: [join(checkout, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      CONTENT_DIR: content,
      OUT_DIR: join(checkout, '.build', 'bench-site'),
      BUILD_NOW: NOW,
      PAGE_CACHE: join(checkout, '.build', 'bench-pages'),
      PRECOMPRESS: 'no', // made once, and the same text never again
    },
  });
  let [seen, memory] = [0, 0];
  const look = (step?: string) => {
    const family = familyOf(child.pid ?? 0);
    const pages = family.reduce((sum, one) => sum + one.pages, 0);
    memory = Math.max(memory, (pages * 4096) / 1e9);
    if (step === undefined) return;
    const ticks = family.reduce((sum, one) => sum + one.ticks, 0);
    seconds.set(step, (ticks - seen) / 100);
    seen = ticks;
  };
  const looks = setInterval(() => {
    look();
  }, EVERY);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for await (const line of createInterface({ input: child.stdout })) {
    const step = /^用时 (\S+)/.exec(line)?.[1];
    if (step !== undefined) look(step);
  }
  clearInterval(looks);
  if ((await ended) !== 0) throw new Error(`${checkout} does not build: CONTENT_DIR=${content}`);
  return { seconds, memory };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const events = Number(positionals[0] ?? 1000);
const checkouts = [values.against, '.'].flatMap((folder) =>
  folder === undefined ? [] : [resolve(folder)],
);
/** The steps that make the search. */
const SEARCH = ['读网页做搜索', '切分索引'];
const total = ({ seconds }: Cost, without: readonly string[] = []) =>
  [...seconds].reduce((sum, [step, cost]) => (without.includes(step) ? sum : sum + cost), 0);
const costs: Cost[] = [];
for (const checkout of checkouts) {
  // Under the checkout: outside it Astro finds no modules for the content.
  const content = join(checkout, '.build', 'bench-content');
  const amounts = { events, places: PLACES, resources: 0, notices: 0 };
  await writeGrownContent(content, amounts, join(checkout, 'content'));
  rmSync(join(checkout, '.build', 'bench-pages'), { recursive: true, force: true });
  const cost = await costOf(checkout, content);
  console.log(`${checkout}: ${total(cost).toFixed(1)} CPU s`);
  costs.push(cost);
}

const print = (what: string, figure: (cost: Cost) => number) => {
  const figures = costs.map(figure);
  const [before = 0, after] = figures;
  const ratio = after === undefined ? '' : (after / before).toFixed(2);
  const cells = [...figures.map((one) => one.toFixed(1)), ratio];
  // A Chinese character is as wide as two letters.
  const width = what.replace(/[\u2e80-\uffff]/g, 'xx').length;
  console.log(
    [what + ' '.repeat(Math.max(0, 32 - width)), ...cells.map((cell) => cell.padStart(9))].join(''),
  );
};
console.log(`${events} made events, ${PLACES} made places`);
for (const step of costs.at(-1)?.seconds.keys() ?? []) {
  print(`${step}, CPU s`, ({ seconds }) => seconds.get(step) ?? 0);
}
print('all, CPU s', (cost) => total(cost));
print('memory, GB', ({ memory }) => memory);

const [full] = costs.slice(-1);
const [content, site, peers] = [
  resolve('.build/bench-content'),
  resolve('.build/bench-site'),
  resolve('.build/bench-peers'),
];
const event = join(content, 'events/2021/2021-grown-1.md');
writeFileSync(event, readFileSync(event, 'utf8').replace('"title": "', '"title": "改名的'));
const again = await costOf(resolve('.'), content);
if (full !== undefined) {
  const ratio = (without: readonly string[]) =>
    (total(again, without) / total(full, without)).toFixed(2);
  console.log(`one changed event ÷ all: ${ratio(SEARCH)} without search, ${ratio([])} with it`);
  for (const [step, cost] of again.seconds) console.log(`  ${step} ${cost.toFixed(1)}`);
}
for (const [name, seconds] of await peerCosts(content, site, peers)) {
  const cost = seconds === undefined ? 'is not on the PATH' : `${seconds.toFixed(1)} CPU s`;
  console.log(`${name}, pages of the events alone: ${cost}`);
}
