import { describe, expect, test } from 'vitest';
import { readContentFile } from './content-file.ts';

const EVENT = `---
title: 讲座
sessions:
  - id: a
    time: { first: '2026-09-05' }
  - id: b
sources:
---

正文。
`;

describe('a content file', () => {
  test('is named by its path', () => {
    expect(readContentFile('content/events/2026/2026-talk.md', EVENT)).toMatchObject({
      path: 'content/events/2026/2026-talk.md',
      name: '2026-talk',
      body: '\n正文。\n',
      faults: [],
    });
  });

  test('keeps dates as text, quoted or not', () => {
    const { data } = readContentFile(
      'a.yaml',
      "- 2026-02-30\n- '2026-02-30'\n- 2026-09-05 09:00\n",
    );
    expect(data).toEqual(['2026-02-30', '2026-02-30', '2026-09-05 09:00']);
  });

  test('may be without body', () => {
    expect(readContentFile('a.md', '---\na: b\n---')).toMatchObject({ data: { a: 'b' }, body: '' });
  });

  test('takes the first line of dashes as the end of its fields', () => {
    const file = readContentFile('a.md', '---\na: b --- c\n---\n\n上\n\n---\n\n下\n');
    expect(file).toMatchObject({ data: { a: 'b --- c' }, body: '\n上\n\n---\n\n下\n' });
  });

  test.each([
    { path: ['title'], out: { line: 2, column: 8 } },
    // Of an indented block, its name.
    { path: ['sessions'], out: { line: 3, column: 1 } },
    { path: ['sessions', 0], out: { line: 4, column: 5 } },
    { path: ['sessions', 0, 'time'], out: { line: 5, column: 11 } },
    { path: ['sessions', 0, 'time', 'first'], out: { line: 5, column: 20 } },
    { path: ['sessions', 1, 'id'], out: { line: 6, column: 9 } },
    // Of what is missing, the nearest above it.
    { path: ['sessions', 1, 'time', 'first'], out: { line: 6, column: 5 } },
    { path: ['sessions', 0, 'time', 'last'], out: { line: 5, column: 11 } },
    { path: ['kind'], out: { line: 2, column: 1 } },
    { path: ['sources'], out: { line: 7, column: 9 } },
    { path: [], out: { line: 2, column: 1 } },
  ])('knows that $path stands at $out', ({ path, out }) => {
    expect(readContentFile('a.md', EVENT).locate(path)).toEqual(out);
    expect(readContentFile('a.md', EVENT.replaceAll('\n', '\r\n')).locate(path)).toEqual(out);
    expect(readContentFile('a.md', `\uFEFF${EVENT}`).locate(path)).toEqual(out);
  });

  test('of the YAML kind knows its places, too', () => {
    const text = '# 说明\n- id: a\n- id: b\n  name: 乙\n';
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const file = readContentFile('a.yaml', written);
      expect(file.locate([1, 'name'])).toEqual({ line: 4, column: 9 });
      expect(file.locate([0])).toEqual({ line: 2, column: 3 });
      expect(file.data).toEqual([{ id: 'a' }, { id: 'b', name: '乙' }]);
    }
  });

  test('with a byte order mark keeps the place of its first line', () => {
    expect(readContentFile('a.yaml', '\uFEFFname: 甲').locate(['name'])).toEqual({
      line: 1,
      column: 7,
    });
  });
});

