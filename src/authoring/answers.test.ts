import { describe, expect, test } from 'vitest';
import { answerFaults, dataOf } from './answers.ts';
import { tidyDate } from './date-words.ts';
import { KINDS } from './kinds.ts';

describe('dates as people write them', () => {
  test.each([
    { written: '2027-05-22', out: '2027-05-22' },
    { written: '2027年5月2日', out: '2027-05-02' },
    { written: '2027/5/2 9:05', out: '2027-05-02 09:05' },
    { written: '２０２７－５－２　９：３０', out: '2027-05-02 09:30' },
    { written: '2027年5月2日下午3点', out: '2027-05-02 15:00' },
    { written: '2027年5月2日 上午9点30分', out: '2027-05-02 09:30' },
    { written: '2027年5月2日下午12:15', out: '2027-05-02 12:15' },
    { written: '2027年5月', out: '2027-05' },
    { written: '2027', out: '2027' },
    { written: '2027-02-30', out: '2027-02-30' },
    { written: '9:00', out: '09:00' },
    { written: '下周六', out: '下周六' },
  ])('$written', ({ written, out }) => {
    expect(tidyDate(written)).toBe(out);
  });
});

describe('answers', () => {
  const { fields } = KINDS.event;
  test('take their place, by the name or the id of what is chosen', () => {
    const answers = {
      kind: '讲座（lecture）',
      audiences: '青少年、农民（farmers）\nteachers',
      'source-title': '通知',
      'source-date': '2027年5月',
      district: '没有的县',
    };
    expect(dataOf(fields, answers)).toEqual({
      kind: 'lecture',
      audiences: ['youth', 'farmers', 'teachers'],
      location: { district: '没有的县' },
      sources: [{ title: '通知', date: '2027-05' }],
    });
  });

  test.each([
    { answer: '', text: '名称：没有写' },
    { answer: 'a\nb', text: '名称：只能写一行' },
    { answer: '一'.repeat(301), text: '名称：太长了，有 301 个字，最多 300 个' },
    { answer: 'a\u0000b', text: '名称：里面有看不见的控制字符，请重新打一遍' },
    { answer: 'a\u202eb', text: '名称：里面有看不见的控制字符，请重新打一遍' },
    { answer: '<script>x</script>', text: '名称：不能写网页代码（<……>），写平常的文字' },
    { answer: '![](x.png)', text: '名称：不能贴图片，请另外把图片文件交给编辑' },
    { answer: '[点](javascript:x)', text: '名称：链接要写完整网址，以 https:// 开头' },
  ])('are refused: $text', ({ answer, text }) => {
    expect(answerFaults(fields.slice(0, 1), { title: answer })).toEqual([{ field: 'title', text }]);
  });
});
