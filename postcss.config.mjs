import tailwindcss from '@tailwindcss/postcss';
import logical from 'postcss-logical';

/**
 * Tailwind writes for browsers of 2023. Ours are of 2020: logical sides become left and right, and the
 * registered properties, with the layer that stands in for them, go (base.css has what they set), and
 * so does what no rule reads.
 */
const forOldBrowsers = {
  postcssPlugin: 'for-old-browsers',
  OnceExit(root) {
    root.walkAtRules(/^(?:property|layer)$/, (rule) => rule.remove());
    // Lightning CSS makes `not (min-width: …)` of Tailwind's `max-sm:`, which never holds in Chromium 83.
    root.walkAtRules('media', (rule) => {
      rule.params = rule.params.replace(
        /\(width < ([\d.]+)rem\)/g,
        (_, limit) => `(max-width: ${Number((limit - 0.001).toFixed(3))}rem)`,
      );
    });
    // All borders are solid from the start (base.css); `border-dashed` says so itself.
    root.walkDecls(/^border-(?:\w+-)?style$/, (declaration) => {
      if (declaration.value === 'var(--tw-border-style)') declaration.remove();
    });
    const css = root.toString();
    root.walkDecls(/^--tw-/, (declaration) => {
      if (!css.includes(`var(${declaration.prop}`)) declaration.remove();
    });
  },
};

export default { plugins: [tailwindcss({ optimize: false }), logical(), forOldBrowsers] };
