import {
  fileOf,
  idOfFile,
  KEPT_FIELDS,
  type OpenRecord,
  type Writing,
} from '#authoring/desk-record.ts';
import type { Neighbour } from '#authoring/desk-index.ts';
import { idFaults, kindOf } from '#authoring/new-file.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import {
  stepsOf,
  tidyValue,
  valueIn,
  withValue,
  wordOf,
  type ValuePath,
} from '#authoring/record-values.ts';
import { mapOf, type YamlValue } from '#authoring/yaml-text.ts';
import type { RecordCheck } from '#checks/check-record.ts';
import {
  announce,
  define,
  element,
  onClick,
  part,
  setChildren,
  showAddress,
  showParts,
} from '#client/dom.ts';
import { shanghaiClock } from '#client/shanghai-day.ts';
import { DeskHandOver } from './hand-over.ts';
import { askChange } from './change.ts';
import { addressOfDraft, forgetDraft, keepDraft, keptDrafts } from './drafts.ts';
import { fieldWanted, goToField, reveal } from './field-wanted.ts';
import { pathName, type FormHost } from './host.ts';
import { loadRecords } from './load.ts';
import { openAsked, type Opened } from './open.ts';
import { idInPinyin } from './own-id.ts';
import { formHost } from './form-host.ts';
import { keepPictures } from './picture-field.ts';
import { firstWrong, showProblems, titlesIn, type ShownProblem } from './problems.ts';
import { showRecord } from './record-form.ts';
import { showStart } from './start.ts';
import { idsByName, showTwins } from './twins.ts';

/** Milliseconds after the last key until the rules look. */
const PAUSE = 300;
const NETWORK = '没有连上网，写作台要用的资料没有下载下来。联网以后刷新这一页。';
const NOT_LOADED = '没有连上网，这一步要用的资料没有下载下来。写的都在，联网以后再按一次。';
const FULL =
  '这台设备存不下草稿了（空间满了，或者浏览器不让存）。写完请马上交，离开这一页就没有了。';

const now = () => shanghaiClock(Date.now());

/**
 * `<writing-desk>`: a form for a record of the site, made of its schema. The rules of the content check
 * run as one types. What the address asks for is opened: `?kind=event`, `?edit=places/…&field=phone`.
 */
class WritingDesk extends HTMLElement {
  private records: readonly Neighbour[] = [];
  private record: OpenRecord | undefined;
  private writing: Writing = { data: {}, body: '', id: '' };
  private check: RecordCheck | undefined;
  /** Fields that somebody has been at; of a new record the others are not wrong yet. */
  private readonly touched = new Set<string>();
  private isFinishing = false;
  private timer = 0;
  private key = '';

  connectedCallback() {
    showParts(this, 'other-ways', false);
    void this.open();
  }

  private say(words: string) {
    announce(part(this, 'message'), words);
  }

  private async open() {
    try {
      this.records = await loadRecords();
      const asked = new URLSearchParams(location.search);
      const opened = await openAsked(location, this.records, now());
      if (opened === undefined) showStart(this, this.records, asked.get('kind') === 'year');
      else this.showForm(opened, asked);
    } catch (error) {
      const isRefused = error instanceof Error && !(error instanceof TypeError);
      this.say(isRefused ? error.message : NETWORK);
      showStart(this, this.records);
    }
  }

  private showForm({ record, writing }: Opened, asked: URLSearchParams) {
    this.record = record;
    const { fresh, path = '' } = record;
    this.key = asked.get('draft') ?? (fresh === undefined ? path : `${fresh.kind}-${Date.now()}`);
    if (fresh !== undefined) showAddress(addressOfDraft(record, this.key), { replace: true });
    const draft = keptDrafts().find(({ key }) => key === this.key);
    this.writing = draft?.writing ?? writing;
    // The questions that are asked about a new record come first in an old one, too.
    const { collection } = record;
    const kind = collection === 'correction' ? collection : kindOf(collection);
    const host = this.host(kind);
    const wanted = asked.has('change') ? 'sources' : fieldWanted(asked, this.writing.data);
    showRecord(part(this, 'fields'), record, { kind, wanted }, host);
    if (asked.has('change')) {
      askChange(this, record.data, host, (data) => {
        this.writing = { ...this.writing, data };
        showRecord(part(this, 'fields'), record, { kind, wanted }, host);
        this.later('sessions');
      });
    }
    const name = wordOf(record.data['title'] ?? record.data['name']);
    part(this, 'heading').textContent =
      fresh !== undefined
        ? `写一条${KINDS[fresh.kind].title}`
        : record.collection === 'correction'
          ? KINDS.correction.title
          : `改：${name}`;
    this.settle(record, asked, host, draft !== undefined);
  }

