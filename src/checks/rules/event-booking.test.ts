import { describe, expect, test } from 'vitest';
import { eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './event-booking.ts';

const EARLY = (opens: string) => `报名截止（booking.closes） 报名截止早于报名开始 ${opens}`;
const OVER = '报名截止（booking.closes） 报名截止的时候活动已经结束了';

/** An event on 2026-09-05 that one has to book. */
const problemsAbout = (booking: unknown, sessions = [makeSession()]) =>
  eventProblems(rule, { booking, sessions });

describe('booking', () => {
  test.each([
    { booking: 'none' },
    { booking: { phone: '0777-0000000' } },
    { booking: { url: 'https://example.org/book' } },
    { booking: { note: '学校报名', opens: '2026-08-01', closes: '2026-08-01' } },
    { booking: { note: '学校报名', opens: '2026-08-01 09:00', closes: '2026-08-01' } },
    { booking: { note: '学校报名', closes: '2026-09-05 10:00' } },
    // Of what has the wrong form the rule `schema` speaks.
    { booking: 'required' },
  ])('is right: $booking', ({ booking }) => {
    expect(problemsAbout(booking)).toEqual([]);
  });

  test.each([
    {
      booking: {},
      out: ['预约（booking） 没有写怎样预约：url（网址）、phone（电话）、note（说明）至少写一个'],
    },
    {
      booking: { note: '学校报名', opens: '2026-08-02', closes: '2026-08-01' },
      out: [EARLY('2026-08-02')],
    },
    {
      booking: { note: '学校报名', opens: '2026-08-01 09:00', closes: '2026-08-01T08:00' },
      out: [EARLY('2026-08-01 09:00')],
    },
    { booking: { note: '学校报名', closes: '2026-09-06' }, out: [OVER] },
  ])('is wrong: $booking', ({ booking, out }) => {
    expect(problemsAbout(booking)).toEqual(out);
  });

  test('may close whenever it likes where no session is written yet', () => {
    expect(problemsAbout({ note: '学校报名', closes: '2026-09-10' }, [])).toEqual([]);
  });

  test('may close while another session is to come', () => {
    const sessions = [makeSession(), makeSession({ time: { first: '2026-09-12' } })];
    expect(problemsAbout({ note: '学校报名', closes: '2026-09-10' }, sessions)).toEqual([]);
  });

  test.each([
    makeSession({ time: { tba: '待公布' } }),
    makeSession({ repeat: { rule: 'FREQ=WEEKLY;COUNT=3' } }),
    makeSession({ time: { first: '2026-09-05', last: '2026-09-30' } }),
  ])('may close while more is to come: $time', (session) => {
    expect(problemsAbout({ note: '学校报名', closes: '2026-09-10' }, [session])).toEqual([]);
  });
});
