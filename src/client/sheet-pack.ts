import { announce, define, onClick, part } from './dom.ts';

const FAILED = '没有下载成：现在连不上网。可以一张一张下载。';

/**
 * `<sheet-pack>`: makes one zip of the files that its links name (`download`), with its note as 说明.txt. The
 * library that packs comes when the button is pressed.
 */
class SheetPack extends HTMLElement {
  connectedCallback() {
    onClick(this, 'pack', () => void this.pack());
  }

  private async pack() {
    const said = part(this, 'said');
    announce(said, '正在下载……');
    try {
      const { strToU8, zipSync } = await import('fflate');
      const links = [...this.querySelectorAll<HTMLAnchorElement>('a[download]')];
      const files = await Promise.all(
        links.map(async ({ download, href }) => {
          const answer = await fetch(href);
          if (!answer.ok) throw new Error(href);
          return [download, new Uint8Array(await answer.arrayBuffer())] as const;
        }),
      );
      const note = strToU8(part(this, 'note').textContent.trim());
      const name = this.dataset['name'] ?? '';
      // Word files are packed already.
      const zip = zipSync(
        { [name]: { ...Object.fromEntries(files), '说明.txt': note } },
        { level: 0 },
      );
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
      link.download = `${name}.zip`;
      link.click();
      announce(said, `下载好了：${name}.zip，${links.length}张活动单和一份说明。`);
    } catch {
      announce(said, FAILED);
    }
  }
}
define('sheet-pack', SheetPack);
