// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { part, stored } from './dom.ts';

const IDS = ['free', 'wheelchair', 'shade'];
/** The form, whole before it stands in the page. */
function show() {
  const page = document.createElement('div');
  page.innerHTML = `<needs-form>${IDS.map((id) => `<input type="checkbox" value="${id}">`).join('')}
    <button data-clear></button><p data-not-kept hidden></p></needs-form>`;
  document.body.append(page);
  const boxes = [...page.querySelectorAll('input')];
  return {
    press: (id: string) => boxes.find(({ value }) => value === id)?.click(),
    clear: () => {
      part(page, 'clear').click();
    },
    checked: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    isSaid: () => !part(page, 'not-kept').hidden,
  };
}

beforeAll(() => import('./needs-form.ts'));
beforeEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.textContent = '';
  delete document.documentElement.dataset['needs'];
});

it('what is chosen is kept at once, and shown when one comes again', () => {
  const { press } = show();
  press('shade');
  press('free');
  expect(stored('needs')).toBe('free shade');
  expect(document.documentElement.dataset['needs']).toBe('free shade');
  expect(show().checked()).toEqual(['free', 'shade']);
});

it('one press clears all', () => {
  const { press, clear, checked } = show();
  press('shade');
  clear();
  expect(checked()).toEqual([]);
  expect(localStorage).toHaveLength(0);
  expect(document.documentElement.dataset['needs']).toBeUndefined();
});

it('what could not be kept is said, and holds for the page', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  });
  const { press, isSaid, checked } = show();
  expect(isSaid()).toBe(false);
  press('free');
  expect(isSaid()).toBe(true);
  expect(checked()).toEqual(['free']);
  press('free');
  expect(isSaid()).toBe(false);
});

it('what was chosen in another tab, or on a later page, is shown and not lost', () => {
  const { press, checked } = show();
  press('shade');
  document.documentElement.dataset['needs'] = 'free shade';
  dispatchEvent(new Event('storage'));
  expect(checked()).toEqual(['free', 'shade']);
  document.documentElement.dataset['needs'] = 'free';
  const back = new Event('pageshow');
  dispatchEvent(Object.assign(back, { persisted: true }));
  expect(checked()).toEqual(['free']);
});
