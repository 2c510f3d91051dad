import { readContent } from '#checks/check-content.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { launchReport, missingForLaunch } from '#checks/overview/launch-report.ts';
import { CALENDAR, MAP, SITE } from '#site/config.ts';
import { tileSetting } from '#site/map.ts';

// npm run check:launch: lists what is still wanted before the site goes public; fails until nothing is.
const content = await readContent(contentFolder());
const gaps = missingForLaunch(
  { site: SITE, calendar: CALENDAR, map: { ...MAP, tiles: tileSetting() } },
  content,
);
console.log(launchReport(gaps));
process.exitCode = gaps.length === 0 ? 0 : 1;
