import { describe, expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { AUDIENCES } from '#domain/audience.ts';
import { STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { resourceSchema } from '#schemas/resource.ts';

const { entries } = await readContent('content');
const resources = entries
  .filter(({ collection }) => collection === 'resources')
  .map(({ id, data }) => ({ id, ...resourceSchema.parse(data) }));
const sheets = resources.filter(({ sheet }) => sheet !== undefined);

describe('the activity sheets', () => {
  test.each(Object.keys(CONCEPTS))('serve the concept %s', (concept) => {
    expect(sheets.filter(({ concepts }) => concepts.some((id) => id === concept))).not.toEqual([]);
  });

  test.each(Object.keys(STAGES))('serve the stage %s', (stage) => {
    expect(sheets.filter(({ stages }) => stages.some((id) => id === stage))).not.toEqual([]);
  });

  test.each(Object.keys(AUDIENCES))('serve the audience %s', (audience) => {
    expect(sheets.filter(({ audiences }) => audiences.some((id) => id === audience))).not.toEqual(
      [],
    );
  });
});

describe('links to others', () => {
  test('say that nobody has opened them where nobody has', () => {
    const linked = resources.filter(({ link }) => link !== undefined);
    expect(linked.length).toBeGreaterThan(5);
    for (const { link } of linked) {
      expect(link?.checked === undefined).toBe(link?.state === 'unchecked');
    }
  });
});
