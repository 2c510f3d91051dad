import { type Rule, problemInFile } from '#checks/model/rule.ts';

/** A drawing holds lines and words: no program, no link, nothing from elsewhere. */
const rule: Rule = {
  id: 'drawings',
  title: '矢量图（SVG）里没有程序和链接',
  help: {
    why: 'SVG其实是一种网页，里面能藏程序。别人打开这张图，程序就会运行。',
    steps: [
      '用画图软件导出“普通SVG”（Inkscape里叫Plain SVG），再放上来。',
      '还不行，就另存为png或webp。',
      '不要从不认识的网站下载SVG。',
    ],
    wrong: '<svg onload="…"><script>…</script></svg>',
    right: '<svg viewBox="0 0 64 64"><circle cx="32" cy="32" r="32"/></svg>',
  },
  *check(_, { pictures }) {
    for (const { path, svgFaults = [] } of pictures?.values() ?? []) {
      for (const { line, message, found } of svgFaults) {
        yield problemInFile(path, message, { found }, { line, column: 1 });
      }
    }
  },
};
export default rule;
