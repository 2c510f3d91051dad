// Runs before a list with filters: where the address wants something, the list waits for it unpainted, so
// that nothing moves; but not for long.
const root = document.documentElement;
if (location.search !== '') {
  root.setAttribute('data-wait', '');
  setTimeout(() => root.removeAttribute('data-wait'), 3000);
}
