import { entriesIn, textAt, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import type { Precision } from '#domain/geo/position.ts';

/** Digits after the point that a precision deserves: 5 are about a metre, 3 about a hundred. */
const MOST: ReadonlyMap<string, number> = new Map<Precision, number>([
  ['exact', 5],
  ['approximate', 3],
  ['settlement', 3],
]);

/** A coordinate looks no better known than it is. */
const rule: Rule = {
  id: 'position-decimals',
  title: '坐标的小数不多写',
  help: {
    why: '小数越多，看起来越准。多写的位数没有人量过，读者会以为那里真有一个点。',
    steps: [
      'exact最多5位小数（约1米）。',
      'approximate和settlement最多3位（约100米）。',
      '多出来的位数四舍五入。',
    ],
    wrong: 'position: { precision: approximate, lat: 22.100234, lng: 108.860127, … }',
    right: 'position: { precision: approximate, lat: 22.1, lng: 108.86, … }',
  },
  *check(content) {
    for (const entry of entriesIn(content, 'places')) {
      const position = valueAt(entry.data, ['position']);
      const most = MOST.get(textAt(position, 'precision'));
      if (most === undefined) continue;
      for (const field of ['lat', 'lng']) {
        const value = valueAt(position, [field]);
        if (typeof value !== 'number' || value === Number(value.toFixed(most))) continue;
        yield problemAt(entry, ['position', field], `小数最多写${most}位，和位置精度相称`, {
          example: `${field}: ${Number(value.toFixed(most))}`,
        });
      }
    }
  },
};
export default rule;
