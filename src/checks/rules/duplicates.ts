import {
  daysOf,
  eventsIn,
  type SessionParts,
  type WrittenEvent,
} from '#checks/model/written-events.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** One event is one file, however many people sent it in. */
const rule: Rule = {
  id: 'duplicates',
  title: '同一个活动只写一次',
  help: {
    why: '同一个活动写成两份，日历上就有两条。改期的时候只改了一份，另一份就把人领错。',
    steps: [
      '打开消息里说的另一个文件，看是不是同一个活动。',
      '是同一个，就合成一份：公开过的那份留下，另一份删掉。',
      '同一天有几场，写在一个文件的sessions里。',
    ],
    wrong: '# 两个文件：2026-talk.md 和 2026-lecture.md\ntitle: 海洋讲座',
    right: '# 一个文件：2026-talk.md\ntitle: 海洋讲座',
  },
  *check(content) {
    const seen = new Map<string, string>();
    for (const written of eventsIn(content)) {
      const keys = keysOf(written);
      const before = keys.map((key) => seen.get(key)).find((path) => path !== undefined);
      const { entry } = written;
      if (before !== undefined) {
        yield problemAt(entry, ['title'], `名称、地点和日期都和 ${before} 一样，应只留一个文件`, {
          severity: 'warning',
        });
      }
      for (const key of keys) seen.set(key, seen.get(key) ?? entry.file.path);
    }
  },
};
export default rule;

/** Title, place and first day of each session that has them. */
function keysOf({ event, sessions }: WrittenEvent): readonly string[] {
  const { title } = event;
  if (title === undefined) return [];
  return sessions.flatMap((session) => {
    const day = session.time && daysOf(session.time)?.first;
    const place = placeOf(session.location ?? event.location);
    return day === undefined || place === undefined
      ? []
      : [[title.replace(/[\s\p{P}]/gu, ''), place, day].join('\n')];
  });
}

const placeOf = (location: SessionParts['location']) =>
  location?.place ?? location?.name ?? location?.online ?? location?.district;
