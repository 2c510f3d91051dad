import type { ResourceData } from '#schemas/resource.ts';

/*
 * What each filter of the library means, written again from its meaning and from the files, without
 * the code under test: years by stage, fields by concept and topic words are lists of their own.
 */
const YEARS: Readonly<Record<string, readonly number[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
  senior: [10, 11, 12],
};
/** Of January to December. */
const SEASON_OF = [
  ...['winter', 'winter', 'spring', 'spring', 'spring', 'summer'],
  ...['summer', 'summer', 'autumn', 'autumn', 'autumn', 'winter'],
];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  matter: ['matter-structure', 'matter-change', 'matter-motion', 'energy'],
  life: ['life-levels', 'life-regulation', 'life-environment', 'life-continuity'],
  earth: ['earth-space', 'earth-system', 'human-environment'],
  technology: ['technology-society', 'engineering-design'],
  crosscutting: ['matter-energy', 'structure-function', 'system-model', 'stability-change'],
};

/** For whom material is that everybody may use, but at school. */
const SCHOOL = ['public', 'youth', 'teachers'];

/** Whether a resource is what a filter asks for; `word` is the topic that a slug stands for. */
export function isWanted(
  data: ResourceData,
  filter: string,
  value: string,
  word: (slug: string) => string,
): boolean {
  const { stages, years, concepts, topics, audiences, kind, minutes, cost, offline } = data;
  const isForAdults = stages.length === 0 || stages.some((stage) => stage === 'adult');
  switch (filter) {
    case 'stage':
      return stages.some((stage) => stage === value);
    case 'year':
      return stages.some((stage) => {
        const ofStage = YEARS[stage] ?? [];
        const named = years.filter((year) => ofStage.includes(year));
        return (named.length > 0 ? named : ofStage).includes(Number(value));
      });
    case 'subject':
      return data.subjects.some((subject) => subject === value);
    case 'season': {
      if (data.months.length === 0) return value === 'any';
      const inSeason = (month: number) => SEASON_OF[month - 1] === value;
      return data.months.some(inSeason);
    }
    case 'concept':
      return concepts.some((id) => id === value || FIELDS[value]?.includes(id) === true);
    case 'topic':
      return topics.includes(word(value));
    case 'for':
      return audiences.some(
        (one) => one === value || (one === 'public' && (isForAdults || SCHOOL.includes(value))),
      );
    case 'kind':
      return kind === value;
    case 'time':
      if (data.inParts) return value === 'parts';
      if (minutes === undefined) return value === 'any';
      return (
        (value === '20' && minutes <= 20) ||
        (value === '45' && minutes <= 45) ||
        (value === 'more' && minutes > 45)
      );
    case 'cost':
      return (typeof cost === 'string' ? cost : 'price') === value;
    case 'offline':
      return offline === value;
    default:
      throw new RangeError(`no filter ${filter}`);
  }
}
