// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';

const ROWS = [
  { title: '拓印', for: 'youth', in: 'qinnan', minutes: 60, with: 'free shade' },
  { title: '净水', for: 'youth public', in: 'qinnan pubei', minutes: 20, with: 'free shade?' },
  { title: '防灾', for: 'public', in: 'pubei', minutes: 40, with: 'free' },
];

const shown = () =>
  [...document.querySelectorAll('[data-kind]:not([data-filtered-out])')].map(
    (row) => row.textContent,
  );
const count = () => document.querySelector('[data-count]')?.textContent;
function choose(name: string, value: string) {
  const select = document.querySelector<HTMLSelectElement>(`[name=${name}]`);
  if (!select) throw new Error(`no ${name}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeAll(async () => {
  history.replaceState(null, '', '/resources/?in=qinnan');
  const select = (name: string, ...values: string[]) =>
    `<select name="${name}" data-pages="/${name}/{}/"><option value="">全部</option>${values
      .map((value) => `<option value="${value}">${value} 9</option>`)
      .join('')}</select>`;
  document.body.innerHTML = `
    <list-filter data-counts>
      <fieldset>${select('for', 'youth', 'public')}${select('in', 'qinnan', 'pubei')}${select('with', 'free', 'shade')}
        <select name="order"><option value="page">默认</option><option value="short">短的</option></select>
      </fieldset>
      <p data-count></p><button data-reset hidden></button><p data-offer></p><p data-nothing hidden></p>
    </list-filter>
    <ul>${ROWS.map(
      (row) =>
        `<li data-kind data-for="${row.for}" data-in="${row.in}" data-with="${row.with}" data-named="${row.for}" data-order-short="${row.minutes}">${row.title}</li>`,
    ).join('')}</ul>`;
  await import('./list-filter.ts');
});

describe('a list with filters', () => {
  it('starts as the address says, and then may be painted', () => {
    expect(shown()).toEqual(['拓印', '净水']);
    expect(count()).toBe('qinnan 1 项，全市或全国都有的 1 项');
    expect(document.documentElement.dataset['settled']).toBe('');
  });

  it('puts what is made for the chosen group alone first, and the choice into the address', () => {
    choose('in', '');
    choose('for', 'public');
    expect(shown()).toEqual(['防灾', '净水']);
    expect(location.search).toBe('?for=public');
  });

  it('takes several values of what a visit has, from an address alone', () => {
    choose('for', '');
    const visitBy = (query: string) => {
      history.replaceState(null, '', `/resources/?${query}`);
      dispatchEvent(new Event('popstate'));
    };
    visitBy('with=free+shade');
    expect(shown()).toEqual(['拓印']);
    expect(count()).toBe('找到 1 项，另有 1 项不清楚');
    expect(document.querySelector<HTMLSelectElement>('[name=with]')?.value).toBe('free shade');
    visitBy('with=free+nonsense');
    expect(document.querySelector<HTMLSelectElement>('[name=with]')?.value).toBe('');
    expect(shown()).toHaveLength(3);
  });

  it('sorts without filtering', () => {
    choose('for', '');
    choose('order', 'short');
    expect(shown()).toEqual(['净水', '防灾', '拓印']);
    expect(location.search).toBe('?order=short');
  });

  it('says behind each value what it would leave, and offers the pages of the chosen ones', () => {
    choose('order', 'page');
    choose('in', 'pubei');
    const options = [...document.querySelectorAll('[name=for] option')];
    expect(options.map((option) => option.textContent)).toEqual(['全部', 'youth 1', 'public 2']);
    expect(document.querySelector('[data-offer] a')?.getAttribute('href')).toBe('/in/pubei/');
  });

  it('does not count what is over', () => {
    document.querySelector('[data-kind]')?.setAttribute('data-past', '');
    choose('in', '');
    expect(count()).toBe('共 2 项');
  });

  it('says where it looks through the nearest rows alone', () => {
    const list = document.querySelector('list-filter');
    const more = { 'data-known': '1', 'data-missing': '9', 'data-most': '3' };
    for (const [name, value] of Object.entries(more)) list?.setAttribute(name, value);
    choose('in', 'pubei');
    expect(count()).toMatch(/^最近 3 项里，/);
    choose('in', '');
    expect(count()).toBe('共 9 项');
    for (const name of Object.keys(more)) list?.removeAttribute(name);
  });

  it('leaves the built counts behind the values while rows of later pages are not there', () => {
    const list = document.querySelector('list-filter');
    const more = { 'data-rows': '/rows.json', 'data-known': '3', 'data-missing': '6' };
    for (const [name, value] of Object.entries(more)) list?.setAttribute(name, value);
    const option = document.querySelector('[name=for] option[value=youth]');
    if (option) option.textContent = 'youth 5';
    choose('in', '');
    expect(option?.textContent).toBe('youth 5');
    for (const name of Object.keys(more)) list?.removeAttribute(name);
    choose('in', '');
    expect(option?.textContent).toBe('youth 2');
  });

  it('says the same count anew when it is asked for anew', () => {
    choose('for', 'youth');
    const before = count();
    choose('for', 'youth');
    expect(count()).not.toBe(before);
    expect(count()?.trim()).toBe(before?.trim());
  });
});