describe('what cannot be read', () => {
  test.each([
    { path: 'a.md', text: '', out: ['1:1 文件是空的：先写一行 ---，下面写填写项，再写一行 ---'] },
    {
      path: 'a.md',
      text: '\n---\na: b\n---\n',
      out: ['1:1 第一行应是三个英文短横线 ---，前面不能有空行和空格，填写项写在它下面'],
    },
    {
      path: 'a.md',
      text: '---\na: b\n\n正文。\n',
      out: ['3:1 填写项到这里为止，少了一行 ---：在这里加一行三个英文短横线'],
    },
    { path: 'a.yaml', text: 'a: \uFFFD', out: ['1:4 这里是乱码：请把文件另存为 UTF-8 编码'] },
    { path: 'a.yaml', text: 'a: b\nc\uFFFD', out: ['2:2 这里是乱码：请把文件另存为 UTF-8 编码'] },
    { path: 'a.yaml', text: 'a: [1\nb: 2\n', out: ['1:4 这里开始的括号没有结束'] },
    { path: 'a.yaml', text: "a: 'x\nb: 'y'\nc: 1\n", out: ['1:4 这里开始的引号没有结束'] },
    { path: 'a.yaml', text: "a: 'x\nb: 2\n", out: ['1:4 这里开始的引号没有结束'] },
    // In brackets the next quote that opens ends it too early.
    { path: 'a.yaml', text: "a: { b: '甲, c: '乙' }\n", out: ['1:9 这里开始的引号没有结束'] },
    { path: 'a.yaml', text: 'a: { b: "甲, c: "乙" }\n', out: ['1:9 这里开始的引号没有结束'] },
    { path: 'a.yaml', text: "a: ['甲, '乙', '丙']\n", out: ['1:5 这里开始的引号没有结束'] },
    {
      path: 'a.yaml',
      text: "a: { b: '说, '好'' }\n",
      out: ['1:14 英文引号在前面已经结束，后面不能再有字；内容里的引号写中文的“ ”'],
    },
    {
      path: 'a.yaml',
      text: "a: '甲, b: '乙'\n",
      out: ['1:12 英文引号在前面已经结束，后面不能再有字；内容里的引号写中文的“ ”'],
    },
    // A mistake before the runaway quote is one of its own.
    {
      path: 'a.yaml',
      text: "a: @1\nb: 'x\nc: 'y'\n",
      out: ['1:4 内容不能用这个符号开头，请用引号把整句包起来', '2:4 这里开始的引号没有结束'],
    },
    // A quote over two lines is no runaway.
    {
      path: 'a.yaml',
      text: "a: 'x\n  y'\nb: @1\n",
      out: ['3:4 内容不能用这个符号开头，请用引号把整句包起来'],
    },
    {
      path: 'a.yaml',
      text: 'a: 1\na: 2\nb: 1\nb: 2\n',
      out: ['2:1 同一个填写项写了两次', '4:1 同一个填写项写了两次'],
    },
    { path: 'a.yaml', text: '[a]: b\n', out: ['1:1 冒号前面要写填写项的英文名称'] },
    { path: 'a.yaml', text: 'a: *x\n', out: ['1:4 内容不能用这个符号开头，请用引号把整句包起来'] },
    {
      path: 'a.yaml',
      text: 'a: &x 1\nb: *x\n',
      out: [
        '1:4 内容不能用这个符号开头，请用引号把整句包起来',
        '2:4 内容不能用这个符号开头，请用引号把整句包起来',
      ],
    },
    {
      path: 'a.yaml',
      text: '- a\nb: c\n',
      out: ['2:1 有一个不该出现的符号，检查引号、括号和逗号'],
    },
    {
      path: 'a.yaml',
      text: '%YAML 9\n---\na: b\n',
      out: ['1:7 这里的写法读不懂，检查冒号、引号和缩进'],
    },
  ])('$path “$text”: $out', ({ path, text, out }) => {
    const file = readContentFile(path, text);
    expect(
      file.faults.map(({ position, message }) => `${position.line}:${position.column} ${message}`),
    ).toEqual(out);
    expect(file.data).toBeUndefined();
    expect(file.locate(['a']).line).toBeGreaterThan(0);
  });

  test.each(['[', '{a: ', '- ', '? '])('is “%s” thousands of times', (piece) => {
    expect(readContentFile('a.yaml', piece.repeat(5000)).faults).toHaveLength(1);
  });
});

test.each([
  { text: "a: { b: '甲, c: '乙' }\n", out: "'甲'" },
  { text: 'a: ["甲, "乙"]\n', out: '"甲"' },
  { text: 'a:\n\t- b: 1\n', out: "sources:\n  - title: 活动通知\n    date: '2026-11-24'" },
  { text: 'a: 1\na: 2\n', out: '' },
])('of “$text” it shows $out', ({ text, out }) => {
  expect(readContentFile('a.yaml', text).faults.map(({ example }) => example)).toEqual([out]);
});
