// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

const PAGE = `
  <my-resources>
    <h2 data-total tabindex="-1"></h2><p data-empty></p>
    <div data-nonempty hidden>
      <button data-keep-shared data-shared hidden></button><button data-clear></button>
      <ul>${['a', 'b', 'c']
        .map(
          (id) =>
            `<li data-resource="${id}"><keep-button><button data-keep="${id}"></button></keep-button></li>`,
        )
        .join('')}</ul>
      <span data-address></span><input />
    </div>
  </my-resources>`;

const listed = () =>
  [...document.querySelectorAll<HTMLElement>('li:not([hidden])')].map(
    (row) => row.dataset['resource'],
  );
const total = () => document.querySelector('[data-total]')?.textContent;
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

function open(query: string, kept: string) {
  localStorage.setItem('resources', kept);
  history.replaceState(null, '', `/resources/mine/${query}`);
  // Whole before it stands in the page, as in a browser, where the scripts run last.
  const page = document.createElement('div');
  page.innerHTML = PAGE;
  document.body.textContent = '';
  document.body.append(page);
}

beforeAll(async () => {
  await Promise.all([import('./my-resources.ts'), import('./keep-button.ts')]);
});
beforeEach(() => localStorage.clear());

describe('the list of resources', () => {
  it('is what the reader keeps, in the order of keeping, with an address to send', () => {
    open('', 'c,a');
    expect(listed()).toEqual(['c', 'a']);
    expect(total()).toBe('我的清单，共 2 项');
    expect(document.querySelector('input')?.value).toMatch(/\/resources\/mine\/\?ids=c,a$/);
  });

  it('follows the buttons of its rows', () => {
    open('', 'c,a');
    press('[data-keep=c]');
    expect(listed()).toEqual(['a']);
    expect(localStorage.getItem('resources')).toBe('a');
  });

  it('shows somebody else’s without touching one’s own, until it is taken over', () => {
    open('?ids=b,unknown,b', 'a');
    expect(listed()).toEqual(['b']);
    expect(total()).toBe('别人发来的清单，共 1 项');
    expect(localStorage.getItem('resources')).toBe('a');
    press('[data-keep-shared]');
    expect(listed()).toEqual(['a', 'b']);
    expect(location.search).toBe('');
  });

  it('is empty once it is cleared', () => {
    open('', 'a');
    press('[data-clear]');
    expect(listed()).toEqual([]);
    expect(localStorage.getItem('resources')).toBeNull();
  });
});
