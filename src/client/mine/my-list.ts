import {
  announce,
  brokenText,
  define,
  element,
  onClick,
  part,
  setChildren,
  showAddress,
  showParts,
} from '#client/dom.ts';
import {
  keepAll,
  linesOf,
  OWN_ROUTE,
  readKept,
  readLines,
  resourceKeys,
  sayNotKept,
  type Kept,
} from '#client/kept.ts';
import { noteOf } from './calendar-entries.ts';
import { rowsOf, type ListRow } from './rows.ts';
import { saveCalendar } from './save-calendar.ts';
import { loadThings, type Thing } from './things.ts';

const TABS = ['dates', 'resources', 'routes'] as const;

/** Packing and codes come when somebody carries the list away, or comes with one. */
const loadCarry = () => import('./carry.ts');

/**
 * `<my-list>`: what the reader keeps, in three tabs, or what the fragment of the address carries. Somebody
 * else's list is shown without touching one's own.
 */
class MyList extends HTMLElement {
  private things: ReadonlyMap<string, Thing> = new Map();
  /** A list that came with the address. */
  private sent: Kept | undefined;

  connectedCallback() {
    this.bindTabs();
    onClick(this, 'keep-sent', () => this.keepSent());
    onClick(this, 'seen', () => this.confirmChanges());
    onClick(this, 'save', () => this.save());
    onClick(this, 'print', () => {
      void this.fillCarry().then(() => {
        print();
      });
    });
    part(this, 'carry').addEventListener('toggle', () => void this.fillCarry());
    addEventListener('hashchange', () => void this.start());
    addEventListener('storage', () => void this.start());
    void this.start();
  }

  private async start() {
    const hash = location.hash.slice(1);
    const ids = new URLSearchParams(location.search).get('ids');
    const tab = TABS.find((name) => hash === `panel-${name}`);
    this.sent = undefined;
    if (tab) this.choose(tab);
    else if (hash !== '') {
      const lines = (await loadCarry()).unpack(hash);
      if (lines === undefined)
        part(this, 'problem').textContent =
          '这个网址里的清单读不出来：可能没有复制完整，或者是新版做的。请对方再发一次。下面是你自己的。';
      else this.sent = readLines(lines);
    } else if (ids !== null) this.sent = new Map(resourceKeys(ids).map((key) => [key, '']));
    await this.load();
  }

  private get kept(): Kept {
    return this.sent ?? readKept();
  }

  private async load() {
    const { kept } = this;
    showParts(this, 'sent', this.sent !== undefined);
    try {
      // The stops of one's own route are places.
      const keys = [...kept.keys()].filter((key) => key !== OWN_ROUTE);
      const stops = (kept.get(OWN_ROUTE) ?? '').split(',').filter(Boolean);
      this.things = await loadThings([...keys, ...stops.map((id) => `places/${id}`)], {
        calendar: this.dataset['calendar'] ?? '',
        places: this.dataset['places'] ?? '',
        resources: this.dataset['resources'] ?? '',
      });
      this.show(kept);
    } catch {
      part(this, 'problem').textContent =
        '没有连上网，清单里的内容显示不出来。清单还在，联网以后再打开这一页。';
    }
    document.documentElement.dataset['settled'] = '';
  }

  private show(kept: Kept) {
    const rows = rowsOf(kept, this.things, Date.now());
    for (const tab of TABS) {
      const listed = rows.filter((row) => row.tab === tab);
      const panel = part(this, `panel-${tab}`);
      setChildren(part(panel, 'rows'), ...listed.map((row) => this.newRow(row)));
      showParts(panel, 'empty', listed.length === 0);
      const count = part(this, `count-${tab}`);
      count.textContent = listed.length === 0 ? '' : ` ${listed.length}`;
    }
    const unknown = rows.filter(({ isUnknown }) => isUnknown).length;
    if (unknown > 0)
      part(this, 'problem').textContent =
        `有${unknown}项在这个网站上找不到，可能是改了名、删掉了，或者是新版才有的。它们还留在清单里。`;
    showParts(this, 'changes', this.sent === undefined && rows.some(({ change }) => change !== ''));
    showParts(this, 'nonempty', kept.size > 0);
    if (this.sent === undefined)
      this.note(kept, (key) => rows.some((row) => row.key === key && row.change !== ''));
  }

