import { describe, expect, test } from 'vitest';
import { posterLayout, type PosterContent } from './layout.ts';

const measure = (text: string, _: string, size: number) => text.length * size;
const CONTENT: PosterContent = {
  eyebrow: '讲座',
  title: '平陆运河通航',
  lede: '运河从这里入海。',
  when: '2026年9月16日 周三',
  facts: [{ label: '地点', text: '钦州' }],
  acts: [],
  notes: ['来源：某报'],
  address: 'https://kepu.example/',
};
const layoutOf = (content: Partial<PosterContent>) =>
  posterLayout({ ...CONTENT, ...content }, { site: '钦州科普', measure });

describe('a poster', () => {
  test('is 1080 wide and has all texts inside', () => {
    const { width, height, texts } = layoutOf({});
    expect(width).toBe(1080);
    for (const { text, left, top, size } of texts) {
      expect(left + measure(text, '', size)).toBeLessThanOrEqual(width);
      expect(top + size).toBeLessThanOrEqual(height);
    }
  });

  test('grows with what it says, and cuts nothing', () => {
    const long = '字'.repeat(600);
    const { height, texts } = layoutOf({ lede: long });
    expect(height).toBeGreaterThan(layoutOf({}).height + 1000);
    expect(texts.map(({ text }) => text).join('')).toContain(long);
  });

  test('sets one text under the other', () => {
    const { texts } = layoutOf({ title: '题'.repeat(40), acts: ['叫人', '打电话'] });
    const tops = texts.filter(({ left }) => left === 72).map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('has the leaf beside the date, and both above the facts', () => {
    const { boxes, texts } = layoutOf({ leaf: ['9月', '16', '周三'] });
    const frame = boxes.find(({ kind }) => kind === 'frame');
    const fact = texts.find(({ text }) => text === '钦州');
    expect(fact?.top).toBeGreaterThan((frame?.top ?? NaN) + (frame?.height ?? NaN));
  });

  test('shows a picture whole, no wider than its texts', () => {
    const sized = posterLayout(CONTENT, {
      site: '钦州科普',
      measure,
      picture: { width: 4000, height: 2000 },
    });
    const picture = sized.boxes.find(({ kind }) => kind === 'picture');
    expect(picture).toMatchObject({ left: 72, width: 936, height: 468 });
  });

  test('has room for its code, whatever stands beside it', () => {
    const { boxes, height } = layoutOf({ notes: [], address: '' });
    const code = boxes.find(({ kind }) => kind === 'code');
    expect((code?.top ?? NaN) + (code?.height ?? NaN)).toBeLessThanOrEqual(height);
  });
});
