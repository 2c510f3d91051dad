import { expect, test } from 'vitest';
import { makeEventFile, problemsFound } from '#tests/builders/content-files.ts';
import rule from './wording.ts';

const LIST = `- id: 点名
  better: 提到
  why: 容易读成批评
  except:
    - { text: 地点名, why: 是两个词。 }
- { id: 打听, better: 咨询, why: 太随便 }
`;
const of = (body: string) =>
  problemsFound(rule, {
    'wording.yaml': LIST,
    'synonyms.yaml': '- words: [打听, 咨询]\n',
    'events/2026/2026-sample.md': `${makeEventFile()}\n${body}\n`,
  });

test.each([
  '出发前请先咨询。',
  '他说“去打听”，又看《点名册》。',
  '先写地点名称。',
  '`打听` 是一段代码，[链接](https://www.example.gov.cn/打听/)也不是话。',
])('%s has no word of the list', (body) => {
  expect(of(body)).toEqual([]);
});

test('every word of the list is found wherever it stands, with the better one', () => {
  expect(of('写地点名称，又点名。先打听，再打听。')).toEqual([
    '正文 “点名”应改成“提到”：容易读成批评',
    '正文 “打听”应改成“咨询”：太随便',
    '正文 “打听”应改成“咨询”：太随便',
  ]);
});
