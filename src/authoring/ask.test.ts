import { expect, test } from 'vitest';
import { askAll, withoutFaulty } from './ask.ts';
import { KINDS } from './kinds.ts';

test('asks until what is needed is there; numbers stand for choices', async () => {
  const fields = KINDS.event.fields.slice(0, 4);
  const typed = ['', '样例讲座', '', '样例的说明。', '9', '1，3'];
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(typed.shift() ?? '');
  };
  expect(await askAll(fields.slice(0, 4), {}, ask)).toEqual({
    title: '样例讲座',
    summary: '样例的说明。',
    kind: 'tour',
    audiences: 'public、farmers',
  });
  expect(typed).toEqual([]);
  expect(questions[1]).toMatch(/^！名称：没有写\n名称/);
  expect(questions[4]).toContain('  1 讲座\n');
});

test('what is no choice is asked for again at once; the beginning of a name is enough', async () => {
  const fields = KINDS.event.fields.filter(
    ({ name }) => name === 'district' || name === 'audiences',
  );
  const typed = ['青少年、海洋', '青少年，2', '灵山县城', '灵山'];
  const questions: string[] = [];
  const answers = await askAll(fields, {}, (question) => {
    questions.push(question);
    return Promise.resolve(typed.shift() ?? '');
  });
  expect(answers).toEqual({ audiences: '青少年、youth', district: '灵山' });
  expect(questions[1]).toMatch(/^！适合人群：没有“海洋”，这里可以选：公众、青少年、/);
  expect(questions[3]).toMatch(/^！县区：没有“灵山县城”/);
});

test('what is known is not asked for; what was wrong is asked for again', async () => {
  const known = withoutFaulty({ title: '甲', summary: '乙' }, [{ field: 'title', text: '错' }]);
  const asked: string[] = [];
  const answers = await askAll(KINDS.event.fields.slice(0, 2), known, (question) => {
    asked.push(question);
    return Promise.resolve('丙');
  });
  expect(answers).toEqual({ title: '丙', summary: '乙' });
  expect(asked).toHaveLength(1);
});

test('the answers so far are kept after each question; a long text is asked for as such', async () => {
  const kept: object[] = [];
  const long: (boolean | undefined)[] = [];
  const fields = KINDS.event.fields.filter(({ name }) => name === 'title' || name === 'body');
  await askAll(
    fields,
    {},
    (_, isLong) => {
      long.push(isLong);
      return Promise.resolve('样例');
    },
    (answers) => {
      kept.push(answers);
      return Promise.resolve();
    },
  );
  expect(kept).toEqual([{ title: '样例' }, { title: '样例', body: '样例' }]);
  expect(long).toEqual([undefined, true]);
});
