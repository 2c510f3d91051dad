/**
 * The search page: the address says what is asked, the page shows the answer. Every change of form,
 * filters or order makes an address of its own, so that back works and a search can be sent on.
 */
import type { FoundPage, SearchAnswer } from '#domain/search/answer.ts';
import { lessonMeant, type LessonOptions } from '#domain/resource/lesson-query.ts';
import { findPages } from '#domain/search/find-pages.ts';
import {
  cleanQuery,
  readAddress,
  writeAddress,
  type SearchRequest,
} from '#domain/search/request.ts';
import { daysMeant, type FestivalDay } from '#domain/time/day-words.ts';
import { showAddress } from '#client/dom.ts';
import { shanghaiDate } from '#client/shanghai-day.ts';
import { reachesSite } from '#client/site-reach.ts';
import { chosenFilters, showFilters } from './filter-list.ts';
import {
  daysNote,
  failedNotes,
  lessonNote,
  nothingNotes,
  notesOf,
  type Failure,
  type Reach,
} from './notes.ts';
import { NoWebAssembly, openSearch } from './open-search.ts';
import { resultItem } from './result-list.ts';
import { findInKept } from './kept-pages.ts';
import { withFirstLines } from './known-guides.ts';

/** Results shown at once. */
const STEP = 10;
/** After so long the page says that it is slow, and gives up. */
const SLOW = 5_000;
const TOO_SLOW = 40_000;

function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const node = document.querySelector(selector);
  if (node instanceof type) return node;
  throw new Error(`the search page has no ${selector}`);
}

const root = document.documentElement;
const field = part('#ask', HTMLInputElement);
const status = part('[data-status]', HTMLElement);
const order = part('#order', HTMLSelectElement);
const orderRow = part('[data-order]', HTMLElement);
const filters = part('[data-filters]', HTMLDetailsElement);
const groups = part('[data-groups]', HTMLElement);
const chosenText = part('[data-chosen]', HTMLElement);
const clear = part('[data-clear]', HTMLButtonElement);
const said = part('[data-notes]', HTMLElement);
const list = part('[data-results]', HTMLElement);
const more = part('[data-more]', HTMLButtonElement);
const title = document.title;
/** SearchPanel.astro writes them as `春节=2027-02-06 …`. */
const festivals = (said.dataset['festivals'] ?? '').split(' ').map((one): FestivalDay => {
  const [name = '', date = ''] = one.split('=');
  return [name, date];
});
// SearchPanel.astro writes them with the same type.
const lessons = JSON.parse(said.dataset['lessons'] ?? '') as LessonOptions;

let asked = 0;
let shown: { readonly answer: SearchAnswer; readonly today: string } | undefined;

interface Found {
  readonly answer: SearchAnswer;
  /** The first results. */
  readonly pages: readonly FoundPage[];
  /** Where only the pages seen were looked through. */
  readonly reach?: Reach;
}

/**
 * The engine's answer in time. Where files of the index are gone since the site was published anew,
 * it is opened again, once; where it cannot be had, an answer from the pages seen, or why there is none.
 */
async function ask(request: SearchRequest, today: string): Promise<Found | Failure> {
  let failure: Failure;
  try {
    return await inTime(find(request, today));
  } catch (error) {
    console.warn(error);
    failure = await whyFailed(error);
  }
  if (failure === 'no-files') {
    try {
      return await inTime(find(request, today, true));
    } catch (error) {
      console.warn(error);
    }
  }
  const found = await findInKept(request).catch(() => undefined);
  if (found === undefined) return failure;
  const { answer, seen } = found;
  return { answer, pages: await load(answer, 0, wantedCount()), reach: { seen, failure } };
}

async function find(request: SearchRequest, today: string, isAnew = false): Promise<Found> {
  const answer = await findPages(request, today, await openSearch(isAnew));
  return { answer, pages: await load(answer, 0, wantedCount()) };
}

class TooLate extends Error {}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new TooLate()), TOO_SLOW);
    }),
  ]);

async function whyFailed(error: unknown): Promise<Failure> {
  if (error instanceof NoWebAssembly) return 'old-browser';
  if (error instanceof TooLate) return 'slow';
  return (await reachesSite()) ? 'no-files' : 'no-network';
}

