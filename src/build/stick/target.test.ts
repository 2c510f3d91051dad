import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StickError, targetProblem, writeCopy } from './target.ts';
import { writeStick } from './write-stick.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stick-target-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each(['dist', 'dist/u', '.'])('a copy in or around the site is refused: %s', (target) => {
  expect(targetProblem(join(folder, 'dist'), join(folder, target))).toMatch(/^U盘版不能放在网站/);
});

test('a folder with other things is refused, a file too', () => {
  const target = join(folder, 'photos');
  mkdirSync(target);
  writeFileSync(join(target, 'a.jpg'), '');
  expect(targetProblem(join(folder, 'dist'), target)).toContain('怕删错');
  expect(targetProblem(join(folder, 'dist'), join(target, 'a.jpg'))).toContain('这是一个文件');
});

test('a folder that is new, empty or an earlier copy is taken', () => {
  const target = join(folder, 'kepu');
  const problem = () => targetProblem(join(folder, 'dist'), target);
  expect(problem()).toBeUndefined();
  mkdirSync(target);
  expect(problem()).toBeUndefined();
  writeFileSync(join(target, 'index.html'), '');
  writeFileSync(join(target, 'stick.js'), '');
  expect(problem()).toBeUndefined();
});

test('without a built site the command to build one is named', async () => {
  await expect(writeStick(join(folder, 'dist'), join(folder, 'kepu'))).rejects.toThrow(
    '请先运行 npm run build',
  );
});

test.each(['src/u', 'content', '.'])(
  'a copy among the files of the project is refused: %s',
  (target) => {
    expect(targetProblem(join(folder, 'dist'), target)).toContain('放程序和内容的地方');
  },
);

test('a copy that was broken off is told in words, and made anew by the next run', async () => {
  const target = join(folder, 'kepu');
  const bytes = new Uint8Array([1]);
  const unwritable = new Map([
    ['a', bytes],
    ['a/b.html', bytes],
    ['stick.js', bytes],
  ]);
  await expect(writeCopy(target, unwritable, bytes)).rejects.toThrow(StickError);
  expect(targetProblem(join(folder, 'dist'), target)).toBeUndefined();
  await writeCopy(target, new Map([['stick.js', bytes]]), bytes);
  expect(readdirSync(folder).sort()).toEqual(['kepu', 'kepu.zip']);
  expect(readdirSync(target)).toEqual(['stick.js']);
});
