import { allDay, makeEvent, timed } from '#tests/builders/calendar.ts';
import { EVENT_KINDS, type Event } from '#domain/calendar/event.ts';
import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { keysOf } from '#domain/keys-of.ts';
import { launchChromium } from '#tests/runner/chromium.ts';
import { buildSite } from '#tests/fixtures/calendar/build-site.ts';
import { startServer } from '#build/server/server.ts';

// npm run bench:filter: how long the main thread works when 1,000 events are filtered. It prints; it
// never fails on a time.
const COUNT = 1000;
const GOAL_MS = 50;
const audiences = keysOf(AUDIENCES);
const districts = keysOf(DISTRICTS);
const kinds = keysOf(EVENT_KINDS);
const pick = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
};
const day = (index: number) =>
  new Date(Date.UTC(2026, 8, 1 + (index % 300))).toISOString().slice(0, 10);

/** Events of every kind, for every group, in every district, over 300 days. */
const events = Array.from({ length: COUNT }, (_, index): Event =>
  makeEvent({
    id: `2026-bench-${index}`,
    title: `样例活动第${index}号：三娘湾的白海豚`,
    kind: pick(kinds, index),
    audiences: [pick(audiences, index), pick(audiences, index * 3 + 1)],
    measures: [`youth-${1 + (index % 4)}`],
    sessions: [
      {
        time:
          index % 3 === 0
            ? allDay(day(index))
            : timed(`${day(index)}T09:00`, `${day(index)}T11:00`),
        location: { name: `样例地点${index % 40}`, district: pick(districts, index >> 2) },
      },
    ],
  }),
);

const folder = await buildSite({
  name: 'bench-filter',
  events,
  observances: [],
  now: '2026-08-25',
  agendaRows: 2 * COUNT,
});
const { origin, server } = await startServer(folder, 0);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.clock.setFixedTime(new Date('2026-08-25T00:00:00+08:00'));
  await page.goto(`${origin}/calendar/`, { waitUntil: 'load' });
  const rows = await page.locator('[data-row]').count();
  for (const rate of [1, 4]) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const times = await page.evaluate(
      (values) => {
        const [select] = document.querySelectorAll<HTMLSelectElement>('[data-filter] select');
        if (!select) throw new Error('no filter');
        return values.map((value) => {
          select.value = value;
          const start = performance.now();
          select.dispatchEvent(new Event('change', { bubbles: true }));
          const scripted = performance.now() - start;
          document.body.getBoundingClientRect(); // style and layout belong to the main thread, too
          return { scripted, all: performance.now() - start };
        });
      },
      ['youth', 'elderly', '', 'farmers', 'workers', '', 'public', 'teachers', '', 'officials'],
    );
    const median = (key: 'scripted' | 'all') =>
      times.map((time) => time[key]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const worst = Math.max(...times.map(({ all }) => all));
    console.log(
      `${rows} rows, CPU ${rate === 1 ? 'as it is' : `${rate} times slower`}: script ${median('scripted').toFixed(1)} ms, with style and layout ${median('all').toFixed(1)} ms (median of ${times.length}), worst ${worst.toFixed(1)} ms; goal ${GOAL_MS} ms`,
    );
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