  private settle(record: OpenRecord, asked: URLSearchParams, host: FormHost, isDraft: boolean) {
    showParts(this, 'new-only', hasOwnId(record));
    showParts(this, 'is-draft', isDraft);
    showParts(
      this,
      'can-change',
      record.path?.startsWith('events/') === true && !asked.has('change'),
    );
    const id = idOfFile(record.path);
    part(this, 'change-link', HTMLAnchorElement).href = `?change=${id}`;
    const ownId = part(this, 'id', HTMLInputElement);
    ownId.value = this.writing.id;
    ownId.addEventListener('input', () => {
      this.writing = { ...this.writing, id: ownId.value.trim() };
      this.later('id');
    });
    // What was typed in the last moment before the page is left.
    addEventListener('pagehide', () => {
      if (this.touched.size > 0) this.keep();
    });
    onClick(this, 'again', () => {
      this.touched.clear();
      forgetDraft(this.key);
      keepPictures();
      location.reload();
    });
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.online(() => this.finish());
    });
    onClick(this, 'look', () => void this.online(() => this.preview(host)));
    part(this, 'start').hidden = true;
    part(this, 'form').hidden = false;
    const field = fieldWanted(asked, this.writing.data);
    if (field === null) part(this, 'heading').focus();
    else goToField(part(this, 'fields'), field);
    void this.online(() => this.loadRules());
  }

  /** Does what may need a part of the desk that is not there yet, and says so where the network fails. */
  private async online(act: () => Promise<void>) {
    try {
      await act();
    } catch (error) {
      // Each browser words it in its own way.
      if (!(error instanceof TypeError)) throw error;
      announce(part(this, 'left'), NOT_LOADED);
    }
  }

  private async loadRules() {
    const { loadCheck } = await import('./rules.ts');
    if (this.record === undefined) return;
    this.check = await loadCheck(this.records, this.record, now().slice(0, 10));
    this.look();
  }

  private host(kind: KindName | undefined): FormHost {
    return {
      ...formHost(this.records, this, kind),
      today: now().slice(0, 10),
      get: (path) => (isBody(path) ? this.writing.body : valueIn(this.writing.data, path)),
      set: (path, value) => this.write(path, value),
    };
  }

  private write(path: ValuePath, value: YamlValue | undefined) {
    const { writing } = this;
    this.writing = isBody(path)
      ? { ...writing, body: typeof value === 'string' ? value : '' }
      : { ...writing, data: mapOf(withValue(writing.data, path, value)) };
    this.later(pathName(path));
  }

  private later(path: string) {
    this.touched.add(path);
    // What is offered there is no longer what is written.
    part(this, 'hand-over').hidden = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.keep();
      this.look();
    }, PAUSE);
  }

  private keep() {
    const { record, writing, key } = this;
    if (record === undefined) return;
    const name = wordOf(writing.data['title'] ?? writing.data['name']) || '还没有名称';
    const address = addressOfDraft(record, key);
    const isKept = keepDraft({ key, name, address, time: now(), writing });
    part(this, 'kept').textContent = isKept ? `草稿存在这台设备上，${now()}` : FULL;
  }

  /** What is written so far, as a file. */
  private file(record: OpenRecord) {
    const names = {
      units: idsByName(this.records, 'units'),
      places: idsByName(this.records, 'places'),
    };
    return fileOf(record, this.writing, now(), names);
  }

  /** Runs the rules and shows what they say. */
  private look(): readonly ShownProblem[] {
    const { record, check } = this;
    if (record === undefined || check === undefined) return [];
    showTwins(this, record, this.writing.data, this.records);
    const file = this.file(record);
    const isWanted = (path: string) =>
      this.isFinishing ||
      record.path?.includes('/') === true ||
      [...this.touched].some((one) => one.startsWith(path) || path.startsWith(one));
    const shown = showProblems(part(this, 'fields'), check(file.path, file.text), {
      isWanted,
      isEmpty: (path) => path !== '' && this.isEmpty(path),
      titles: titlesIn(record.shape),
    });
    const idWords = hasOwnId(record)
      ? idFaults(
          record.fresh.kind,
          this.writing.id,
          new Map(this.records.map(({ path }) => [path, ''])),
        )
      : [];
    part(this, 'id-problem').textContent =
      this.isFinishing || this.touched.has('id') ? idWords.map(({ text }) => text).join('\n') : '';
    // Until a new record has its id, its file has a name that the rules may not like.
    const isNamed = !hasOwnId(record) || this.writing.id !== '';
    const counted = shown.filter(
      ({ field, path }) => field !== undefined || (isNamed && path !== 'id'),
    );
    const loose = counted.filter(({ field, path }) => field === undefined && !isKeptPath(path));
    setChildren(part(this, 'loose'), ...loose.map(({ words }) => element('li', '', words)));
    const left = counted.filter(({ isError }) => isError).length + (isNamed ? idWords.length : 0);
    part(this, 'left').textContent = left === 0 ? '检查都通过了' : `还有 ${left} 处要补或要改`;
    return counted;
  }

  private isEmpty(path: string): boolean {
    const steps = stepsOf(path);
    const value = isBody(steps) ? this.writing.body : valueIn(this.writing.data, steps);
    return tidyValue({ kind: 'text' }, value) === undefined;
  }

  private async finish() {
    const { record } = this;
    if (record === undefined) return;
    this.isFinishing = true;
    if (this.check === undefined) await this.loadRules();
    const id = part(this, 'id', HTMLInputElement);
    if (hasOwnId(record) && this.writing.id === '') {
      const own = await idInPinyin(record.fresh.kind, this.writing.data, now());
      this.writing = { ...this.writing, id: own };
      id.value = own;
      this.keep();
    }
    const shown = this.look();
    const file = this.file(record);
    const hasIdFault = part(this, 'id-problem').textContent !== '';
    const wrong = firstWrong(shown);
    if (wrong === undefined && !hasIdFault && this.check !== undefined) {
      this.hand(file);
      return;
    }
    part(this, 'hand-over').hidden = true;
    this.say(`还不能交：${part(this, 'left').textContent}。`);
    const field = wrong?.field ?? (hasIdFault ? id : part(this, 'loose'));
    reveal(field);
  }

  private hand(file: { readonly path: string; readonly text: string }) {
    const place = part(this, 'hand-over');
    place.hidden = false;
    const isNew = !this.records.some(({ path }) => path === file.path);
    showParts(this, 'no-source', !isNew && this.hasOldSources());
    part(this, 'hand-over-ways', DeskHandOver).file = { ...file, isNew };
    place.focus();
    place.scrollIntoView();
    this.say('检查都通过了，可以交了。');
  }

  /** Whether nobody has written where the news come from. */
  private hasOldSources(): boolean {
    const [before, after] = [this.record?.data, this.writing.data].map((data) =>
      JSON.stringify(tidyValue({ kind: 'text' }, data?.['sources'])),
    );
    return before === after;
  }

  private async preview(host: FormHost) {
    const { record } = this;
    if (record === undefined) return;
    const { previewOf } = await import('./preview/preview.ts');
    const place = part(this, 'preview');
    setChildren(place, ...(await previewOf(record, this.file(record), this.records, host)));
    place.hidden = false;
    place.focus();
    place.scrollIntoView();
  }
}
define('writing-desk', WritingDesk);

/** Whether a record is new and has an id that somebody may type; a guide has that of its hazard. */
const hasOwnId = (record: OpenRecord): record is OpenRecord & Required<Pick<OpenRecord, 'fresh'>> =>
  record.fresh !== undefined && record.fresh.kind !== 'emergency';

const isBody = ([first]: ValuePath) => first === 'body';
const isKeptPath = (path: string) => KEPT_FIELDS.has(path) || /^sessions\.\d+\.id$/.test(path);
