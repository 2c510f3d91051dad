import { resolve } from 'node:path';
import { load } from 'cheerio';
import { expect, inject, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt } from '#checks/read/content.ts';

const { entries } = await readContent(resolve('content'));
const inKind = (kind: string) => entries.filter(({ collection }) => collection === kind);
const $ = load(await (await fetch(`${inject('origin')}/emergency/`)).text());

test('every number can be called, and says when and where that was read', () => {
  for (const { id, data } of inKind('numbers')) {
    const row = $(`main li:has(a[href="tel:${id}"])`).last();
    expect(row.text(), id).toContain(textAt(data, 'use'));
    const source = row.find('a[aria-label^="来源"]').attr('href') ?? 'none';
    expect($(source).text().trim(), id).not.toBe('');
  }
});

test('every hazard stands there once, and leads to its guide', () => {
  for (const { id, data } of inKind('hazards')) {
    const heading = $('h3').filter((_, node) => $(node).text().includes(textAt(data, 'name')));
    expect(heading, id).toHaveLength(1);
    const guide = inKind('emergency').find((entry) => textAt(entry.data, 'hazard') === id);
    expect(heading.find('a').attr('href'), id).toBe(guide && `/emergency/${guide.id}/`);
  }
});

test('every correction is listed, no announcement', () => {
  for (const { id, data } of inKind('notices')) {
    const isListed = $(`#corrections a[href="/notices/${id}/"]`).length === 1;
    expect(isListed, id).toBe(textAt(data, 'kind') === 'correction');
  }
});
