import { define } from './dom.ts';

/** Puts a text on the clipboard; of a field also in the old way, for http and old web views. */
async function copy(text: string, field: HTMLInputElement | HTMLTextAreaElement | null) {
  field?.select();
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Deprecated, and the only way where there is no clipboard.
    const old: unknown = Reflect.get(document, 'execCommand');
    return !!field && typeof old === 'function' && Reflect.apply(old, document, ['copy']) === true;
  }
}

/**
 * `<copy-text>`: its button copies the field beside it; without a field the address of the list as it is
 * filtered now, for what a phone's own «share» sends may be that with which the page was opened. Where
 * nothing may be copied the text is there to be marked by hand.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const button = this.querySelector('button');
    const label = button?.textContent ?? '';
    button?.addEventListener('click', () => {
      const text = field?.value ?? location.href;
      void copy(text, field).then((isDone) => {
        button.textContent = isDone ? '已复制' : field ? '请长按复制' : label;
        if (!isDone && !field) prompt('长按网址，全选，复制', text);
        setTimeout(() => (button.textContent = label), 3000);
      });
    });
  }
}
define('copy-text', CopyText);
