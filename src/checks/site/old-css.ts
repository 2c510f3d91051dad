import postcss, { type Rule } from 'postcss';
import type { SiteFault, SitePage } from './page.ts';

/** At-rules that are dropped with all that is in them. */
const AT_RULES = /^(?:layer|property|container|scope|starting-style)$/;
/** In `@media`: comparisons, and `not` and `or` without a media type, which never hold. */
const MEDIA = /[<>]=?|\bnot \(|\bor\b/;
/** What drops the rule that it stands in: nesting, and pseudo-classes that came later. */
const SELECTORS = /&|:(?:is|where)\(|:(?:open|popover-open)(?![\w-])|:not\([^()]*,/;
/** May stand in a rule of their own, for they only add: in a list they drop the others. */
const ALONE = /:has\(|:focus-visible|::marker/;
/**
 * Properties that are dropped alone, so that the layout falls apart: logical sides, transforms by
 * themselves, `inset`, `aspect-ratio`; and what gives away Tailwind's `space-*` and `divide-*`.
 */
const PROPERTIES =
  /^(?:aspect-ratio|translate|rotate|scale|inset(?:-[a-z-]+)?|(?:margin|padding|border)-(?:inline|block)(?:-[a-z-]+)?|border-(?:start|end)-(?:start|end)-radius|--tw-(?:space|divide)-.+)$/;
/** Colours that are dropped; Tailwind's opacity modifiers need `color-mix()`. */
const COLOURS = /\b(?:(?:ok)?l(?:ab|ch)|color-mix)\(/;
const GAP = /^(?:grid-)?(?:row-|column-)?gap$/;

/** What stands in a selector itself: not in the values of attributes, nor in the name of a utility. */
const bare = (selector: string) => selector.replace(/\\.|\[[^\]]*\]/g, '');

/** What a rule says of a property, as it stands in the file. */
const declared = (rule: Rule, property: RegExp) =>
  rule.nodes.findLast((node) => node.type === 'decl' && property.test(node.prop))?.toString();

/** Gaps between the items of a flex container: its display is in the same rule, or in another of its selector. */
function* flexGaps(rules: readonly Rule[]): Generator<string> {
  const displays = new Map<string, string>();
  for (const rule of rules) {
    const display = declared(rule, /^display$/) ?? '';
    for (const selector of rule.selectors) {
      displays.set(selector, (displays.get(selector) ?? '') + display);
    }
  }
  for (const rule of rules) {
    const gap = declared(rule, GAP);
    const display =
      declared(rule, /^display$/) ?? rule.selectors.map((one) => displays.get(one)).join('');
    if (gap !== undefined && display.includes('flex') && !display.includes('grid')) {
      yield `flex gap (${rule.selector} ${gap})`;
    }
  }
}

/** What a stylesheet holds that the promised browsers cannot read. */
function* oldCssFaults(css: string): Generator<string> {
  const root = postcss.parse(css);
  const rules: Rule[] = [];
  const found: string[] = [];
  const look = (pattern: RegExp, text: string, where = text) => {
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) found.push(`${match} (${where})`);
  };
  root.walk((node) => {
    if (node.type === 'decl') {
      look(PROPERTIES, node.prop, String(node));
      look(COLOURS, node.value, String(node));
    } else if (node.type === 'atrule') {
      if (AT_RULES.test(node.name)) found.push(`@${node.name}`);
      if (node.name === 'media') look(MEDIA, node.params);
      look(COLOURS, node.params);
    } else if (node.type === 'rule') {
      rules.push(node);
      const { selector, selectors } = node;
      if (node.some(({ type }) => type === 'rule' || type === 'atrule')) {
        found.push(`nesting (${selector})`);
      }
      look(SELECTORS, bare(selector), selector);
      if (selectors.length > 1) look(ALONE, bare(selector), selector);
    }
  });
  yield* found;
  yield* flexGaps(rules);
}

/**
 * The styles hold nothing that the promised browsers cannot read (docs/decisions/003): Chromium 83 and
 * its like drop it, often with the rule or the block around it. Each fault is told once.
 *
 * @param assets files beside the pages, by path; only the stylesheets of them are read
 */
export function* checkOldCss(
  pages: readonly SitePage[],
  assets: ReadonlyMap<string, string>,
): Generator<SiteFault> {
  const told = new Set<string>();
  const sheets = [...assets].filter(([path]) => path.endsWith('.css'));
  const styles = pages.map(({ path, $ }) => [path, $('style').text()] as const);
  for (const [path, css] of [...styles, ...sheets]) {
    for (const fault of oldCssFaults(css)) {
      if (!told.has(fault)) yield { path, message: `CSS uses ${fault}` };
      told.add(fault);
    }
  }
}
