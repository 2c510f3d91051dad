import { expect, test } from 'vitest';
import { titleMarks } from './title-marks.ts';

const page = (path: string, title: string, ...marks: string[]) => ({ path, title, marks });

test('pages of one title differ by the shortest addition', () => {
  const marks = titleMarks([
    page('/events/a/', '启动仪式', '2027年5月22日', '浦北县', 'a'),
    page('/events/b/', '启动仪式', '2027年5月23日', '浦北县', 'b'),
    page('/events/c/', '启动仪式', '2027年5月23日', '灵山县', 'c'),
    page('/events/d/', '科技活动周', '2027年5月22日', 'd'),
    page('/observances/e/', '科技活动周', '宣传周', 'e'),
    page('/events/f/', '日历', '2027年5月22日', 'f'),
    page('/calendar/', '日历'),
    page('/events/g/', '海洋讲座', '2027年5月22日', 'g'),
  ]);
  expect(Object.fromEntries(marks)).toEqual({
    '/events/a/': '2027年5月22日',
    '/events/b/': '2027年5月23日，浦北县',
    '/events/c/': '2027年5月23日，灵山县',
    '/events/d/': '2027年5月22日',
    '/observances/e/': '宣传周',
    '/events/f/': '2027年5月22日',
  });
});

test('where all else is the same, the last mark tells', () => {
  const same = ['2027年5月22日', '浦北县'];
  const marks = titleMarks([
    page('/events/a/', '启动仪式', ...same, '2027-a'),
    page('/events/b/', '启动仪式', ...same, '2027-b'),
  ]);
  expect([...marks.values()]).toEqual([
    '2027年5月22日，浦北县，2027-a',
    '2027年5月22日，浦北县，2027-b',
  ]);
});
