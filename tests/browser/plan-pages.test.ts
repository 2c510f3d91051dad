import { resolve } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt, valueAt } from '#checks/read/content.ts';
import { addressOf, pathOf } from '#site/routes.ts';
import { useBrowser } from './browser.ts';
import { ONE_A4, printed } from './printed.ts';

const visit = useBrowser();

const { entries } = await readContent(resolve('content'));
const programmes = entries.filter(({ collection }) => /^(actions|projects)$/.test(collection));
const units = entries.filter(({ collection }) => collection === 'units');
const listOf = (data: unknown, key: string): readonly unknown[] => {
  const value = valueAt(data, [key]);
  return Array.isArray(value) ? value : [];
};
const total = (key: string) =>
  programmes.reduce((sum, { data }) => sum + listOf(data, key).length, 0);

const open = async (path: string) => load(await (await fetch(inject('origin') + path)).text());

describe('the pages show what the content holds', () => {
  test('the duty matrix has every unit, every programme and every duty', async () => {
    const $ = await open('/units/duties/');
    expect($('[data-matrix] tbody th[scope="row"]')).toHaveLength(units.length);
    expect($('[data-matrix] thead th[scope="col"][abbr]')).toHaveLength(programmes.length);
    expect($('[data-duty="lead"]')).toHaveLength(total('lead'));
    expect($('[data-duty="support"]')).toHaveLength(total('support'));
  });

  test('the pages of the units together list every duty once', async () => {
    let listed = 0;
    for (const { id } of units) {
      const $ = await open(`/units/${id}/`);
      listed += $('[data-duties] [data-programmes] > li').length;
    }
    expect(listed).toBe(total('lead') + total('support'));
  });

  test.each(
    programmes.map(({ collection, id, data }) => ({ path: `/${collection}/${id}/`, data })),
  )('$path shows its units and measures', async ({ path, data }) => {
    const $ = await open(path);
    const shown = $('.facts .unit-links')
      .map((_, list) => $(list).find('a').length)
      .get();
    expect(shown).toEqual([listOf(data, 'lead').length, listOf(data, 'support').length]);
    const measures = listOf(data, 'measures');
    expect(
      $('[data-measure]')
        .map((_, node) => $(node).attr('id'))
        .get(),
    ).toEqual(measures.map((measure) => textAt(measure, 'id')));
    for (const measure of measures) {
      const section = $(`#${textAt(measure, 'id')}`);
      expect(section.text()).toContain(textAt(measure, 'section'));
      expect(section.text()).toContain(textAt(measure, 'officialTitle'));
      const id = textAt(measure, 'id');
      const links = section.find('[data-reference] a').map((_, link) => $(link).attr('href'));
      const [original = '', own] = links.get();
      expect(own).toBe(addressOf(`${path}#${id}`));
      const [chapter = '', anchor] = original.split('#');
      expect(anchor).toBe(id);
      expect((await open(pathOf(chapter)))(`#${id}`).text()).toContain(
        textAt(measure, 'officialTitle'),
      );
      for (const name of listOf(measure, 'names')) expect(section.text()).toContain(name);
    }
  });

  test('the list of measures has them all', async () => {
    const $ = await open('/plan/measures/');
    expect($('[data-measure-row]')).toHaveLength(total('measures'));
  });

  test('the progress page has every target with its goal, and says where nothing is known', async () => {
    const $ = await open('/progress/');
    for (const { id, data } of entries.filter(({ collection }) => collection === 'targets')) {
      const section = $(`#${id}`);
      expect(section.text()).toContain(String(valueAt(data, ['goal', 'text'])));
      const latest = valueAt(data, ['latest', 'value']);
      expect(section.text()).toContain(typeof latest === 'number' ? String(latest) : '待核实');
    }
  });

  test('every figure stands on the progress page with its source', async () => {
    const $ = await open('/progress/');
    const rows = $('.plain-table').first().find('tbody tr');
    const figures = entries.filter(({ collection }) => collection === 'figures');
    expect(rows).toHaveLength(figures.length);
    expect(rows.find('[data-cite]')).toHaveLength(figures.length);
  });
});

test.each(['education', 'culture-tourism', 'health'])(
  'the report of the unit %s prints on one A4 sheet, and says once what the unit supports',
  async (id) => {
    await visit(`/progress/reports/${id}/`, async (page) => {
      expect((await page.locator('main').innerText()).match(/配合（/g)).toHaveLength(1);
      expect(await page.getByRole('cell', { name: '配合', exact: true }).count()).toBe(0);
      expect(await printed(page)).toEqual(ONE_A4);
    });
  },
);