  /** Notes what was shown, to tell at the next visit what is otherwise then. */
  private note(kept: Kept, isLeft: (key: string) => boolean) {
    const noted = new Map(kept);
    for (const [key] of kept) {
      const entries = this.things.get(key)?.entries ?? [];
      if (entries.length > 0 && !isLeft(key)) noted.set(key, noteOf(entries));
    }
    if (linesOf(noted) !== linesOf(kept)) keepAll(noted);
  }

  private confirmChanges() {
    this.note(readKept(), () => false);
    this.show(readKept());
    part(this, 'tab-dates').focus();
  }

  private newRow(row: ListRow): HTMLElement {
    const model = part(this, 'row', HTMLTemplateElement).content.firstElementChild;
    const node = model?.cloneNode(true);
    if (!(node instanceof HTMLElement)) return element('li');
    const name = part(node, 'name', HTMLAnchorElement);
    if (row.isUnknown) name.replaceWith(element('p', 'font-semibold', row.title));
    else {
      name.href = row.path;
      setChildren(name, ...brokenText(row.title));
    }
    for (const field of ['when', 'line', 'change', 'clash'] as const) {
      part(node, field).textContent = row[field];
      showParts(node, field, row[field] !== '');
    }
    const star = part(node, 'keep');
    star.dataset['keep'] = row.key;
    star.setAttribute('aria-label', `我想去：${row.title.replace(/\u200b/g, '')}`);
    return node;
  }

  private keepSent() {
    const own = readKept();
    for (const [key, note] of this.sent ?? []) if (!own.has(key)) own.set(key, note);
    const button = part(this, 'keep-sent');
    // What could not be kept stays in the address.
    if (!keepAll(own)) {
      sayNotKept(button);
      return;
    }
    const isOther =
      this.sent?.has(OWN_ROUTE) === true && this.sent.get(OWN_ROUTE) !== own.get(OWN_ROUTE);
    announce(
      part(this, 'said'),
      isOther ? '加进来了。你自己排的路线没有动，发来的那条没有换上。' : '加进来了。',
    );
    showAddress(location.pathname, { replace: true });
    this.sent = undefined;
    void this.load();
  }

  private save() {
    const keys = new Set(this.kept.keys());
    const chosen = rowsOf(this.kept, this.things, Date.now()).filter(({ key }) => keys.has(key));
    const entries = chosen.flatMap(({ entry, isOver }) => (entry && !isOver ? [entry] : []));
    const said = part(this, 'said');
    if (entries.length === 0) {
      announce(said, '清单里没有还没过去的、定了日子的活动。');
      return;
    }
    saveCalendar('我想去', part(this, 'empty-calendar'), entries);
    announce(said, `存好了：${entries.length}个日子。用手机的日历打开这个文件。`);
  }

  private async fillCarry() {
    const { pack, codeOf } = await loadCarry();
    const plain = new Map(
      [...this.kept].map(([key, note]) => [key, key === OWN_ROUTE ? note : '']),
    );
    const address = `${location.origin}${location.pathname}#${pack(linesOf(plain))}`;
    const field = this.querySelector('input');
    if (field) field.value = address;
    const code = codeOf(address);
    showParts(this, 'too-long', code === undefined);
    showParts(this, 'code', code !== undefined);
    if (!code) return;
    const picture = part(this, 'code').querySelector('svg');
    picture?.setAttribute('viewBox', `-4 -4 ${code.size + 8} ${code.size + 8}`);
    picture?.querySelector('path')?.setAttribute('d', code.path);
  }

  private bindTabs() {
    TABS.forEach((name, index) => {
      const tab = part(this, `tab-${name}`);
      tab.addEventListener('click', () => this.choose(name));
      tab.addEventListener('keydown', ({ key }) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (step === undefined) return;
        const next = TABS[(index + step + TABS.length) % TABS.length] ?? name;
        this.choose(next);
        part(this, `tab-${next}`).focus();
      });
    });
  }

  private choose(chosen: (typeof TABS)[number]) {
    for (const name of TABS) {
      const tab = part(this, `tab-${name}`);
      tab.setAttribute('aria-selected', String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
      // On paper all three stand one after the other.
      part(this, `panel-${name}`).classList.toggle('hidden', name !== chosen);
    }
  }
}
define('my-list', MyList);
