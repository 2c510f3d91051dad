// Runs before the first paint: with a query in the address the page keeps room for the answer, so that
// nothing moves when it comes.
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.setAttribute('data-asked', '');
