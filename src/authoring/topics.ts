import { contentOf } from '#checks/read/content.ts';
import { listOf, type YamlMap } from './yaml-text.ts';

/** Answers without the topics that the site does not have, and what to tell of those. */
export interface KnownTopics {
  readonly data: YamlMap;
  readonly notes: readonly string[];
}

/**
 * Leaves out the topics that are not on the list: whoever fills in a form cannot see it, and the
 * rest of the answers is right without them.
 *
 * @param list text of `topics.yaml`
 */
export function knownTopics(data: YamlMap, list = ''): KnownTopics {
  const known = contentOf([['topics.yaml', list]]).entries.map(({ id }) => id);
  const written = listOf(data['topics']);
  const isUnknown = (topic: unknown) => typeof topic === 'string' && !known.includes(topic);
  const unknown = known.length === 0 ? [] : written.filter(isUnknown).map(String);
  if (unknown.length === 0) return { data, notes: [] };
  return {
    data: { ...data, topics: written.filter((topic) => !isUnknown(topic)) },
    notes: unknown.map((topic) => {
      const near = nearTopics(topic, known);
      const advice =
        near.length === 0 ? '可选的词在 content/topics.yaml' : `相近的有：${near.join('、')}`;
      return `主题词“${topic}”网站上没有，先没有写进去；${advice}`;
    }),
  };
}

/**
 * At most three topics of the list that share the most characters with a word.
 *
 * @example nearTopics('海洋科学', ['海洋', '消防', '科普']) // ['海洋', '科普']
 */
function nearTopics(word: string, known: readonly string[]): readonly string[] {
  const shared = (topic: string) => Array.from(topic).filter((sign) => word.includes(sign)).length;
  return known
    .map((topic) => ({ topic, share: shared(topic) / topic.length }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ topic }) => topic);
}
