// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const row = (start: string, end: string) =>
  `<li data-start="2026-11-${start}+08:00" data-end="2026-11-${end}+08:00"><b data-badge></b></li>`;

beforeEach(() => {
  vi.useFakeTimers();
  // Already the 28th in Shanghai, whatever zone the machine is in.
  vi.setSystemTime('2026-11-27T16:30:00Z');
  document.documentElement.removeAttribute('data-settled');
});
afterEach(() => vi.useRealTimers());

async function open(html: string) {
  await import('./today-marks.ts');
  document.body.innerHTML = html;
  document.body.append(document.createElement('today-marks'));
}

describe('the marks of today', () => {
  it.each([
    ['27T00:00', '28T00:00', '已结束'],
    ['27T23:00', '28T01:00', '进行中'],
    ['28T00:00', '29T00:00', '今天'],
    ['28T09:00', '28T11:00', '今天'],
    ['30T09:00', '30T11:00', '还有 2 天'],
  ])('a date from %s to %s is %s', async (start, end, badge) => {
    await open(row(start, end));
    expect(document.querySelector('[data-badge]')?.textContent).toBe(badge);
    expect(document.querySelector('[data-past]') !== null).toBe(badge === '已结束');
  });

  it('let the next row of a short list step in for one that is over', async () => {
    const rows = [
      row('27T00:00', '27T01:00'),
      row('28T09:00', '28T11:00'),
      row('29T09:00', '29T11:00'),
    ];
    await open(`<ol data-limit="1">${rows.join('')}</ol>`);
    const isBeyond = [...document.querySelectorAll('li')].map((one) =>
      one.hasAttribute('data-beyond-limit'),
    );
    expect(isBeyond).toEqual([false, false, true]);
  });

  it('say that nobody has built the site for long only where all is over', async () => {
    const part = (end: string) => `<div>${row('27T00:00', end)}<p data-all-past hidden></p></div>`;
    await open(part('27T01:00') + part('28T01:00'));
    const notes = [...document.querySelectorAll<HTMLElement>('[data-all-past]')];
    expect(notes.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it('are in today’s cell of a month, and the lists may be painted', async () => {
    await open(
      '<table data-month><tbody><tr><td><time datetime="2026-11-27"></time></td><td><time datetime="2026-11-28"></time></td></tr></tbody></table>',
    );
    const today = document.querySelector('[aria-current=date] time');
    expect(today?.getAttribute('datetime')).toBe('2026-11-28');
    expect(document.documentElement.hasAttribute('data-settled')).toBe(true);
  });
});
