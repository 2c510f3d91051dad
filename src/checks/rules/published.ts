import { type Content, type Entry, isDraft, textAt } from '#checks/read/content.ts';
import { eventsIn, type SessionParts, type WrittenEvent } from '#checks/model/written-events.ts';
import { type Finding, type Rule, problemAt, problemInFile } from '#checks/model/rule.ts';
import { redirectsIn } from '#checks/model/written-redirects.ts';
import { pagePath } from '#checks/model/page-paths.ts';

const id = 'published';

/** What was once public keeps its id, and each change is counted and dated. */
const rule: Rule = {
  id,
  title: '公开过的编号不消失，改动要记次数和时间',
  help: {
    why: '别人的收藏、链接和手机日历记着公开过的编号。编号没了，链接就断；次数不加，手机不会跟着改期。',
    steps: [
      '活动不办了，不要删文件：把status写成cancelled，写上statusNote。',
      '文件一定要改名或者合并，就在redirects.yaml里写旧网址转到哪里。',
      '改了时间、地点或状态，sequence加一；改了任何内容，updated写成现在的时间。',
    ],
    wrong: '# 改了日期，次数没有变\nsequence: 0',
    right: '# 改了日期，次数加一\nsequence: 1',
  },
  *check(content, { before, today }) {
    if (before === undefined) return;
    yield* vanished(before, content);
    const events = new Map(eventsIn(content).map((event) => [event.entry.id, event]));
    for (const old of eventsIn(before).filter(({ entry }) => !isDraft(entry))) {
      const event = events.get(old.entry.id);
      if (event !== undefined) yield* checkEvent(old, event);
    }
    yield* checkUpdated(before, content, today);
  },
};
export default rule;

const keyOf = ({ collection, id: own }: Entry) => `${collection}/${own}`;

function* vanished(before: Content, content: Content): Generator<Finding> {
  const now = new Map(content.entries.map((entry) => [keyOf(entry), entry]));
  const moved = new Set(redirectsIn(content).map(({ from }) => from));
  for (const old of before.entries) {
    const { collection, id: own } = old;
    if (isDraft(old) || own === '' || collection === 'redirects') continue;
    if (content.unreadable.has(collection)) continue;
    const entry = now.get(keyOf(old));
    if (entry === undefined) {
      const page = pagePath(collection, own);
      if (page !== undefined && moved.has(page)) continue;
      const { path: file } = old.file;
      const message = `公开过的编号 ${own} 不见了，应留着它；改了名，就在 redirects.yaml 里写转到哪里`;
      const example = page === undefined ? `id: ${own}` : `- from: ${page}\n  to: /新的网址/`;
      yield problemInFile(file, message, { found: '没有了', example });
    } else if (isDraft(entry)) {
      yield problemAt(entry, ['draft'], '公开过的内容不能改回草稿，应为 false', {
        example: 'draft: false',
      });
    }
  }
}

function* checkEvent(old: WrittenEvent, { entry, event, sessions }: WrittenEvent) {
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  for (const was of old.sessions) {
    if (was.id === undefined || bySession.has(was.id)) continue;
    yield problemAt(
      entry,
      ['sessions'],
      `公开过的场次 ${was.id} 不见了，应留着它；不办了就写 status: cancelled`,
      { found: sessions.map((session) => session.id ?? '').join('、'), example: `- id: ${was.id}` },
    );
  }
  const [from, to] = [old.event.sequence, event.sequence];
  if (from === undefined || to === undefined) return;
  const isChanged = old.sessions.some((was) => {
    const is = bySession.get(was.id);
    return is !== undefined && factsOf(old, was) !== factsOf({ entry, event, sessions }, is);
  });
  if (to < from) {
    yield problemAt(entry, ['sequence'], `变更次数不能变小，公开过的是 ${from}`, {
      example: String(from),
    });
  } else if (isChanged && to === from) {
    yield problemAt(entry, ['sequence'], `时间、地点或状态改了，变更次数应加一，写成 ${from + 1}`, {
      example: String(from + 1),
    });
  }
}

/** What calendars show of a session. */
const factsOf = ({ event }: WrittenEvent, { time, repeat, status, location }: SessionParts) =>
  JSON.stringify([time, repeat, status ?? event.status, location ?? event.location]);

function* checkUpdated(
  before: Content,
  content: Content,
  today: string | undefined,
): Generator<Finding> {
  const known = new Map(before.entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of content.entries) {
    const old = known.get(keyOf(entry));
    if (old === undefined || isDraft(old)) continue;
    const clock = (each: Entry) => textAt(each.data, 'updated').replace('T', ' ');
    const [from, to] = [clock(old), clock(entry)];
    if (from === '' || to === '') continue;
    // What is certainly later than both.
    const later = today !== undefined && today > from.slice(0, 10) ? `'${today} 15:00'` : undefined;
    if (to < from) {
      yield problemAt(entry, ['updated'], `更新时间不能往回改，公开过的是 ${from}`, {
        example: later ?? `'${from}'`,
      });
    } else if (to === from && textOf(old) !== textOf(entry)) {
      yield problemAt(entry, ['updated'], '内容改了，更新时间没有变，应写成现在的北京时间', {
        severity: 'warning',
        example: later ?? '',
      });
    }
  }
}

/** All that readers see of an entry. */
const textOf = ({ data, file, at }: Entry) =>
  JSON.stringify(
    [data, at.length === 0 ? file.body.replaceAll('\r\n', '\n') : ''],
    (key, value: unknown) => (key === 'compiled' ? undefined : value),
  );
