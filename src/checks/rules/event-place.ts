import { isRecordOfPast } from '#checks/model/event-series.ts';
import { eventsIn, type SessionParts } from '#checks/model/written-events.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/**
 * People can find the place of everything that has a date. Of past events, of which nothing more
 * is known, the place may be missing.
 */
const rule: Rule = {
  id: 'event-place',
  title: '定了日期的活动写清楚在哪里',
  help: {
    why: '知道哪天，不知道在哪里，还是去不了。',
    steps: [
      '写地点名称（name）；只知道县区，就写district。',
      '在网上办的，写online。',
      '还不知道在哪里，日期也先写tba（待公布）。',
    ],
    wrong: 'location: {}',
    right: 'location: { name: 钦州市第八小学, district: qinnan }',
  },
  *check(content) {
    for (const written of eventsIn(content)) {
      const { entry, event, sessions } = written;
      if (event.location === undefined || isRecordOfPast(written)) continue;
      if (isKnown(event.location)) continue;
      const message = '没有写清楚在哪里：name、district、place、online 至少写一个';
      const lost = sessions.flatMap((session, index) => (isLost(session) ? [index] : []));
      const first = lost[0];
      if (first === undefined) continue;
      if (lost.length === sessions.length) {
        yield problemAt(entry, ['location'], message);
        continue;
      }
      for (const index of lost) {
        yield problemAt(entry, ['sessions', index, 'location'], message);
      }
    }
  },
};
export default rule;

type Location = NonNullable<SessionParts['location']>;

const isKnown = ({ name, district, place, online }: Location) =>
  (name ?? district ?? place ?? online) !== undefined;

/** Has a date, but no place of its own; a place that was written wrongly is not missing. */
const isLost = (session: SessionParts) =>
  session.time !== undefined &&
  !('tba' in session.time) &&
  (session.location === undefined || !isKnown(session.location));
