// Runs as it is written, without a build step, right after the list and before the first paint.
{
  const day = 864e5;
  const shanghai = day / 3;
  const dayOf = (time = 0) => Math.floor((time + shanghai) / day);
  const badge = (start = 0, end = 0, now = 0) => {
    const days = dayOf(start) - dayOf(now);
    if (now >= end) return '已结束';
    if (now >= start) return days === 0 && end - start === day ? '今天' : '进行中';
    return days === 0 ? '今天' : days < 100 ? `还有 ${days} 天` : '';
  };
  const tell = () => {
    const now = Date.now();
    for (const row of document.querySelectorAll('[data-end]')) {
      const end = Date.parse(row.getAttribute('data-end') ?? '');
      const start = row.getAttribute('data-start');
      row.toggleAttribute('data-past', now >= end);
      const place = row.querySelector('[data-badge]');
      if (place && start) place.textContent = badge(Date.parse(start), end, now);
    }
    for (const list of document.querySelectorAll('[data-limit]')) {
      const open = list.querySelectorAll('[data-end]:not([data-past])');
      const limit = Number(list.getAttribute('data-limit'));
      open.forEach((row, index) => row.toggleAttribute('data-beyond-limit', index >= limit));
    }
    for (const group of document.querySelectorAll('[data-group]'))
      group.toggleAttribute('data-past', !group.querySelector('[data-end]:not([data-past])'));
    for (const old of document.querySelectorAll('[data-all-past]')) {
      const isOver = !old.parentElement?.querySelector('[data-end]:not([data-past])');
      old.toggleAttribute('hidden', !isOver);
    }
    document.dispatchEvent(new Event('past-marked'));
  };
  const root = document.documentElement;
  const show = () => root.setAttribute('data-settled', '');
  tell();
  // Until here the list is laid out but not painted. With filters in the address it waits for them.
  // Where the list is cut into pages, the filters show it when its other rows are there.
  const filter = document.querySelector('[data-filter]');
  if (!location.search || !filter) show();
  else if (!document.querySelector('[data-rows]')) addEventListener('load', show);
  addEventListener('pageshow', tell);
  document.addEventListener('list-grown', tell);
  document.addEventListener('visibilitychange', tell);
}
