import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { allDay, makeEvent, makeObservance } from './builders.ts';
import { calendarItems } from './calendar-items.ts';
import { suitedObservances } from './suited.ts';

const NOW = Temporal.Instant.from('2026-05-10T12:00+08:00');
const day = (id: string, month: number, topics: readonly string[]) =>
  makeObservance({ kind: 'fixed-day', month, day: 8 }, { id, topics });
const ITEMS = calendarItems(
  [makeEvent({ id: '2026-sea', topics: ['海洋'], sessions: [{ time: allDay('2026-06-01') }] })],
  [
    day('ocean', 6, ['海洋']),
    day('wetland', 2, ['生态环境', '海洋']),
    day('space', 7, ['航天']),
    day('bare', 7, []),
  ],
  { firstYear: 2026, lastYear: 2029, today: Temporal.PlainDate.from('2026-05-10') },
);
const ids = (topics: readonly string[], limit = 9) =>
  suitedObservances(topics, ITEMS, NOW, limit).map(({ id }) => id);

it('has the next date of every festival with one of the topics, but no events', () => {
  expect(ids(['海洋'])).toEqual(['ocean-2026', 'wetland-2027']);
  expect(ids(['航天', '生态环境'])).toEqual(['space-2026', 'wetland-2027']);
});

it('is empty where no topic is shared, and never longer than asked', () => {
  expect(ids([])).toEqual([]);
  expect(ids(['陶艺'])).toEqual([]);
  expect(ids(['海洋'], 1)).toEqual(['ocean-2026']);
});
