/** 朗读: reads the main text with the browser's own voice; the button shows only where one exists. */
const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
const { speechSynthesis: voice } = window as Partial<Pick<Window, 'speechSynthesis'>>;

/** Headings, paragraphs and list items of the page in reading order, one utterance each. */
function passages(): readonly string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    ['h1', 'h2', 'h3', 'p', 'li', 'dt', 'dd', 'caption'].map((tag) => `main ${tag}`).join(),
  );
  return [...parts]
    .filter((part) => part.closest('nav, [aria-hidden="true"], .no-print, .sr') === null)
    .filter((part) => part.querySelector('p, li, dt, dd') === null)
    .map((part) => part.innerText.trim())
    .filter((text) => text !== '');
}

function stop() {
  voice?.cancel();
  if (button) button.textContent = '朗读';
}

function start() {
  if (!voice || !button) return;
  const texts = passages();
  texts.forEach((text, index) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = 0.95;
    if (index === texts.length - 1) utterance.onend = stop;
    voice.speak(utterance);
  });
  button.textContent = '停止朗读';
}

if (voice && button) {
  button.disabled = false;
  button.addEventListener('click', () => (voice.speaking ? stop() : start()));
  window.addEventListener('pagehide', stop);
}
