/**
 * 复制这个网址: the address of the list as it is filtered now; what a phone's own «share» sends may be
 * the address with which the page was opened. Where nothing may be copied (old web views, pages without
 * https) it is shown, to be marked by hand. (This script stands in the page: it shares no module.)
 */
const button = document.querySelector<HTMLButtonElement>('[data-address]');

button?.addEventListener('click', () => {
  Promise.resolve(location.href)
    .then((address) => navigator.clipboard.writeText(address))
    .then(
      () => (button.textContent = '已复制'),
      () => prompt('长按网址，全选，复制', location.href),
    );
});

export {};
