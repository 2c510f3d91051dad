import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/headers.ts';

describe('a build with wrong content', () => {
  test('says all that is wrong, in Chinese, and leaves the last good site as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      const content = join(folder, 'content');
      cpSync('content', content, { recursive: true });
      const units = join(content, 'units.yaml');
      writeFileSync(units, readFileSync(units, 'utf8').replace('group: people', 'group: poeple'));
      const youth = join(content, 'actions/youth.mdx');
      writeFileSync(youth, readFileSync(youth, 'utf8').replace('order: 1', 'order: 9'));
      const dist = join(folder, 'dist');
      mkdirSync(dist);
      writeFileSync(join(dist, 'index.html'), 'the last good one');
      const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist },
      });
      expect(status).toBe(1);
      expect(stdout).toContain('content/units.yaml');
      expect(stdout).toContain('应为其中之一：party（市委部门）');
      expect(stdout).toContain('content/actions/youth.mdx:5:8');
      expect(stdout).toContain('应不大于 6');
      expect(stderr).toContain('原来的 dist 没有改动');
      expect(readdirSync(dist)).toEqual(['index.html']);
      expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good one');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('contentSecurityPolicy', () => {
  test('lists the hash of each inline script and style once, and of nothing else', () => {
    const page =
      '<style>a{}</style><script>1</script><script type="application/ld+json">{}</script><script src="/x.js"></script>';
    const policy = contentSecurityPolicy([page, page]);
    // printf 1 | openssl dgst -sha256 -binary | base64; the same for a{}
    expect(policy).toContain(
      "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    );
    expect(policy.match(/sha256-/g)).toHaveLength(2);
  });
});
