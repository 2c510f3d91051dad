import { packDesk, type DeskFile } from '#authoring/desk-file.ts';
import { idOfFile } from '#authoring/desk-record.ts';
import { define, part, showParts } from '#client/dom.ts';
import '#client/copy-text.ts';
import { editPage, isRepository, newFilePage } from '#site/repository.ts';
import { draftHash } from './draft-link.ts';
import { pictureIn } from './picture-field.ts';

/** Longest body of a letter in a link, in characters as they are escaped: mail programs cut longer ones. */
const MAIL_LIMIT = 1800;

/**
 * `<desk-hand-over>`: the ways in which what was made can go to an editor. It is given
 * a `file`; to which host and to whom, its data attributes say.
 */
export class DeskHandOver extends HTMLElement {
  private saved = '';

  /** What was made, with its picture. */
  set file(file: DeskFile) {
    const { path, text, picture = pictureIn(text) } = file;
    const name = idOfFile(path);
    // Chats, letters and addresses take no picture; the file to be saved has it.
    const message = packDesk({ path, text });
    part(this, 'packed', HTMLTextAreaElement).value = message;
    showParts(this, 'with-picture', picture !== undefined);
    URL.revokeObjectURL(this.saved);
    this.saved = URL.createObjectURL(
      new Blob([packDesk({ path, text, ...(picture && { picture }) })], { type: 'text/markdown' }),
    );
    const saving = part(this, 'save', HTMLAnchorElement);
    saving.href = this.saved;
    saving.download = `${name}.md`;
    this.showHost(file);
    this.showMail(name, message);
    void draftHash(file).then((hash) => {
      part(this, 'link', HTMLInputElement).value = new URL(
        location.pathname + hash,
        location.href,
      ).href;
    });
  }

  private showHost({ path, text, isNew = false }: DeskFile) {
    const { host, url, branch } = this.dataset;
    const repository = { host, url, branch };
    // A report is no file of the repository.
    const isHosted = isRepository(repository) && path.includes('/');
    showParts(this, 'host-way', isHosted);
    if (!isHosted) return;
    const file = `content/${path}`;
    const page = isNew
      ? newFilePage(repository, file, text)
      : { address: editPage(repository, file), isNamed: true, isFilled: false };
    const link = part(this, 'host-page', HTMLAnchorElement);
    link.href = page.address;
    link.target = '_blank';
    link.rel = 'noopener';
    showParts(this, 'host-name', !page.isNamed);
    part(this, 'file-name').textContent = file.replace(/^.*\//, '');
    showParts(this, 'host-paste', !page.isFilled);
    part(this, 'whole-file', HTMLTextAreaElement).value = text;
  }

  private showMail(name: string, message: string) {
    const { mail = '' } = this.dataset;
    showParts(this, 'mail-way', mail !== '');
    const escaped = encodeURIComponent(message);
    const isWhole = escaped.length <= MAIL_LIMIT;
    const body = isWhole ? escaped : encodeURIComponent('内容在附件里。');
    part(this, 'mail', HTMLAnchorElement).href =
      `mailto:${mail}?subject=${encodeURIComponent(`写作台：${name}`)}&body=${body}`;
    showParts(this, 'mail-attach', !isWhole);
  }
}
define('desk-hand-over', DeskHandOver);
