import { define, onAddress } from './dom.ts';

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
 * the page as it is filtered now. Where nothing may be copied the text is there to be marked by hand.
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
    button.addEventListener('click', () => {
      void copy(field.value, field).then((isDone) => {
        button.textContent = isDone ? '已复制' : '请长按复制';
        setTimeout(() => (button.textContent = label), 3000);
      });
    });
  }
}
define('copy-text', CopyText);
