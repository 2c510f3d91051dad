// npm run lock: run after every change of a dependency.
// npm leaves optional packages of other platforms out of the lock when the registry at hand does
// not serve them, and then refuses the lock in `npm ci`. This adds entries for them and drops
// registry addresses.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  windows: 'win32',
  win32: 'win32',
  freebsd: 'freebsd',
};
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;

for (const [path, entry] of Object.entries({ ...lock.packages })) {
  delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[^0-9]*/, '');
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]?.version === version) continue;
    if (lock.packages[top] && !/^[0-9]/.test(range)) continue; // a range that the top one may meet
    const parts = name.split('/').pop().split('-');
    const os = parts.map((part) => SYSTEMS[part]).find(Boolean);
    const cpu = parts.find((part) => /^(x64|arm64|arm|ia32|wasm32)$/.test(part)) ?? 'none';
    lock.packages[lock.packages[top] ? nested : top] = {
      version,
      optional: true,
      ...(os ? { os: [os] } : {}),
      cpu: [cpu],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) =>
    a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, 'en'),
  ),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`补上 ${added} 个其他平台的可选包。`);
