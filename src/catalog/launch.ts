import { readContent } from '#checks/check-content.ts';
import { missingForLaunch } from '#checks/overview/launch-report.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { CALENDAR, MAP, SITE } from '#site/config.ts';
import { tileSetting } from '#site/map.ts';
import { once } from './once.ts';

/** What the public body still has to settle before the site goes public. */
export const loadLaunchGaps = once('launch', async () =>
  missingForLaunch(
    { site: SITE, calendar: CALENDAR, map: { ...MAP, tiles: tileSetting() } },
    await readContent(contentFolder()),
  ),
);
