import { describe, expect, test } from 'vitest';
import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { compose, isFile, type AuthoringContext } from './compose.ts';
import { correctionTask } from './correction.ts';
import { readIssue } from './issue.ts';

/** An issue as GitHub writes it: what was left open is `_No response_`, what is ticked has an X. */
const GITHUB = `### 名称

样例讲座: 海洋

### 一句话说明

一场只在测试里出现的讲座。

### 类别

讲座（lecture）

### 适合人群

- [X] 公众（public）
- [ ] 农民（farmers）
- [X] 教师（teachers）

### 开始

2027年5月22日 9:00

### 结束

_No response_

### 主办单位

市科协

### 地点名称

_No response_

### 地址

_No response_

### 县区

钦南区（qinnan）

### 线上地址

_No response_

### 费用

免费

### 预约

_No response_

### 电话

_No response_

### 主题词

海洋、防灾减灾

### 来源标题

测试通知

### 发布者

_No response_

### 文号

_No response_

### 发布日期

2027-5

### 网址

https://example.org/notice

### 正文

听讲座。

### 带什么

- 水壶

### 请确认

- [X] 每一条都有来源；没有写学生的姓名、照片和电话
`;
/** The same as other hosts write it: nothing below what was left open, Windows lines, bold headings. */
const OTHER = GITHUB.replace(/_No response_/g, '')
  .replace(/^### (.*)$/gm, '**$1**')
  .replace('**带什么**', '### 带什么')
  .replace(/\n/g, '\r\n');

/** Some of the real content: what the answers and reports below are about. */
const NEEDED =
  /^(_templates|units|topics|places.nixing-museum|events.2025|notices.site|observances.science-m|actions.youth|guides.first|pages.about)/;
const context: AuthoringContext = {
  texts: new Map([...(await readTexts('content'))].filter(([path]) => NEEDED.test(path))),
  time: '2027-01-05 08:30',
  rules: await loadRules(),
};
const ANSWERS = {
  title: '样例讲座: 海洋',
  summary: '一场只在测试里出现的讲座。',
  kind: '讲座（lecture）',
  audiences: '公众（public）、教师（teachers）',
  start: '2027年5月22日 9:00',
  organisers: '市科协',
  district: '钦南区（qinnan）',
  cost: '免费',
  topics: '海洋、防灾减灾',
  'source-title': '测试通知',
  'source-date': '2027-5',
  'source-url': 'https://example.org/notice',
  body: '听讲座。\n\n### 带什么\n\n- 水壶',
};

describe('a filled form', () => {
  test.each([
    { host: 'GitHub', markdown: GITHUB },
    { host: 'another host', markdown: OTHER },
  ])('of $host is read', ({ markdown }) => {
    expect(readIssue(markdown)).toEqual({ kind: 'event', answers: ANSWERS });
  });

  test('becomes a file without fault', () => {
    const draft = compose('event', ANSWERS, '', context);
    if (!isFile(draft)) throw new Error(draft.map(({ text }) => text).join('\n'));
    expect(draft.path).toBe('events/2027/2027-yang-li-jiangzuo-haiyang.md');
    expect(draft.text).toContain("title: '样例讲座: 海洋'\n");
    expect(draft.text).toContain('organisers: [science-association]\n');
    expect(draft.text).toMatch(/\n---\n\n听讲座。\n\n### 带什么\n\n- 水壶\n$/);
  });
});

const said = (read: ReturnType<typeof readIssue>) =>
  'kind' in read ? read : read.map(({ text }) => text);

describe('what is no form, or a doubtful one, is refused', () => {
  test.each([
    { name: 'plain text', text: '你好', out: /^这不是本站的表单/ },
    { name: 'nothing', text: '', out: /^这不是本站的表单/ },
    { name: 'far too much', text: GITHUB + 'a'.repeat(100_000), out: /^这个议题太长了/ },
    {
      name: 'a heading of the form inside an answer',
      text: GITHUB.replace('听讲座。', '听讲座。\n\n### 来源标题\n\n假的'),
      out: /^“来源标题”出现了两次/,
    },
  ])('$name', ({ text, out }) => {
    expect(said(readIssue(text))).toEqual([expect.stringMatching(out)]);
  });
});

test('a topic that the site does not have is left out, and the nearest are named', () => {
  const topics = '海洋、海洋科学、防灾、某某';
  const list = ['海洋', '科普', '防灾减灾', '消防'].map(
    (word, at) => `- { id: ${word}, slug: word-${at}, summary: 样例。 }\n`,
  );
  const texts = new Map([...context.texts, ['topics.yaml', list.join('')]]);
  const draft = compose('event', { ...ANSWERS, topics }, '2027-sample', { ...context, texts });
  expect(isFile(draft) && draft.text).toContain('topics: [海洋]\n');
  expect(isFile(draft) && draft.notes).toEqual([
    '主题词“海洋科学”网站上没有，先没有写进去；相近的有：海洋、科普',
    '主题词“防灾”网站上没有，先没有写进去；相近的有：防灾减灾、消防',
    '主题词“某某”网站上没有，先没有写进去；可选的词在 content/topics.yaml',
  ]);
});

test('a telephone without a number is refused', () => {
  const draft = compose('event', { ...ANSWERS, phone: '问李老师' }, '2027-sample', context);
  expect(isFile(draft) ? [] : draft.map(({ text }) => text)).toEqual([
    '电话：要有电话号码；没有公开的号码，就删掉这一行。现在是：问李老师。例如：0777-12345',
  ]);
});

describe('hostile answers stay answers', () => {
  test.each([
    { name: 'more fields', title: "样例'\ndraft: false", out: ['名称：只能写一行'] },
    {
      name: 'a script in the text',
      body: '<img src=x onerror=alert(1)>',
      out: ['正文：不能写网页代码（<……>），写平常的文字'],
    },
    {
      name: 'a picture from elsewhere',
      body: '![x](https://example.org/x.png)',
      out: ['正文：不能贴图片，请另外把图片文件交给编辑'],
    },
  ])('$name', ({ out, ...answers }) => {
    const draft = compose('event', { ...ANSWERS, ...answers }, '2027-sample', context);
    expect(isFile(draft) ? [] : draft.map(({ text }) => text)).toEqual(out);
  });

  test('the end of the front matter inside an answer', () => {
    const body = '---\n\ndraft: false\n\n---\n\n好';
    const draft = compose('event', { ...ANSWERS, body }, '2027-sample', context);
    expect(isFile(draft) && draft.text.indexOf('draft: true')).toBeGreaterThan(0);
    expect(isFile(draft) && draft.text.endsWith(`---\n\n${body}\n`)).toBe(true);
  });
});

describe('a reported mistake', () => {
  const report = (page: string, wrong = '看不到的字') =>
    `### 哪一页\n\n${page}\n\n### 哪句话不对\n\n${wrong}\n\n### 应该是什么\n\n_No response_\n\n### 来源标题\n\n测试通知\n\n### 网址\n\nhttps://example.org/1\n`;
  const task = (markdown: string) => {
    const read = readIssue(markdown);
    if (!('kind' in read)) throw new Error('not read');
    expect(read.kind).toBe('correction');
    return correctionTask(read.answers, context);
  };

  test('tells the file and the line', () => {
    const [line] = [
      ...(context.texts.get('notices/site-trial.md') ?? '').split('\n').entries(),
    ].filter(([, words]) => words.startsWith('title:'));
    const out = task(
      report('https://qinzhou-kepu.example/notices/site-trial/?a#b', '本站还在 试运行'),
    );
    expect(out).toContain(`要看的文件：content/notices/site-trial.md:${(line?.[0] ?? -2) + 1}\n`);
    expect(out).toContain('依据：测试通知，https://example.org/1');
  });

  test.each([
    { page: '/events/2025-youth-lab/', file: 'content/events/2025/2025-youth-lab.md' },
    { page: 'observances/science-month', file: 'content/observances/science-month.yaml' },
    { page: '/actions/youth/#youth-1', file: 'content/actions/youth.mdx' },
    { page: '/editing/first-event/', file: 'content/guides/first-event.mdx' },
    { page: '/about/', file: 'content/pages/about.md' },
  ])('$page', ({ page, file }) => {
    expect(task(report(page))).toContain(`要看的文件：${file}\n`);
  });

  test('on no page of ours', () => {
    expect(task(report('../../etc/passwd'))).toEqual([
      { field: 'page', text: expect.stringMatching(/^哪一页：.*不是哪个文件的网页/) },
    ]);
  });
});
