import { entryAddresses, type EntryAddress } from '#checks/model/addresses.ts';
import { type Rule, lineOf, problemAt } from '#checks/model/rule.ts';

/** Every entry has a page of its own: no other entry and no fixed page stands at its address. */
const rule: Rule = {
  id: 'addresses',
  title: '每份内容的网址只有它自己用',
  help: {
    why: '网站有些网址自己要用，例如研学路线、打印清单。内容和它们同名，或者两份内容用一个网址，就有一份谁也看不到。',
    steps: [
      '文件名换一个，例如在后面加上地点或年份。',
      '主题词的slug换一个没人用的。',
      '已经公开过的那一份不改，改新的那一份。',
    ],
    wrong: '# 文件名：places/route.md',
    right: '# 文件名：places/sea-route.md',
  },
  *check(content, { routes = [] }) {
    const fixed = new Set(routes.filter((route) => !route.includes('[')));
    const first = new Map<string, EntryAddress>();
    for (const own of entryAddresses(content)) {
      const { entry, address, field } = own;
      const name = field.length === 0 ? '文件名' : '名字';
      const options = () => ({
        ...(field.length === 0 ? { found: entry.id } : {}),
        example: `${lastStep(address)}-2`,
      });
      const before = first.get(address);
      if (before === undefined) first.set(address, own);
      if (fixed.has(address) || address.endsWith(RESERVED)) {
        yield problemAt(
          entry,
          field,
          `${name}不能用这个：网址 ${address} 网站自己要用，这份内容会看不到`,
          options(),
        );
      } else if (before !== undefined && !isSameId(before, own)) {
        yield problemAt(
          entry,
          field,
          `网址 ${address} 已经由 ${lineOf(before.entry, before.field)}用了`,
          options(),
        );
      }
    }
  },
};
export default rule;

/** Servers take `index` for the folder itself. */
const RESERVED = '/index/';

const lastStep = (address: string) => address.split('/').at(-2) ?? '';

/** Of one id used twice speaks the rule `unique-ids`. */
const isSameId = ({ entry: a }: EntryAddress, { entry: b }: EntryAddress) =>
  a.collection === b.collection && a.id === b.id;
