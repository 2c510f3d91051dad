import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Interrupted, openTerminal } from './terminal.ts';

function makeTerminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (data: Buffer) => (shown += data.toString()));
  return { input, terminal: openTerminal(input, output), shown: () => shown };
}

test('a question is put and a line comes back', async () => {
  const { input, terminal, shown } = makeTerminal();
  input.write('海豚讲座\n');
  expect(await terminal.ask('名称\n> ')).toBe('海豚讲座');
  expect(shown()).toBe('名称\n> ');
  terminal.close();
});

test('paragraphs pasted under a long question all belong to it, up to a full stop alone', async () => {
  const { input, terminal } = makeTerminal();
  const asked = terminal.ask('正文\n> ', true);
  input.write('第一段。\n\n第二段。\n\n第三段。\n');
  input.write('。\n');
  expect(await asked).toBe('第一段。\n\n第二段。\n\n第三段。');
  const next = terminal.ask('下一题\n> ');
  input.write('答\n');
  expect(await next).toBe('答');
  terminal.close();
});

test('a long question may stay empty', async () => {
  const { input, terminal } = makeTerminal();
  const asked = terminal.ask('正文\n> ', true);
  input.write('\n');
  expect(await asked).toBe('');
  terminal.close();
});

test('lines pasted under a short question do not run over into the next ones', async () => {
  const { input, terminal } = makeTerminal();
  const asked = terminal.ask('名称\n> ');
  input.write('海豚讲座\n红树林讲座\n');
  expect(await asked).toBe('海豚讲座\n红树林讲座');
  terminal.close();
});

test('the end of the conversation interrupts a question, and every later one', async () => {
  const { input, terminal } = makeTerminal();
  const asked = terminal.ask('正文\n> ', true);
  input.end('第一段。');
  await expect(asked).rejects.toThrow(Interrupted);
  await expect(terminal.ask('再\n> ')).rejects.toThrow(Interrupted);
});
