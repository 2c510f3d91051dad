import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the tests run with the rights of root. */
export const isRoot = process.getuid?.() === 0;
/** Waits for another package manager instead of failing on its lock. */
const APT = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];

/**
 * Installs packages of Debian where that is possible: as root, with apt-get.
 *
 * @returns the last words of the package manager where it failed, else an empty text
 */
export function install(packages: readonly string[]): string {
  if (packages.length === 0 || !isRoot || !existsSync('/usr/bin/apt-get')) return '';
  const complaint = aptGet('update') + aptGet('install', '-y', ...packages);
  return complaint.trim().split('\n').slice(-5).join('\n');
}

/** Runs apt-get without a word; returns its complaints where it failed. */
function aptGet(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('apt-get', [...APT, ...args], {
    encoding: 'utf8',
    // What is installed for tests does not run by itself.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
