/** 复制 buttons: `data-copy` names the field. */
const COPIED = '已复制';
const COPY = '复制';

async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  field.select();
  const { clipboard } = navigator as Partial<Pick<Navigator, 'clipboard'>>;
  try {
    if (clipboard) {
      await clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Refused: the old way may still work.
  }
  // Deprecated, but the only way on http and in old web views.
  const old: unknown = Reflect.get(document, 'execCommand');
  return typeof old === 'function' && Reflect.apply(old, document, ['copy']) === true;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  button.addEventListener('click', () => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    void copy(field).then((done) => {
      button.textContent = done ? COPIED : '请长按复制';
      setTimeout(() => (button.textContent = COPY), 3000);
    });
  });
}

export {};
