import { resolve } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { placeSchema } from '#schemas/place.ts';
import { routeSchema } from '#schemas/route.ts';
import { pathOf, routes } from '#site/routes.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();
/** CSS pixels between the margins. */
const A4_WIDTH = 688;
const { entries } = await readContent(resolve('content'));
const inKind = (kind: string) => entries.filter(({ collection }) => collection === kind);
const PLACES = new Map(inKind('places').map(({ id, data }) => [id, placeSchema.parse(data)]));
const ROUTES = inKind('routes').map(({ id, data }) => ({ id, data: routeSchema.parse(data) }));
const namesOf = ({ data }: (typeof ROUTES)[number]) =>
  data.stops.map(({ place }) => PLACES.get(place)?.name);
const linksOf = async (address: string) =>
  load(await (await fetch(inject('origin') + pathOf(address))).text())('main a[href]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');

describe.each(ROUTES)('the route $id', (route) => {
  const { id, data } = route;

  test('says the content, and “change it” opens the builder with its stops in order', async () => {
    await visit(pathOf(routes.plannedRoute(id)), async (page) => {
      const main = page.getByRole('main');
      const stops = await main.locator('ol h3 a').allInnerTexts();
      expect(stops).toEqual(namesOf(route));
      const text = await main.innerText();
      for (const words of [
        ...data.stops.flatMap((stop) => [...stop.do, ...stop.ask]),
        data.rain,
        ...data.booking,
        ...data.unverified,
      ]) {
        expect(text).toContain(words);
      }
      await main.getByRole('link', { name: '改成我的路线' }).click();
      await page.waitForURL('**/places/route/?stops=*');
      const own = page.locator('[data-stops] [data-name]');
      await expect.poll(() => own.allInnerTexts()).toEqual(namesOf(route));
    });
  });

  test('is found from its places, its 县区, the sheets for the way and the list', async () => {
    const path = routes.plannedRoute(id);
    const places = data.stops.map(({ place }) => place);
    const districts = new Set(places.map((place) => PLACES.get(place)?.district));
    for (const from of [
      routes.plannedRoutes(),
      ...places.map((place) => routes.place(place)),
      ...data.resources.map((resource) => routes.resource(resource)),
      ...[...districts].flatMap((district) => (district ? [routes.district(district)] : [])),
    ]) {
      expect.soft(await linksOf(from), from).toContain(path);
    }
  });

  test('stands without script too, and on paper with every stop, nothing too wide', async () => {
    await visit(
      pathOf(routes.plannedRoute(id)),
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const stops = page.getByRole('main').locator('ol h3:visible');
        expect(await stops.count()).toBe(data.stops.length);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(A4_WIDTH);
      },
      { javaScriptEnabled: false, viewport: { width: A4_WIDTH, height: 1000 } },
    );
  });
});

test('each group with a page of its own is shown a route that is made for it', async () => {
  const pages = await linksOf(routes.audiences());
  const groups = [...new Set(ROUTES.flatMap(({ data }) => data.audiences))].filter((id) =>
    pages.includes(routes.audience(id)),
  );
  expect(groups.length).toBeGreaterThan(0);
  for (const group of groups) {
    const paths = ROUTES.filter(({ data }) => data.audiences.includes(group)).map(({ id }) =>
      routes.plannedRoute(id),
    );
    const links = await linksOf(routes.audience(group));
    expect
      .soft(
        links.some((link) => paths.includes(link)),
        group,
      )
      .toBe(true);
  }
});
