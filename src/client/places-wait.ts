// Runs as it is written, without a build step, before the first paint: where the address wants
// something, the list of places waits for it unpainted, so that nothing moves; but not for long.
if (location.search !== '') {
  document.documentElement.setAttribute('data-wait', '');
  setTimeout(() => document.documentElement.removeAttribute('data-wait'), 3000);
}
