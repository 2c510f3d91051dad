/** The 24 solar terms in the order of a Gregorian year; the n-th stands at sun longitude 285° + 15°·n. */
export const SOLAR_TERMS = [
  ...(['小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨'] as const),
  ...(['立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑'] as const),
  ...(['白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至'] as const),
] as const;
export type SolarTermName = (typeof SOLAR_TERMS)[number];
