// Runs in the head, with `display-state.ts`: a button that is pressed before the script of its tool is there does
// what it should as soon as it can.

/** Marks a button whose press waits; a second one changes nothing. */
const WAITS = 'aria-busy';

addEventListener('click', ({ target }) => {
  // Buttons of forms work without script.
  const button = target instanceof Element ? target.closest<HTMLElement>('[type=button]') : null;
  const tool = button?.closest(':not(:defined)');
  if (!button || !tool || button.hasAttribute(WAITS)) return;
  button.setAttribute(WAITS, 'true');
  void customElements.whenDefined(tool.localName).then(() => {
    button.removeAttribute(WAITS);
    button.click();
  });
});
