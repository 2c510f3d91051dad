import { BASE } from '#site/base.ts';
import type { savePack } from './pack-files.ts';
import { announce, define, onClick, part } from './dom.ts';

// A fixed name (see build/page-scripts.ts), so that the few lines here can stand in the page.
const MODULE = import.meta.env.DEV ? `${BASE}/src/client/pack-files.ts` : `${BASE}/pack-files.js`;

/**
 * `<sheet-pack>`: makes one zip of the files that its links name (`download`), with its note. What packs comes
 * when the button is pressed.
 */
class SheetPack extends HTMLElement {
  connectedCallback() {
    onClick(this, 'pack', () => {
      const said = part(this, 'said');
      announce(said, '正在下载……');
      void import(/* @vite-ignore */ MODULE)
        .then(({ savePack }: typeof import('./pack-files.ts')) => this.pack(savePack))
        .then(
          (count) => {
            announce(said, `下载好了：${count}张活动单和一份说明。`);
          },
          () => {
            announce(said, '没有下载成：现在连不上网。可以一张一张下载。');
          },
        );
    });
  }

  private async pack(save: typeof savePack): Promise<number> {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[download]')];
    const files = links.map(({ download, href }) => [download, href] as const);
    await save(this.dataset['name'] ?? '', files, part(this, 'note').textContent.trim());
    return files.length;
  }
}
define('sheet-pack', SheetPack);
