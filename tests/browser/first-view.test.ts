import { describe, expect, inject, test } from 'vitest';
import { pathOf } from '#site/routes.ts';
import { toolsStarted, useBrowser } from './browser.ts';
import { PAGE_KINDS, TOOL_PAGES } from './page-kinds.ts';
import { violationsOf, watchPolicy } from './policy.ts';
import { recordShifts, shiftsOf } from './shifts.ts';

const visit = useBrowser();

// The pictures of a guide are what it is about, as are the outlines of the map and drawings near the screen,
// and the code that a guide has on paper, and the names that the writing desk offers;
// the picture of a shared link is not asked for.
const OWN_PICTURES =
  /^\/(icon|panorama\.svg$|site\.webmanifest|images\/guides\/|places\/outlines\.svg|emergency\/[\w-]+\/qr\.svg$|editing\/write\/records\.json$|pictures\/\w+\/[\w-]+\.svg$)/;
const OWN_SCRIPT = /^\/assets\/[^/]+\.js$/;

// Most of the time passes until the network is idle: pages wait side by side.
describe.concurrent.each(PAGE_KINDS)('the first view of %s', (path) => {
  test('asks for nothing but the page, keeps still and obeys the policy', async () => {
    await visit(
      '/404.html',
      async (page) => {
        const requests: string[] = [];
        const complaints: string[] = [];
        page.on('request', (request) => requests.push(pathOf(new URL(request.url()).pathname)));
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
        page.on('pageerror', (error) => complaints.push(error.message));
        await recordShifts(page);
        await watchPolicy(page);
        await page.goto(inject('origin') + path, { waitUntil: 'networkidle' });
        await toolsStarted(page);
        const own = requests.filter((request) => !OWN_PICTURES.test(request));
        expect(own.filter((request) => !OWN_SCRIPT.test(request))).toEqual([path]);
        expect(own.some((request) => OWN_SCRIPT.test(request))).toBe(TOOL_PAGES.includes(path));
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
        expect(await shiftsOf(page)).toEqual([]);
        expect(await violationsOf(page)).toEqual([]);
      },
      { serviceWorkers: 'allow' },
    );
  });
});
