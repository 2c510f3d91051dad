import { createRequire } from 'node:module';
import { valueAt } from '#checks/read/content.ts';
import type { RuleContext } from '#checks/model/rule.ts';

const SETTINGS = {
  rules: {
    // Between Chinese and letters or figures this site writes no blanks.
    ...{ 'space-word': 0, 'space-punctuation': 0, 'space-bracket': 0, 'space-dash': 0 },
    ...{ 'space-dollar': 0, 'space-backticks': 0, 'no-space-fullwidth-quote': 0, spellcheck: 0 },
    ...{ 'no-space-fullwidth': 1, fullwidth: 1, 'halfwidth-word': 1, 'halfwidth-punctuation': 1 },
  },
};

/**
 * Corrects the punctuation and the blanks of a line as the rule `typography` wants them. It is a
 * binary: there is none for some platforms, and the rule is then silent.
 */
export function loadCorrector(): RuleContext['correct'] {
  try {
    const loaded: unknown = createRequire(import.meta.url)('autocorrect-node');
    if (!isCorrector(loaded)) return undefined;
    loaded.loadConfig(JSON.stringify(SETTINGS));
    return loaded.format;
  } catch {
    return undefined;
  }
}

const isCorrector = (loaded: unknown): loaded is typeof import('autocorrect-node') =>
  typeof valueAt(loaded, ['format']) === 'function' &&
  typeof valueAt(loaded, ['loadConfig']) === 'function';
