/**
 * Starts the tools whose script is a file. They wait in the page (`holdTools` of build/content-policy.ts) until
 * its words are painted; where the address asks something of them, they start at once.
 */
function start(): void {
  for (const held of document.querySelectorAll<HTMLElement>('template[data-src]')) {
    const script = document.createElement('script');
    script.type = 'module';
    script.async = false; // in the order of the page
    script.src = held.dataset['src'] ?? '';
    held.replaceWith(script);
  }
}
if (location.search + location.hash !== '') start();
else requestAnimationFrame(() => requestAnimationFrame(start));
