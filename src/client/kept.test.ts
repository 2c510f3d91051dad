// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OWN } from '#site/base.ts';
import { keepAll, linesOf, readKept, readLines } from './kept.ts';

const at = (name: string) => localStorage.getItem(OWN + name);

describe('what a reader keeps', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is one line a thing, with its note', () => {
    const lines = 'events/2026-tide 2026-tide-1/20261201/20261202/\nplaces/museum\nstops a,b';
    expect(linesOf(readLines(lines))).toBe(lines);
    expect([...readLines('events/2026-tide\n<b>\n../x y\n\nnovel/kind').keys()]).toEqual([
      'events/2026-tide',
      'novel/kind',
    ]);
  });

  it('holds the list of resources and the route that were kept apart until 2026', () => {
    localStorage.setItem(`${OWN}resources`, 'c,a,../x');
    localStorage.setItem(`${OWN}route`, 'madao-hub,dalu-village');
    const kept = readKept();
    expect(linesOf(kept)).toBe('resources/c\nresources/a\nstops madao-hub,dalu-village');
    kept.delete('resources/c');
    expect(keepAll(kept)).toBe(true);
    expect([at('resources'), at('route')]).toEqual([null, null]);
    expect(linesOf(readKept())).toBe('resources/a\nstops madao-hub,dalu-village');
  });

  it('stays as it was where the storage is full', () => {
    localStorage.setItem(`${OWN}resources`, 'a');
    const { localStorage: real } = window;
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => real.getItem(name),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(keepAll(readLines('events/2026-tide'))).toBe(false);
    expect(linesOf(readKept())).toBe('resources/a');
  });
});
