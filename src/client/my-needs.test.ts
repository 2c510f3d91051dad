// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

const root = document.documentElement;
/** Shows a page that has `<my-needs>` to a reader with needs; what it says then, and where its link leads. */
function show(needs: string, html: string) {
  root.dataset['needs'] = needs;
  const page = document.createElement('div');
  page.innerHTML = html;
  document.body.append(page);
  const host = page.querySelector('my-needs');
  return {
    lines: [...(host?.childNodes ?? [])].map((node) => node.textContent),
    link: host?.querySelector('a:last-of-type')?.getAttribute('href'),
    tell: (event: Event) => {
      dispatchEvent(event);
      return host?.textContent;
    },
  };
}
const LIST = (ids: readonly string[]) =>
  `<select name="with">${ids.map((id) => `<option value="${id}">${id}</option>`).join('')}</select><my-needs></my-needs>`;

beforeAll(() => import('./my-needs.ts'));
beforeEach(() => {
  vi.unstubAllGlobals();
  document.body.textContent = '';
  delete root.dataset['needs'];
  history.replaceState(null, '', '?');
});

it('a visit says of each need what is known, and whom to call', () => {
  const page =
    '<my-needs data-known="free:yes wheelchair:no" data-phone="0777-000 0000"></my-needs>';
  const { lines, link } = show('shade wheelchair free', page);
  expect(lines).toEqual([
    '你的需要',
    '免费：是',
    '轮椅可到达：不是',
    '有遮阴：不清楚',
    '先打电话问：0777-000 0000',
  ]);
  expect(link).toMatch(/\/display\/#needs$/);
});

it('without a number one is told to ask, and where all is there nothing has to be asked', () => {
  const page = '<my-needs data-known="free:yes wheelchair:no"></my-needs>';
  expect(show('wheelchair', page).lines.slice(1)).toEqual(['轮椅可到达：不是', '去之前先问一问。']);
  expect(show('free', page).lines.slice(1)).toEqual(['免费：是', '你要的都满足。']);
});

it('a list is filtered by the needs that it knows, besides what is chosen', () => {
  history.replaceState(null, '', '?in=qinnan');
  const { lines, link } = show('free captions toilet', LIST(['', 'free', 'toilet']));
  expect(lines).toEqual(['你的需要：免费、无障碍卫生间', '按这些筛选']);
  expect(link).toBe('?in=qinnan&with=free+toilet&maybe=1');
});

it('a list says when it is filtered so already, and nothing where it knows none of them', () => {
  history.replaceState(null, '', '?with=free&maybe=1');
  const { lines, link } = show('free', LIST(['', 'free']));
  expect(lines).toEqual(['你的需要：免费', '已经按这些筛选']);
  expect(link).toBeUndefined();
  document.body.textContent = '';
  expect(show('captions', LIST(['', 'free'])).lines).toEqual([]);
});

it('what was changed on another page or in another tab is told', () => {
  const { tell } = show('free', '<my-needs data-known="free:yes"></my-needs>');
  root.dataset['needs'] = 'shade';
  const back = Object.assign(new Event('pageshow'), { persisted: true });
  expect(tell(back)).toContain('有遮阴：不清楚');
  delete root.dataset['needs'];
  expect(tell(new Event('storage'))).toBe('');
});
