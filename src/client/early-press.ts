// Runs in the head, with `display-state.ts`: a button that is pressed before the script of its tool is there does
// what it should as soon as it can; a second press until then changes nothing. Buttons of forms work without script.
addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[type=button]');
  if (!button || button.ariaBusy) return;
  const tool = button.closest(':not(:defined)');
  if (!tool) return;
  button.ariaBusy = 'true';
  void customElements.whenDefined(tool.localName).then(() => {
    button.ariaBusy = null;
    button.click();
  });
});
