import { describe, expect, it } from 'vitest';
import { changedEvent, changeFields, isChangeAsked } from './session-change.ts';

const time = { start: '2027-05-22 09:00' };
const event = { sessions: [{ id: 'a-1', time }], status: 'scheduled', sources: [{ title: '甲' }] };
const two = { ...event, sessions: [...event.sessions, { id: 'a-2', time }] };

describe('a session that changes', () => {
  it('has its old time beside the new one when it is moved', () => {
    const moved = changedEvent(event, { what: 'moved', start: '2027-05-29 15:00', reason: '台风' });
    expect(moved).toMatchObject({
      sessions: [{ id: 'a-1', time: { start: '2027-05-29 15:00' }, previous: [time] }],
      ...{ status: 'scheduled', statusNote: '台风' },
    });
  });

  it('may be moved to a day without a time of day', () => {
    const moved = changedEvent(event, { what: 'moved', start: '2027-05-29' });
    expect(moved['sessions']).toMatchObject([{ time: { first: '2027-05-29' } }]);
  });

  it('keeps its time when it is postponed: the event is, where it is the only one', () => {
    const off = changedEvent(event, { what: 'postponed', reason: '台风' });
    expect(off).toMatchObject({ sessions: [{ time }], status: 'postponed', statusNote: '台风' });
  });

  it('is cancelled alone where there are others', () => {
    const off = changedEvent(two, { session: '1', what: 'cancelled' });
    expect(off).toMatchObject({ status: 'scheduled', sessions: [{}, { status: 'cancelled' }] });
    expect(off['sessions']).not.toMatchObject([{ status: 'cancelled' }, {}]);
  });

  it('does not take place on one day of many', () => {
    const repeat = { rule: 'FREQ=WEEKLY;COUNT=4', except: ['2027-05-29'] };
    const weekly = { ...event, sessions: [{ id: 'a-1', time, repeat }] };
    const off = changedEvent(weekly, { what: 'skipped', day: '2027-06-05' });
    expect(off).toMatchObject({
      sessions: [{ time, repeat: { ...repeat, except: ['2027-05-29', '2027-06-05'] } }],
      ...{ status: 'scheduled', sources: [{ title: '甲' }, { title: '' }] },
    });
    expect(changedEvent(weekly, { what: 'skipped', day: '' })).toBe(weekly);
    const both = { ...two, sessions: [...weekly.sessions, ...two.sessions] };
    const single = changedEvent(both, { session: '1', what: 'skipped', day: '2027-06-05' });
    expect(single['sessions']).toMatchObject([{ repeat }, { status: 'cancelled' }, {}]);
    const keysOf = (one: typeof event, what: string) =>
      changeFields(one).flatMap(({ key }) => (isChangeAsked(key, { what }) ? [key] : []));
    expect(keysOf(weekly, 'skipped')).toEqual(['what', 'day']);
    expect(keysOf(event, 'moved')).toEqual(['what', 'start', 'end', 'reason']);
  });

  it('changes nothing while nobody has said what', () => {
    expect(changedEvent(event, { reason: '台风' })).toBe(event);
  });
});
