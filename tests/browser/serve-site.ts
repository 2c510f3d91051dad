import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '#build/server/server.ts';
import { BASE } from '#site/base.ts';
import { buildSite } from '#tests/fixtures/calendar/build-site.ts';
import { FIXTURE_EVENTS } from '#tests/fixtures/calendar/events.ts';
import { FIXTURE_OBSERVANCES } from '#tests/fixtures/calendar/observances.ts';
import { prepareChromium } from '#tests/runner/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site without a last slash: with the folder, if it stands in one. */
    origin: string;
    /** The same site with the fixture calendar, built for 25 August 2026. */
    fixtureOrigin: string;
    fixtureFolder: string;
  }
}

/** Serves the built site and the fixture site, with their real headers, for all browser tests. */
export default async function serveSites(project: TestProject) {
  await prepareChromium();
  const fixture = await buildSite({
    name: `fixture-site-${process.pid}`, // two runs at a time do not share it
    events: FIXTURE_EVENTS,
    observances: FIXTURE_OBSERVANCES,
    now: '2026-08-25',
    agendaRows: 500, // all of them, so that tests can count
  });
  const servers = await Promise.all(
    [resolve(process.env['OUT_DIR'] ?? 'dist'), fixture].map((folder) => startServer(folder, 0)),
  );
  const [site, fixtureSite] = servers;
  project.provide('fixtureFolder', fixture);
  if (site) project.provide('origin', site.origin + BASE);
  if (fixtureSite) project.provide('fixtureOrigin', fixtureSite.origin + BASE);
  return async () => {
    for (const { server } of servers) {
      server.closeAllConnections();
      server.close();
    }
    for (const part of ['', '-content', '-cache']) {
      await rm(`${fixture}${part}`, { recursive: true, force: true });
    }
  };
}
