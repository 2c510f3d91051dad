import { announce, define, element, onAddress } from './dom.ts';

const REFUSED = '浏览器不让复制。文字选中了，长按它再点复制；用电脑的按 Ctrl+C。';

/** Puts a text on the clipboard; of a field also in the old way, for http and old web views. */
async function copy(text: string, field: HTMLInputElement | HTMLTextAreaElement) {
  field.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Deprecated, and the only way where there is no clipboard.
    const old: unknown = Reflect.get(document, 'execCommand');
    return typeof old === 'function' && Reflect.apply(old, document, ['copy']) === true;
  }
}

/**
 * `<copy-text>`: its button copies the field beside it. A field with `data-address` holds the address of
 * the page as it is filtered now. Where nothing may be copied, words that stay say how it is done by hand.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const button = this.querySelector('button');
    if (!field || !button) return;
    if (field.hasAttribute('data-address')) {
      onAddress(() => {
        field.value = location.href;
      });
    }
    const label = button.textContent;
    const said = element('p', 'sr');
    said.setAttribute('role', 'status');
    this.append(said);
    button.addEventListener('click', () => {
      void copy(field.value, field).then((isDone) => {
        said.className = isDone ? 'sr' : 'w-full no-print';
        announce(said, isDone ? '已复制' : REFUSED);
        if (!isDone) return;
        button.textContent = '已复制';
        setTimeout(() => (button.textContent = label), 3000);
      });
    });
  }
}
define('copy-text', CopyText);
