import { keysOf } from '#domain/keys-of.ts';
import type { Known } from '#domain/visit.ts';
import { knownText } from '#wording/needs-text.ts';

/** Words of a fact, and where they lead. */
export interface FactPart {
  readonly words: string;
  readonly href?: string | undefined;
}

/** A fact as a page prints it: what it is called, and what is so. */
export interface Fact {
  readonly term: string;
  readonly parts: readonly FactPart[];
}

/** What one wants to know first, with a line below it. */
export interface LoudFact {
  readonly fact: string;
  readonly note?: string | undefined;
}

/** A fact that is words and nothing else; none where nothing is known. */
export const wordFact = (term: string, words: string | undefined): readonly Fact[] =>
  words === undefined || words === '' ? [] : [{ term, parts: [{ words }] }];

/** What is known of access: 轮椅可到达：是；手语翻译：没有. Empty where nothing is known. */
export const accessText = <Feature extends string>(
  names: Readonly<Record<Feature, string>>,
  access: Readonly<Partial<Record<Feature, Known | undefined>>>,
): string =>
  keysOf(names)
    .flatMap((feature) => {
      const known: Known = access[feature] ?? 'unknown';
      return known === 'unknown' ? [] : [`${names[feature]}：${knownText(feature, known)}`];
    })
    .join('；');
