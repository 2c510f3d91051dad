import { daysOf, eventsIn } from '#checks/model/written-events.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** Who must book learns how, and booking closes after it opens and before all is over. */
const rule: Rule = {
  id: 'event-booking',
  title: '预约写明怎样报名，截止不早于开始',
  help: {
    why: '读者要知道找谁报名、什么时候截止。报名在活动结束以后才截止，一定是写错了。',
    steps: [
      '写明怎样预约：网址（url）、电话（phone）、说明（note），至少写一个。',
      '核对报名开始（opens）和报名截止（closes）的日期。',
      '不用预约，就写booking: none。',
    ],
    wrong: "booking: { opens: '2026-09-03', closes: '2026-09-01' }",
    right: "booking: { note: 学校统一报名, closes: '2026-09-03' }",
  },
  *check(content) {
    for (const { entry, event, sessions } of eventsIn(content)) {
      const { booking } = event;
      if (typeof booking !== 'object') continue;
      const { url, phone, note, opens, closes } = booking;
      if ((url ?? phone ?? note) === undefined) {
        yield problemAt(
          entry,
          ['booking'],
          '没有写怎样预约：url（网址）、phone（电话）、note（说明）至少写一个',
          { example: '{ note: 学校统一报名 }' },
        );
      }
      if (closes === undefined) continue;
      // A series goes on after its first day; what is to be announced has no end yet.
      const isOver = sessions.every(({ time, repeat }) => {
        const days = time && daysOf(time);
        return days !== undefined && repeat === undefined && isBefore(days.last, closes);
      });
      if (opens !== undefined && isBefore(closes, opens)) {
        yield problemAt(entry, ['booking', 'closes'], `报名截止早于报名开始 ${opens}`);
      } else if (isOver && sessions.length > 0) {
        yield problemAt(entry, ['booking', 'closes'], '报名截止的时候活动已经结束了');
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
