import type { FoundPage, FoundPart } from '#domain/search/answer.ts';
import { SEARCH_KINDS, type SearchKind } from '#domain/search/kind.ts';
import { rangeText } from '#wording/dates.ts';
import { element, link } from '#client/dom.ts';
import { marked } from './marked.ts';

/** Parts of one page that are printed under it. */
const MOST_PARTS = 3;

/** What happens on its date; a notice only came out then. */
const HAPPENING: ReadonlySet<SearchKind> = new Set(['event', 'observance']);

/** A result as a list item: kind, title as link, date and place, the words, and parts of the page. */
export function resultItem(page: FoundPage, today: string): HTMLLIElement {
  const { kind, title, path, deepPath, excerpt, parts, date, now } = page;
  const words = element(
    'div',
    '',
    element('p', 'result-kind', SEARCH_KINDS[kind]),
    element('h2', '', link(now ? path : pathHere(deepPath), ...marked(title))),
    ...facts(page, today),
    now
      ? element('ol', 'list-decimal pl-[1.4em]', ...now.map((act) => element('li', '', act)))
      : element('p', 'result-excerpt', ...marked(excerpt)),
    ...(parts.length > 0 && !now
      ? [element('ul', 'result-parts', ...parts.slice(0, MOST_PARTS).map(partItem))]
      : []),
  );
  const item = element(
    'li',
    'result',
    words,
    ...(date !== undefined && HAPPENING.has(kind) ? [leaf(page, today)] : []),
  );
  item.dataset['searchResult'] = '';
  return item;
}

/** A browser that knows no text fragments would take one for a part of the section's name. */
const pathHere = (deepPath: string) =>
  'fragmentDirective' in document ? deepPath : deepPath.replace(/#?:~:.*$/, '');

function partItem({ title, path, excerpt }: FoundPart) {
  return element(
    'li',
    '',
    link(path, ...marked(title)),
    element('p', 'result-excerpt', ...marked(excerpt)),
  );
}

function facts({ date, until = date, place, kind }: FoundPage, today: string) {
  const pieces: (Node | string)[] = [];
  if (date !== undefined && until !== undefined) {
    const time = element('time', '', rangeText({ first: dayOf(date), last: dayOf(until) }));
    time.dateTime = date;
    pieces.push(time);
    if (kind === 'event') pieces.push(stateOf(date, until, today));
  }
  if (place !== undefined) pieces.push(place);
  const spaced = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [' · ', piece]));
  return spaced.length > 0 ? [element('p', 'meta', ...spaced)] : [];
}

function stateOf(date: string, until: string, today: string) {
  if (until < today) return '已结束';
  return element('strong', '', date <= today ? '进行中' : '还没开始');
}

function dayOf(date: string) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** The date once more, as a calendar leaf for the eye; of what goes on already, until when. */
function leaf({ date = '', until = date }: FoundPage, today: string) {
  const isOn = date < until && date <= today && today <= until;
  const { year, month, day } = dayOf(isOn ? until : date);
  const node = element(
    'div',
    'leaf',
    element('span', 'leaf-month', `${isOn ? '到' : ''}${month}月`),
    element('span', 'leaf-day', String(day).padStart(2, '0')),
    element('span', 'leaf-below', isOn ? '为止' : `${year}年`),
  );
  node.setAttribute('aria-hidden', 'true');
  return node;
}
