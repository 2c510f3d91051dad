import { daysOf, eventsIn } from '#checks/events.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

const id = 'event-booking';

/** Who must book learns how, and booking closes after it opens and before all is over. */
const rule: Rule = {
  id,
  title: '预约写明怎样报名，截止不早于开始',
  *check(content) {
    for (const { entry, event, sessions } of eventsIn(content)) {
      const { booking } = event;
      if (typeof booking !== 'object') continue;
      const { url, phone, note, opens, closes } = booking;
      if ((url ?? phone ?? note) === undefined) {
        yield problemAt(entry, ['booking'], {
          rule: id,
          message: '没有写怎样预约：url（网址）、phone（电话）、note（说明）至少写一个',
          example: '{ note: 学校统一报名 }',
        });
      }
      if (closes === undefined) continue;
      // A series goes on after its first day; what is to be announced has no end yet.
      const isOver = sessions.every(({ time, repeat }) => {
        const days = time && daysOf(time);
        return days !== undefined && repeat === undefined && isBefore(days.last, closes);
      });
      if (opens !== undefined && isBefore(closes, opens)) {
        yield problemAt(entry, ['booking', 'closes'], {
          rule: id,
          message: `报名截止早于报名开始 ${opens}`,
        });
      } else if (isOver && sessions.length > 0) {
        yield problemAt(entry, ['booking', 'closes'], {
          rule: id,
          message: '报名截止的时候活动已经结束了',
        });
      }
    }
  },
};
export default rule;

/** By the time of day where both have one, by the day otherwise. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const clock = (text: string) => text.replace('T', ' ').slice(0, length);
  return clock(a) < clock(b);
}
