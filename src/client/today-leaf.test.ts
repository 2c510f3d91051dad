// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  // Already the 28th in Shanghai, whatever zone the machine is in.
  vi.setSystemTime('2026-11-27T16:30:00Z');
});
afterEach(() => vi.useRealTimers());

it('the leaf of today turns, and what belongs to its month is shown', async () => {
  const part = (name: string, text: string) => `<span data-today-${name}>${text}</span>`;
  await import('./today-leaf.ts');
  document.body.innerHTML = `
    <time data-today datetime="2026-10-31">
      ${part('month', '10月')}${part('day', '31')}${part('weekday', '周六')}
    </time>
    <p data-months="9 10"></p><p data-months="11 12 1" hidden></p>`;
  document.body.append(document.createElement('today-leaf'));
  const leaf = document.querySelector('[data-today]');
  expect(leaf?.getAttribute('datetime')).toBe('2026-11-28');
  expect(leaf?.textContent.replace(/\s/g, '')).toBe('11月28周六');
  const hidden = [...document.querySelectorAll('p')].map((one) => one.hasAttribute('hidden'));
  expect(hidden).toEqual([true, false]);
});
