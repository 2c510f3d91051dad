import type { Rule } from '#checks/model/rule.ts';

/** The rules that speak of events alone: they need what works out a series. */
export const EVENT_RULES = Object.values(
  import.meta.glob<Rule>(
    ['/src/checks/rules/{event,session}-*.ts', '!/src/checks/rules/*.test.ts'],
    { eager: true, import: 'default' },
  ),
);
