import { textAt, valueAt } from '#checks/content.ts';
import { problemAt, type Rule } from '#checks/rule.ts';
import { LICENCES } from '#domain/resource/resource.ts';

const id = 'resource-licence';

/** Whoever copies a resource knows whether they may. */
const rule: Rule = {
  id,
  title: '每个资源都写明能不能转载',
  *check({ entries }) {
    for (const entry of entries) {
      if (entry.collection !== 'resources') continue;
      const isOurs = valueAt(entry.data, ['sheet']) !== undefined;
      const licence = textAt(entry.data, 'licence');
      if (valueAt(entry.data, ['licence']) === undefined) continue;
      if (isOurs && Object.hasOwn(LICENCES, licence) && licence !== 'own') {
        yield problemAt(entry, ['licence'], {
          rule: id,
          message: '本站原创的活动单，许可写 own',
          example: 'own',
        });
      } else if (!isOurs && licence === 'own') {
        yield problemAt(entry, ['licence'], {
          rule: id,
          message: '别人的资源不能写 own；没有查到许可，就写 link-only（仅链接）',
          example: 'link-only',
        });
      }
    }
  },
};
export default rule;
