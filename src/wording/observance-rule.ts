import type { ObservanceRule } from '#domain/calendar/observance.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const ORDINALS = ['一', '二', '三', '四'] as const;
const LUNAR_MONTHS = [
  ...['正月', '二月', '三月', '四月', '五月', '六月'],
  ...['七月', '八月', '九月', '十月', '十一月', '腊月'],
] as const;
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/**
 * An observance's rule in words.
 * @example ruleText({ kind: 'fixed-month', month: 9 }) // '每年9月'
 * @example ruleText({ kind: 'lunar', month: 9, day: 9 }) // '农历九月初九'
 * @example ruleText({ kind: 'nth-weekday', month: 3, weekday: 1, nth: -1 }) // '3月最后一个星期一'
 */
export function ruleText(rule: ObservanceRule): string {
  switch (rule.kind) {
    case 'fixed-day':
      return `每年${rule.month}月${rule.day}日`;
    case 'fixed-span': {
      const month = rule.lastMonth === rule.month ? '' : `${rule.lastMonth}月`;
      return `每年${rule.month}月${rule.day}日至${month}${rule.lastDay}日`;
    }
    case 'fixed-month':
      return `每年${rule.month}月`;
    case 'nth-weekday': {
      const nth = rule.nth === -1 ? '最后一个' : `第${ORDINALS[rule.nth - 1] ?? rule.nth}个`;
      return `${rule.month}月${nth}星期${WEEKDAYS[rule.weekday - 1] ?? ''}`;
    }
    case 'solar-term':
      return `每年${rule.term}`;
    case 'lunar':
      return `农历${LUNAR_MONTHS[rule.month - 1] ?? ''}${lunarDayText(rule.day)}`;
    case 'announced':
      return rule.expected === undefined
        ? '日期每年公布'
        : '日期每年公布，近几年从5月第三个星期一后的星期六开始';
  }
}

/**
 * A day of the Chinese calendar as people write it.
 * @example lunarDayText(9) // '初九'
 * @example lunarDayText(21) // '廿一'
 * @throws RangeError when day is not 1…30
 */
export function lunarDayText(day: number): string {
  const unit = DIGITS[(day - 1) % 10];
  if (!Number.isInteger(day) || day < 1 || day > 30 || unit === undefined) {
    throw new RangeError(`day ${day}`);
  }
  if (day <= 10) return `初${unit}`;
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${day < 20 ? '十' : '廿'}${unit}`;
}
