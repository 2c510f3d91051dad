import { describe, expect, it } from 'vitest';
import { opennessAt, type WeekHours } from './week-hours.ts';

// Tuesday to Sunday, 9 to 17, as the attribute of a page carries it.
const nine = [[540, 1020]] as const;
const museum: WeekHours = {
  week: [[], nine, nine, nine, nine, nine, nine],
  opensOnHolidays: false,
  closedDays: [],
  isSeasonal: false,
};
const at = (instant: string) => Date.parse(instant);

describe('hours as numbers', () => {
  // 2026-11-23 is a Monday; 1969-12-30 a Tuesday (perpetual calendar).
  it.each([
    { instant: '2026-11-24T09:00:00+08:00', out: 'open' },
    { instant: '2026-11-24T01:00:00Z', out: 'open' },
    { instant: '2026-11-24T08:59:59+08:00', out: 'closed' },
    { instant: '2026-11-24T17:00:00+08:00', out: 'closed' },
    { instant: '2026-11-23T12:00:00+08:00', out: 'closed' },
    { instant: '1969-12-30T12:00:00+08:00', out: 'open' },
    { instant: '1969-12-29T12:00:00+08:00', out: 'closed' },
  ])('$instant is $out', ({ instant, out }) => {
    expect(opennessAt(museum, at(instant))).toBe(out);
  });

  it('survive the way through an attribute', () => {
    const read: WeekHours = JSON.parse(JSON.stringify(museum));
    expect(opennessAt(read, at('2026-11-24T12:00:00+08:00'))).toBe('open');
  });

  it('leave a closed weekday open to doubt where holidays do not count', () => {
    const hours = { ...museum, opensOnHolidays: true };
    expect(opennessAt(hours, at('2026-11-23T12:00:00+08:00'))).toBe('unknown');
    expect(opennessAt(hours, at('2026-11-23T18:00:00+08:00'))).toBe('closed');
  });

  it('know the days on which it stays closed', () => {
    // 24 November 2026 is day 20,781 of Unix time: 1,795,478,400 s / 86,400 s.
    const hours = { ...museum, closedDays: [20_781] };
    expect(opennessAt(hours, at('2026-11-24T12:00:00+08:00'))).toBe('closed');
    expect(opennessAt(hours, at('2026-11-25T12:00:00+08:00'))).toBe('open');
  });

  it('say nothing where they change with the season', () => {
    const hours = { ...museum, isSeasonal: true };
    expect(opennessAt(hours, at('2026-11-24T12:00:00+08:00'))).toBe('unknown');
  });
});
