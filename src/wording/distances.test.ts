import { expect, it } from 'vitest';
import { distanceText, lengthText } from './distances.ts';

it.each([
  { metres: 0, out: '10米' },
  { metres: 344, out: '340米' },
  { metres: 994, out: '990米' },
  { metres: 996, out: '1公里' },
  { metres: 3420, out: '3.4公里' },
  { metres: 9940, out: '9.9公里' },
  { metres: 9960, out: '10公里' },
  { metres: 13_180, out: '13公里' },
])('$metres metres are $out', ({ metres, out }) => {
  expect(lengthText(metres)).toBe(out);
});

it.each([
  { way: { metres: 13_180, precision: 'exact' }, out: '直线约13公里' },
  { way: { metres: 13_180, precision: 'approximate' }, out: '直线约13公里，误差几公里' },
  { way: { metres: 200, precision: 'approximate' }, out: '直线约1公里，误差几公里' },
  { way: { metres: 51_400, precision: 'settlement' }, out: '直线约51公里，按城镇中心算' },
  { way: { metres: 0, precision: 'settlement' }, town: '灵山县城', out: '同在灵山县城' },
  { way: { metres: 0, precision: 'settlement' }, out: '同在一个城镇' },
] as const)('$out is as fine as the ends are known', ({ way, out, ...rest }) => {
  expect(distanceText(way, 'town' in rest ? rest.town : undefined)).toBe(out);
});
