import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import { BASE } from '#site/base.ts';
import { startCaddy, startNginx, startPreview } from '#tests/integration/hosting/hosts.ts';
import { prepareServers } from '#tests/runner/servers.ts';

// npm run bench:serve: what it costs nginx, Caddy and the preview server to send the built site in dist (or
// OUT_DIR), compressed by brotli, to ten readers at a time. It prints; it never fails on a figure. Linux
// only, as it reads /proc: the load and the servers share the processors.
const SECONDS = 4;
const READERS = 10;
const site = resolve(process.env['OUT_DIR'] ?? 'dist');

/** The first of the entries of a folder, by name, that can be shown. */
const first = (folder: string, isWanted: (name: string) => boolean) =>
  readdirSync(join(site, folder)).sort().find(isWanted) ?? '';
const isFolder = (folder: string) => (name: string) =>
  statSync(join(site, folder, name)).isDirectory();
const PATHS = [
  '/',
  `/events/${first('events', isFolder('events'))}/`,
  '/calendar/all.ics',
  '/pagefind/titles.json',
  `/pagefind/index/${first('pagefind/index', (name) => name.endsWith('.pf_index'))}`,
];

/** CPU seconds of a process and of those it has started; a tick is a hundredth. */
function cpuOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  // proc_pid_stat(5): the name in brackets may hold blanks, field 3 follows it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const own = (Number(fields[11]) + Number(fields[12])) / 100;
  return children
    .filter((child) => child !== '')
    .reduce((sum, child) => sum + cpuOf(Number(child)), own);
}

await prepareServers();
const own = mkdtempSync(join(tmpdir(), 'bench-serve-'));
const starts = {
  nginx: () => startNginx(site, join(own, 'nginx')),
  Caddy: () => startCaddy(site, join(own, 'caddy')),
  preview: () => startPreview(site),
};
console.log('host      requests/s   p99 ms   CPU µs/request   path');
for (const [name, start] of Object.entries(starts)) {
  const { origin, pid, stop } = await start();
  for (const path of PATHS) {
    const before = cpuOf(pid);
    const { requests, latency, non2xx } = await autocannon({
      url: origin + BASE + path,
      connections: READERS,
      duration: SECONDS,
      headers: { 'accept-encoding': 'br' },
    });
    const cpu = ((cpuOf(pid) - before) / requests.total) * 1e6;
    const cells = [
      requests.average.toFixed(0).padStart(10),
      latency.p99.toFixed(0).padStart(8),
      cpu.toFixed(0).padStart(16),
    ];
    const faults = non2xx > 0 ? `  (${non2xx} answers that are none)` : '';
    console.log(`${name.padEnd(10)}${cells.join(' ')}   ${path}${faults}`);
  }
  await stop();
}
rmSync(own, { recursive: true });
