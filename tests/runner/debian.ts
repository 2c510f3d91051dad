import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the tests run with the rights of root. */
export const isRoot = process.getuid?.() === 0;
/** Waits for another package manager instead of failing on its lock; what tests use need not outlive a power cut. */
const APT = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'DPkg::Options::=--force-unsafe-io'];
let lists: Promise<string> | undefined;

/**
 * Installs packages of Debian where that is possible: as root, with apt-get.
 *
 * @returns the last words of the package manager where it failed, else an empty text
 */
export async function install(packages: readonly string[]): Promise<string> {
  if (packages.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return '';
  lists ??= aptGet('update');
  const complaint = (await lists) + (await aptGet('install', '-y', ...packages));
  return complaint.trim().split('\n').slice(-5).join('\n');
}

/** Runs apt-get without a word; returns its complaints where it failed. */
function aptGet(...args: readonly string[]): Promise<string> {
  // What is installed for tests does not run by itself.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return new Promise((done) => {
    execFile('apt-get', [...APT, ...args], { env }, (error, stdout, stderr) => {
      done(error === null ? '' : `${stdout}${stderr || error.message}`);
    });
  });
}