/** Shows what the address asks for. */
async function run(): Promise<void> {
  asked += 1;
  const mine = asked;
  const request = readAddress(location.search);
  const { query } = request;
  root.toggleAttribute('data-asked', query !== '');
  document.title = query === '' ? title : `${query} · ${title}`;
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-find] input')) {
    // What somebody typed before this script came stays.
    if (mine > 1 || box.value === '') box.value = query;
  }
  order.value = request.order;
  if (query === '') return;
  root.setAttribute('data-busy', '');
  filters.hidden = false;
  status.textContent = '正在找……';
  const slow = setTimeout(() => {
    status.textContent = '网速有点慢，还在找……';
  }, SLOW);
  try {
    const today = shanghaiDate(Date.now());
    const found = await ask(request, today);
    if (mine !== asked) return;
    clearList();
    const days = daysMeant(query, today, festivals);
    if (days) said.append(daysNote(days, today));
    const lesson = lessonMeant(query, lessons);
    if (lesson) said.append(lessonNote(lesson, lessons));
    if (typeof found === 'string') {
      fail(found);
      return;
    }
    const { answer, pages, reach } = found;
    shown = { answer, today };
    status.textContent = statusText(request, answer);
    said.append(...notesOf(request, answer, reach));
    if (answer.total === 0) said.append(...(await nothingNotes(request)));
    append(pages);
    orderRow.hidden = answer.total < 2;
    count(request, answer);
  } finally {
    clearTimeout(slow);
    if (mine === asked) root.removeAttribute('data-busy');
  }
}

function clearList() {
  shown = undefined;
  said.textContent = '';
  list.textContent = '';
  more.hidden = true;
}

function fail(failure: Failure) {
  status.textContent = '搜索没有完成';
  orderRow.hidden = true;
  filters.removeAttribute('data-filled');
  said.append(...failedNotes(failure, () => void run()));
}

function statusText({ query }: SearchRequest, { total, isNear }: SearchAnswer): string {
  if (total === 0) return `没有找到“${query}”`;
  return isNear ? `没有完全一样的，有 ${total} 条相近结果` : `找到 ${total} 条`;
}

const load = async ({ hits }: SearchAnswer, from: number, to: number) =>
  withFirstLines(await Promise.all(hits.slice(from, to).map((hit) => hit.load())));

function append(pages: readonly FoundPage[]) {
  if (shown === undefined) return;
  const { answer, today } = shown;
  list.append(...pages.map((page) => resultItem(page, today)));
  const left = answer.hits.length - list.children.length;
  more.hidden = left <= 0;
  more.textContent = `再看 ${Math.min(left, STEP)} 条（还有 ${left} 条）`;
}

function count(request: SearchRequest, answer: SearchAnswer) {
  const chosen = request.filters ?? {};
  const number = Object.values(chosen).flat().length;
  showFilters(groups, answer.counts(), chosen);
  filters.toggleAttribute('data-filled', groups.children.length > 0);
  filters.hidden = groups.children.length === 0;
  chosenText.textContent = number > 0 ? `选了 ${number} 项` : '';
  clear.hidden = number === 0;
}

/** How many results stood here when the reader went on to another page. */
function wantedCount(): number {
  const state: unknown = history.state;
  return typeof state === 'number' ? state : STEP;
}

function goTo(request: SearchRequest) {
  const address = writeAddress(request);
  // What is asked for stands in the address alone.
  if (address === location.search || showAddress(address)) void run();
  else location.assign(address);
}

for (const box of document.querySelectorAll<HTMLFormElement>('[data-find]')) {
  box.addEventListener('submit', (event) => {
    const query = cleanQuery(box.querySelector('input')?.value ?? '');
    event.preventDefault();
    if (query === '') field.focus();
    // Other words, other filters: the old ones would hide what is looked for now.
    else goTo({ query, order: readAddress(location.search).order });
  });
}
field.addEventListener('focus', () => void openSearch().catch(() => undefined), { once: true });
order.addEventListener('change', () => {
  goTo({ ...readAddress(location.search), order: order.value === 'date' ? 'date' : 'fit' });
});
groups.addEventListener('change', () => {
  goTo({ ...readAddress(location.search), filters: chosenFilters(groups) });
});
clear.addEventListener('click', () => {
  const { query, order: kept } = readAddress(location.search);
  goTo({ query, order: kept });
  filters.querySelector('summary')?.focus();
});
const focusResult = (place: number) => list.children[place]?.querySelector('a')?.focus();
const keepCount = (count: number) => showAddress(undefined, { replace: true, state: count });
more.addEventListener('click', () => {
  const from = list.children.length;
  const mine = asked;
  if (shown === undefined) return;
  more.disabled = true;
  load(shown.answer, from, from + STEP)
    .then((pages) => {
      if (mine !== asked) return;
      append(pages);
      keepCount(list.children.length);
      focusResult(from);
    })
    .catch(async () => {
      if (!(await reachesSite())) {
        status.textContent = '现在没有网络，后面的没有取到。连上网再点一次';
        return;
      }
      if (mine !== asked) return;
      // The index is another one since the page was opened: all over again, as far as here.
      keepCount(from + STEP);
      await run();
      focusResult(from);
    })
    .finally(() => {
      more.disabled = false;
    });
});
window.addEventListener('popstate', () => void run());

// Beside the list the filters stand open; above it they wait to be asked for.
const wide = matchMedia('(min-width: 64rem)');
const setFilters = () => {
  filters.open = wide.matches;
};
wide.addEventListener('change', setFilters);
setFilters();
void run();
