import type { FormField } from '#schemas/form-shape.ts';
import { withValue, wordOf } from './record-values.ts';
import { eventTime } from './template-values.ts';
import { listOf, mapOf, type YamlMap } from './yaml-text.ts';

/** What may become of a session. */
const CHANGES = { moved: '改到别的日子', postponed: '延期，新日子还没定', cancelled: '取消' };
/** What else may become of one that is repeated. */
const SKIPPED = { skipped: '只取消其中一天' };

/** Questions that follow from what becomes of it alone; all others are asked of every change. */
const FOLLOWING: Readonly<Record<string, string>> = {
  ...{ start: 'moved', end: 'moved', day: 'skipped' },
};

/** Whether a question is asked, as far as the answers go. A day that is left out has no words of its own. */
export const isChangeAsked = (key: string, answers: YamlMap): boolean =>
  key === 'reason'
    ? answers['what'] !== 'skipped'
    : FOLLOWING[key] === undefined || FOLLOWING[key] === answers['what'];

/** The questions about a change, for the sessions that an event has. */
export function changeFields(event: YamlMap): readonly FormField[] {
  const sessions = listOf(event['sessions']).map(mapOf);
  const names = sessions.map(({ time }, index) => {
    const { start, first, tba } = mapOf(time);
    return [String(index), wordOf(start ?? first ?? tba) || `第 ${index + 1} 场`] as const;
  });
  const which: FormField = {
    ...{ key: 'session', title: '哪一场', needed: true },
    shape: { kind: 'choice', choices: Object.fromEntries(names) },
  };
  const isRepeated = sessions.some(({ repeat }) => repeat !== undefined);
  const choices = { ...(isRepeated ? SKIPPED : {}), ...CHANGES };
  return [
    ...(sessions.length > 1 ? [which] : []),
    { key: 'what', title: '怎么变', needed: true, shape: { kind: 'choice', choices } },
    { key: 'day', title: '哪一天不举行', needed: true, shape: { kind: 'day' } },
    {
      ...{ key: 'start', title: '新的日子', needed: true },
      shape: { kind: 'minute' },
    },
    { key: 'end', title: '什么时候结束', needed: false, shape: { kind: 'minute' } },
    {
      ...{ key: 'reason', title: '为什么', needed: false, example: '因台风预警' },
      shape: { kind: 'text' },
    },
  ];
}

/**
 * An event after a change: the old time of a moved session stays beside the new one, the reason stands
 * with the event, and there is room for the notice that tells of it.
 *
 * @param answers to `changeFields`
 */
export function changedEvent(event: YamlMap, answers: YamlMap): YamlMap {
  const sessions = listOf(event['sessions']).map(mapOf);
  const index = Number(wordOf(answers['session']) || 0);
  const session = sessions[index];
  if (session === undefined) return event;
  const wanted = wordOf(answers['what']);
  // A session that is not repeated has but one day.
  const what = wanted === 'skipped' && session['repeat'] === undefined ? 'cancelled' : wanted;
  if (what === 'skipped') return withoutDay(event, index, wordOf(answers['day']));
  if (!Object.hasOwn(CHANGES, what)) return event;
  const isWhole = sessions.length === 1;
  const others = { ...session, status: undefined };
  const start = wordOf(answers['start']);
  const end = wordOf(answers['end']);
  const time = eventTime({ start, ...(end === '' ? {} : { end }) });
  const hadDate = mapOf(session['time'])['tba'] === undefined;
  const previous = [...listOf(session['previous']), ...(hadDate ? [mapOf(session['time'])] : [])];
  const changed: YamlMap =
    what === 'moved'
      ? { ...others, ...(start === '' ? {} : { time, previous }) }
      : { ...others, ...(isWhole ? {} : { status: what }) };
  const status = what === 'moved' ? 'scheduled' : what;
  const reason = wordOf(answers['reason']);
  return {
    ...event,
    sessions: sessions.map((one, at) => (at === index ? changed : one)),
    ...(isWhole ? { status } : {}),
    ...(reason === '' ? {} : { statusNote: reason }),
    sources: withRoom(event),
  };
}

/** The sources of an event, and room for the notice of the change. */
const withRoom = ({ sources }: YamlMap) => [...listOf(sources), { title: '' }];

/** An event with a repeated session that does not take place on a day. */
function withoutDay(event: YamlMap, index: number, day: string): YamlMap {
  const sessions = listOf(event['sessions']).map(mapOf);
  const repeat = sessions[index]?.['repeat'];
  if (repeat === undefined || day === '') return event;
  const path = ['sessions', index, 'repeat', 'except'];
  const except = [...listOf(mapOf(repeat)['except']), day];
  return { ...mapOf(withValue(event, path, except)), sources: withRoom(event) };
}
