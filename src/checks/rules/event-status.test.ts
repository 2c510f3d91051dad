import { describe, expect, test } from 'vitest';
import { eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './event-status.ts';

const TBA = { tba: '待公布' };
const OLD = { start: '2026-08-29 09:00' };
const NOTE = { statusNote: '台风' };
const cancelled = makeSession({ status: 'cancelled' });

const COUNT = (least: number) =>
  `变更次数（sequence） 改期、延期、取消每次都要加一，至少应为 ${least}`;

describe('the status of events and sessions', () => {
  test.each([
    { name: 'nothing happened', fields: {} },
    { name: 'called off', fields: { status: 'cancelled', ...NOTE, sequence: 1 } },
    { name: 'put off', fields: { status: 'postponed', ...NOTE, sequence: 3 } },
    {
      name: 'one of two called off',
      fields: { sessions: [makeSession(), cancelled], ...NOTE, sequence: 1 },
    },
    {
      name: 'moved',
      fields: { sessions: [makeSession({ previous: [OLD] })], sequence: 1 },
    },
    {
      name: 'moved, then called off',
      fields: {
        sessions: [makeSession({ previous: [OLD] })],
        status: 'cancelled',
        ...NOTE,
        sequence: 2,
      },
    },
    {
      name: 'moved, then put off again',
      fields: {
        sessions: [makeSession({ previous: [OLD] })],
        status: 'postponed',
        ...NOTE,
        sequence: 2,
      },
    },
    {
      name: 'date taken back',
      fields: { sessions: [makeSession({ time: TBA, previous: [OLD] })], ...NOTE, sequence: 1 },
    },
    { name: 'called off and on again', fields: { ...NOTE, sequence: 2 } },
    { name: 'date not known yet', fields: { sessions: [makeSession({ time: TBA })] } },
    {
      name: 'status said twice',
      fields: { sessions: [cancelled], status: 'cancelled', ...NOTE, sequence: 1 },
    },
    // Of what has the wrong form the rule `schema` speaks.
    { name: 'unknown status', fields: { status: 'canceled' } },
    { name: 'empty note', fields: { status: 'cancelled', statusNote: '', sequence: 1 } },
    { name: 'wrong sequence', fields: { status: 'cancelled', ...NOTE, sequence: 'one' } },
  ])('are right: $name', ({ fields }) => {
    expect(eventProblems(rule, fields)).toEqual([]);
  });

  test.each([
    {
      name: 'no reason',
      fields: { status: 'postponed', sequence: 1 },
      out: ['状态（status） 延期要写明原因：加一行 statusNote'],
    },
    {
      name: 'no reason for one session',
      fields: { sessions: [makeSession(), cancelled], sequence: 1 },
      out: ['状态（sessions.2.status） 已取消要写明原因：加一行 statusNote'],
    },
    {
      name: 'no reason, not counted',
      fields: { status: 'cancelled' },
      out: ['状态（status） 已取消要写明原因：加一行 statusNote', COUNT(1)],
    },
    {
      name: 'moved twice, counted once',
      fields: {
        sessions: [makeSession({ previous: [OLD, { first: '2026-08-01' }] })],
        sequence: 1,
      },
      out: [COUNT(2)],
    },
    {
      name: 'postponed without its date',
      fields: {
        sessions: [makeSession({ time: TBA })],
        status: 'postponed',
        ...NOTE,
        sequence: 1,
      },
      out: ['时间（sessions.1.time） 延期的场次要保留原来的日期，不能写 tba（待公布）'],
    },
    {
      name: 'session on in an event called off',
      fields: {
        sessions: [makeSession({ status: 'postponed' })],
        status: 'cancelled',
        ...NOTE,
        sequence: 1,
      },
      out: [
        '状态（sessions.1.status） 整个活动写的是 cancelled，这一场不能是 postponed；只取消或延期几场，就只写在那几场里',
      ],
    },
    {
      name: 'new date, still postponed',
      fields: {
        sessions: [makeSession({ previous: [OLD], status: 'postponed' })],
        ...NOTE,
        sequence: 1,
      },
      out: [
        '状态（sessions.1.status） 有了新日期（previous 里是原定时间）就写 scheduled；如果改期以后又延期，sequence 要再加一',
      ],
    },
    {
      name: 'old date is the new one',
      fields: { sessions: [makeSession({ time: OLD, previous: [OLD] })], sequence: 1 },
      out: ['时间（sessions.1.previous.1） 原定时间和现在的时间一样'],
    },
  ])('are wrong: $name', ({ fields, out }) => {
    expect(eventProblems(rule, fields)).toEqual(out);
  });

  test('may lack a date when called off before one was known: that is a hint, no error', () => {
    const fields = { sessions: [makeSession({ time: TBA })], status: 'cancelled', ...NOTE };
    expect(eventProblems(rule, { ...fields, sequence: 1 })).toEqual([
      '时间（sessions.1.time） 取消的场次要保留原来的日期；只有从来没定过日期，才能写 tba（待公布）',
    ]);
  });
});
