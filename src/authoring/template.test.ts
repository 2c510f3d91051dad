import { describe, expect, test } from 'vitest';
import { fillTemplate } from './template.ts';

const TEMPLATE = `---
# 用法：复制。

# 名称写全。
title: 名称
topics: [海洋] # 几个就够
place:
  name: 地点
  # 编号
  # id: x
# contact:
#   phone: 电话
evidence:
  - 一
  - 二
draft: true # 草稿
---

正文写两句。
`;
const fill = (values: Parameters<typeof fillTemplate>[1]['values'], body = '') =>
  fillTemplate(TEMPLATE, { head: ['草稿。'], values, body });

describe('filling in a template', () => {
  test('changes what is named and leaves every comment', () => {
    expect(fill({ title: '讲座', topics: [], place: { id: 'museum' } }, ' 你好。 ')).toBe(`---
# 草稿。

# 名称写全。
title: 讲座
topics: [] # 几个就够
place:
  id: museum
  # 编号
  # id: x
# contact:
#   phone: 电话
evidence:
  - 一
  - 二
draft: true # 草稿
---

你好。
`);
  });

  test('makes comments of what has no value, and puts new fields before their comment', () => {
    const text = fill({ evidence: undefined, title: undefined, contact: { phone: '0777-1' } });
    expect(text).toContain('# title: 名称\n');
    expect(text).toContain('contact:\n  phone: 0777-1\n# contact:\n');
    expect(text).toContain('# evidence:\n#   - 一\n#   - 二\ndraft: true');
  });

  test('without a text keeps the advice on it as a comment', () => {
    expect(fill({})).toMatch(/draft: true # 草稿\n# 正文写两句。\n---\n$/);
  });

  test('refuses what is no template', () => {
    expect(() => fillTemplate('正文', { head: [], values: {}, body: '' })).toThrow('front matter');
  });
});
