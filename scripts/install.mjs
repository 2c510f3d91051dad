// Runs on the machine's own Node (20 or newer), before anything is installed: brings node_modules
// in line with package-lock.json when they differ. A pre-script of its own, because a shell
// remembers where it found `node` and would not see the one that this brings.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const STAMP = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.log('正在安装依赖（npm ci）……');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('依赖没有装好。请检查网络和 npm 设置，再运行一次。');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, wanted);
  // The hook of .githooks; harmless where Git is missing.
  if (existsSync('.git') && !process.env.CI)
    spawnSync('git', ['config', 'core.hooksPath', '.githooks']);
}
