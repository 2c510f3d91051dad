// Runs in the head, with `display-state.ts`: a button that is pressed before the script of its tool is there, or of
// one around that, does what it should as soon as it can; a second press until then changes nothing. Buttons of forms
// work without script.
addEventListener(
  'click',
  (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[type=button]');
    const tool = button?.closest(':not(:defined)');
    if (!button || !tool) return;
    // What works already would do it now, and again then.
    event.stopPropagation();
    if (button.ariaBusy) return;
    button.ariaBusy = 'true';
    void customElements.whenDefined(tool.localName).then(() => {
      button.ariaBusy = null;
      button.click();
    });
  },
  true,
);
