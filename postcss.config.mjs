import tailwindcss from '@tailwindcss/postcss';
import logical from 'postcss-logical';

/**
 * Tailwind writes for browsers of 2023. Ours are of 2020: logical sides become left and right, and the
 * registered properties, with the layer that stands in for them, go (base.css has what they set), and so does what no rule reads.
 */
const forOldBrowsers = {
  postcssPlugin: 'for-old-browsers',
  OnceExit(root) {
    root.walkAtRules(/^(?:property|layer)$/, (rule) => rule.remove());
    const css = root.toString();
    root.walkDecls(/^--tw-/, (declaration) => {
      if (!css.includes(`var(${declaration.prop}`)) declaration.remove();
    });
  },
};

export default { plugins: [tailwindcss({ optimize: false }), logical(), forOldBrowsers] };
