import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { emptyCalendarText } from '#publish/ics/site-calendars.ts';
import { samplePlace } from '#tests/fixtures/geo/sample-places.ts';
import { dayOf, visitEntry, type Visit } from './visit-entry.ts';

/** Tuesday to Sunday 9 to 17, closed on Mondays. */
const HOURS = {
  week: [[], ...Array.from({ length: 6 }, () => [[540, 1020] as const])],
  opensOnHolidays: false,
  closedDays: [],
  isSeasonal: false,
};
const museum = samplePlace({
  id: 'museum',
  name: '样例馆；一楼,东',
  address: '钦南区样例路1号',
  phone: '0777-00000',
  hours: HOURS,
  spot: 'exact 21.9812 108.6512',
});

/** The entry as a foreign reader finds it in our calendar. */
function read(visit: Partial<Visit>) {
  const entry = visitEntry({
    place: museum,
    date: '2026-12-01',
    time: '09:30',
    url: 'https://kepu.example/places/museum/',
    helpline: '12345（政务服务热线）',
    domain: 'kepu.example',
    now: Date.parse('2026-11-29T06:00:00.123Z'),
    ...visit,
  });
  for (const line of entry.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const file = emptyCalendarText('去', '去', '/').replace(
    'END:VCALENDAR',
    () => `${entry}END:VCALENDAR`,
  );
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  return (name: string) => String(event?.getFirstPropertyValue(name));
}

describe('the entry of a visit', () => {
  test('says when, where, whom to ask and when it is open on that day', () => {
    const value = read({});
    expect(value('dtstart')).toBe('2026-12-01T09:30:00');
    expect(value('dtstamp')).toBe('2026-11-29T06:00:00Z');
    expect(value('uid')).toBe('visit-museum-20261201T093000@kepu.example');
    expect(value('summary')).toBe('去样例馆；一楼,东');
    expect(value('location')).toBe('样例馆；一楼,东，钦南区样例路1号');
    expect(value('geo')).toBe('21.9812,108.6512');
    expect(value('url')).toBe('https://kepu.example/places/museum/');
    expect(value('description')).toBe(
      '按公布的时间，这一天9:00—17:00开放。\n电话：0777-00000\n详情：https://kepu.example/places/museum/',
    );
  });

  test('says so on a closed day', () => {
    expect(read({ date: '2026-11-30' })('description')).toMatch(/^按公布的时间，这一天不开放。/);
  });

  test('tells to ask where nothing is known, and invents no address and no point', () => {
    const value = read({ place: samplePlace({ id: 'hall', name: '样例厅', district: 'pubei' }) });
    expect(value('location')).toBe('样例厅，钦州市浦北县');
    expect(value('geo')).toBe('null');
    expect(value('description')).toBe(
      '没有查到开放时间，先打电话问。\n没有查到这里的电话，可以打12345（政务服务热线）问。\n详情：https://kepu.example/places/museum/',
    );
  });
});

test('a day that is none is no day', () => {
  expect(dayOf('')).toBeUndefined();
  expect(dayOf('2026-12-01')).toBe(20_788);
});
