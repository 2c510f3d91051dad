import type { Rule } from '#checks/model/rule.ts';

/** The rules that speak of events, and of few others: they need what works out a series, or a position. */
export const EVENT_RULES = Object.values(
  import.meta.glob<Rule>(
    [
      '/src/checks/rules/{event,session}-*.ts',
      '/src/checks/rules/place-position.ts',
      '!/src/checks/rules/*.test.ts',
    ],
    { eager: true, import: 'default' },
  ),
);
