import { CONCEPTS, type ConceptField, type ConceptId } from '#domain/resource/concepts.ts';

/**
 * Topics in which a concept is met in Qinzhou: places and dates have topics only, so this table is
 * how a page about a concept finds them. Words of `content/topics.yaml`, the nearest first.
 */
export const CONCEPT_TOPICS: Readonly<Record<ConceptId, readonly string[]>> = {
  'matter-structure': ['陶艺', '水', '地质', '食品安全'],
  'matter-change': ['陶艺', '食品安全', '消防'],
  'matter-motion': ['工程', '航天', '用电'],
  energy: ['节能低碳', '用电', '生态环境', '陶艺'],
  'life-levels': ['动物', '植物', '海洋', '健康'],
  'life-regulation': ['植物', '健康', '农业'],
  'life-environment': ['生态环境', '海洋', '植物', '动物'],
  'life-continuity': ['植物', '动物', '农业', '海洋'],
  'earth-space': ['天文', '航天'],
  'earth-system': ['气象', '地质', '水', '海洋'],
  'human-environment': ['生态环境', '防灾减灾', '水', '节能低碳'],
  'technology-society': ['工程', '科技创新', '信息素养', '历史文化'],
  'engineering-design': ['机器人', '科技创新', '工程', '陶艺'],
  'matter-energy': ['农业', '节能低碳', '水', '生态环境'],
  'structure-function': ['植物', '动物', '海洋', '工程', '机器人'],
  'system-model': ['工程', '气象', '生态环境', '海洋'],
  'stability-change': ['地质', '气象', '生态环境', '海洋'],
};

/** The topics of all concepts of a field, each once. */
export function fieldTopics(field: ConceptField): readonly string[] {
  const lists = Object.entries(CONCEPT_TOPICS).filter(([id]) => fieldOf(id) === field);
  return [...new Set(lists.flatMap(([, topics]) => topics))];
}

function fieldOf(id: string): ConceptField | undefined {
  return Object.entries(CONCEPTS).find(([other]) => other === id)?.[1].field;
}
