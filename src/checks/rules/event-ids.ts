import {
  daysOf,
  eventsIn,
  type SessionParts,
  type WrittenEvent,
} from '#checks/model/written-events.ts';
import { isPlainName } from '#checks/read/plain-name.ts';
import { type Finding, type Rule, lineOf, problemAt } from '#checks/model/rule.ts';

const id = 'event-ids';

/** Ids of events and sessions are permanent: they hold the year, and nothing that may change. */
const rule: Rule = {
  id,
  title: '活动编号带年份，场次编号全站不重复、不跟着日期变',
  help: {
    why: '编号是活动的身份证，手机日历靠它认出同一个活动。编号重复或者变了，订阅的人会看到两个活动，或者收不到改期的消息。',
    steps: [
      '文件名里带活动的年份，放进同一年的文件夹。',
      '场次编号以文件名开头，后面加-1、-2。',
      '不要把月和日写进场次编号：改期以后编号不变，日期就错了。',
    ],
    wrong: `# events/2026/2026-talk.md
sessions:
  - id: 2026-talk-0905`,
    right: `# events/2026/2026-talk.md
sessions:
  - id: 2026-talk-1`,
  },
  *check(content) {
    const places = new Map<string, () => string>();
    const events = eventsIn(content);
    const files = Map.groupBy(events, ({ entry }) => entry.id);
    for (const written of events) {
      // Of an event written twice speaks the rule `unique-ids`.
      if (files.get(written.entry.id)?.length !== 1) continue;
      yield* checkYear(written);
      yield* checkSessions(written, places);
    }
  },
};
export default rule;

/**
 * At most one problem: a wrong year in the name is at odds with everything else. Of letters that
 * no name may have speaks the rule `file-names`, which shows one with its year.
 */
function* checkYear({ entry, sessions }: WrittenEvent): Generator<Finding> {
  if (!isPlainName(entry.id)) return;
  const [folder = '', ...deeper] = entry.file.path.split('/').slice(2, -1);
  const years = yearsIn(entry.id);
  const [year] = years;
  if (year === undefined) {
    yield problemAt(entry, [], '文件名（活动编号）要带年份', {
      found: entry.id,
      example: `${/^\d{4}$/.test(folder) ? folder : '2026'}-${entry.id}`,
    });
  } else if (!/^\d{4}$/.test(folder) || deeper.length > 0) {
    yield problemAt(entry, [], '活动文件要放在年份文件夹里', {
      found: entry.file.path,
      example: `events/${year}/${entry.id}.md`,
    });
  } else if (!years.includes(folder)) {
    yield problemAt(entry, [], `文件名里的年份是 ${year}，文件夹却是 ${folder}`, {
      found: entry.file.path,
      example: `events/${year}/${entry.id}.md`,
    });
  } else {
    const known = sessions.flatMap(yearsOf);
    if (known.length === 0 || known.includes(folder)) return;
    yield problemAt(
      entry,
      ['sessions', 0, 'time'],
      `编号里的年份是 ${folder}，可是没有一场在 ${folder} 年`,
      { found: [...new Set(known)].join('、') },
    );
  }
}

const yearsIn = (eventId: string) =>
  eventId.split('-').filter((part) => /^(19|20)\d\d$/.test(part));

/** Years of the dates that a session has or had. */
function yearsOf({ time, previous = [] }: SessionParts): string[] {
  return [...previous, ...(time === undefined ? [] : [time])].flatMap((each) => {
    const days = daysOf(each);
    return days === undefined ? [] : [days.first.slice(0, 4), days.last.slice(0, 4)];
  });
}

/** A month and a day, with or without the year: 20260905, 0905, 09-05. */
const DATE = /^((19|20)\d\d-?)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])$/;

function* checkSessions(
  { entry, sessions }: WrittenEvent,
  places: Map<string, () => string>,
): Generator<Finding> {
  const prefix = `${entry.id}-`;
  const isForeign = ({ id: own }: SessionParts) => own !== undefined && !own.startsWith(prefix);
  // A wrong file name is one mistake, however many sessions it has.
  const isRenamed = sessions.every(isForeign);
  const isUnfit = yearsIn(entry.id).length === 0 || !isPlainName(entry.id);
  for (const [index, session] of sessions.entries()) {
    const { id: own } = session;
    if (own === undefined) continue;
    const problem = (message: string) =>
      problemAt(entry, ['sessions', index, 'id'], message, { example: `${prefix}${index + 1}` });
    const before = places.get(own);
    if (before !== undefined) yield problem(`场次编号已经在 ${before()}用过`);
    else if (isForeign(session)) {
      if (!isUnfit && (!isRenamed || index === 0))
        yield problem(`场次编号要以活动编号 ${entry.id} 开头`);
    } else if (DATE.test(own.slice(prefix.length))) {
      yield problem('场次编号不能是日期：改期以后编号不变，日期就错了');
    }
    if (before === undefined) {
      places.set(own, () => lineOf(entry, ['sessions', index, 'id']));
    }
  }
}
