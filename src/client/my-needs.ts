import { NEEDS, readNeeds } from '#domain/needs.ts';
import { phoneAddress } from '#domain/visit.ts';
import { BASE } from '#site/base.ts';
import { meetsAll, needLines } from '#wording/needs-text.ts';
import { define, element, link, onAddress, onKept, setChildren } from './dom.ts';

/**
 * `<my-needs>`: what the reader needs. Of a place or an event (`data-known`, `data-phone`) it says what is there;
 * above a list it offers to filter by the needs that the list's filter `with` has.
 */
class MyNeeds extends HTMLElement {
  private isBound = false;

  connectedCallback() {
    if (this.isBound) return;
    this.isBound = true;
    onAddress(() => this.tell());
    onKept(() => this.tell());
  }

  private tell() {
    const needs = readNeeds(document.documentElement.dataset['needs'] ?? '');
    const { known } = this.dataset;
    const lines = known === undefined ? filterLines(needs) : recordLines(needs, this.dataset);
    setChildren(this, ...(needs.length > 0 ? lines : []));
  }
}

/** What is there of the needs, a line for each, and whom to ask. */
function recordLines(
  needs: readonly string[],
  { known = '', phone }: DOMStringMap,
): readonly (Node | string)[] {
  const way = link(`${BASE}/display/#needs`, '你的需要');
  const advice = element('p');
  if (meetsAll(needs, known)) advice.append('你要的都满足。');
  else if (phone === undefined) advice.append('去之前先问一问。');
  else {
    const call = link(phoneAddress(phone), phone);
    advice.append('先打电话问：', call);
  }
  return [way, ...needLines(needs, known).map((line) => element('p', '', line)), advice];
}

/** The needs by which a list can be filtered, and the way to do it. */
function filterLines(needs: readonly string[]): readonly (Node | string)[] {
  const options = [...document.querySelectorAll<HTMLOptionElement>('[name=with] option')];
  const asked = needs.filter((need) => options.some(({ value }) => value === need));
  if (asked.length === 0) return [];
  const query = new URLSearchParams(location.search);
  const names = asked.map((need) => NEEDS[need] ?? '').join('、');
  const isSet = query.get('with') === asked.join(' ');
  query.set('with', asked.join(' '));
  query.set('maybe', '1');
  const way = isSet
    ? element('span', '', '已经按这些筛选')
    : link(`?${query.toString()}`, '按这些筛选');
  return [element('p', '', `你的需要：${names}`), way];
}
define('my-needs', MyNeeds);
