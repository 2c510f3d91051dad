import { describe, expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { AUDIENCES } from '#domain/audience.ts';
import { STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { readLessonQuery } from '#domain/resource/lesson-query.ts';
import { resourceOptions } from '#domain/resource/library.ts';
import { resourceSchema } from '#schemas/resource.ts';
import { synonymSchema } from '#schemas/synonym.ts';
import { topicSchema } from '#schemas/topic.ts';

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

describe('words of teachers', () => {
  const valuesOf = (name: string) =>
    entries.filter(({ collection }) => collection === name).map(({ data }) => data);
  const options = resourceOptions(
    valuesOf('topics').map((data) => topicSchema.parse(data)),
    valuesOf('synonyms').map((data) => synonymSchema.parse(data)),
  );

  test.each([
    { text: '九年级 化学', choice: { year: '9', subject: 'chemistry' } },
    { text: '教案', choice: { kind: 'activity' } },
    { text: '课件', choice: { kind: 'activity' } },
    { text: '做陶', choice: { topic: 'ceramics' } },
    { text: '台风', choice: { topic: 'disasters' } },
    { text: '8岁', choice: { stage: 'primary' } },
    { text: '5岁', choice: { stage: 'kindergarten' } },
    { text: '冬季', choice: { season: 'winter' } },
    { text: '年满18岁', choice: {} },
  ])('$text is understood by the list of synonyms', ({ text, choice }) => {
    expect(readLessonQuery(text, options).choice).toEqual(choice);
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
