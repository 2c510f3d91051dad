import { BASE } from '#site/base.ts';
import { define, stored } from './dom.ts';

// A fixed name (see build/page-scripts.ts): what a press does comes when it is pressed.
const MODULE = import.meta.env.DEV ? `${BASE}/src/client/kept.ts` : `${BASE}/kept.js`;
const load = (): Promise<typeof import('./kept.ts')> => import(/* @vite-ignore */ MODULE);

/** `<star-button>`: its button keeps a thing (`data-keep`, e.g. `events/2026-tide`), or lets it go. */
class StarButton extends HTMLElement implements EventListenerObject {
  /** What its button says beside the star, but for a failure. */
  private usual: string | undefined;

  connectedCallback() {
    // Rows move when they are sorted; what listens already is not added again.
    this.addEventListener('click', this);
    document.addEventListener('mine-kept', this);
    addEventListener('storage', this);
    this.show();
    // What was kept until 2026 becomes part of the list.
    if (stored('resources') !== '')
      void load().then(({ keepAll, readKept }) => keepAll(readKept()));
  }

  handleEvent({ type }: Event) {
    if (type !== 'click') this.show();
    else
      load().then(
        ({ toggle }) => toggle(this),
        () => this.show('没有网络'),
      );
  }

  private show(words?: string) {
    const button = this.querySelector('button');
    if (button === null) return;
    const isKept = stored('mine')
      .split(/\s/)
      .includes(button.dataset['keep'] ?? '');
    this.usual ??= button.textContent.trim().slice(1).trim();
    const said = words ?? this.usual;
    button.setAttribute('aria-pressed', String(isKept));
    // In a list of them one hears which.
    const name = this.closest('li')?.querySelector('a')?.textContent.trim();
    if (name) button.setAttribute('aria-label', `${said || '我想去'}：${name}`);
    button.textContent = `${isKept ? '★' : '☆'} ${said}`.trim();
  }
}
define('star-button', StarButton);
