import type { Rule } from '#checks/model/rule.ts';

/** What editors can read of a rule of the content check. */
export type RulePage = Pick<Rule, 'id' | 'title' | 'help'>;

/** Every file of the rules, as the check itself finds them. */
const MODULES = import.meta.glob<{ readonly default: Rule }>(
  ['../checks/rules/*.ts', '!../checks/rules/*.test.ts'],
  { eager: true },
);

/** The rules of the content check by their ids. */
export function loadRulePages(): readonly RulePage[] {
  return Object.values(MODULES)
    .map(({ default: { id, title, help } }) => ({ id, title, help }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
