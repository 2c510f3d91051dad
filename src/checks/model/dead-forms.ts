/** Forms of address that are dead, or will be soon; each with what to do. */
const DEAD_FORMS: readonly (readonly [form: RegExp, message: string])[] = [
  [
    /^https?:\/\/(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|[^/]+\.(local|lan)(:|\/|$))/i,
    '这是自己电脑或单位内部的网址，别人打不开',
  ],
  [
    /^https?:\/\/(t\.cn|url\.cn|dwz\.cn|suo\.im|bit\.ly|tinyurl\.com|t\.co|goo\.gl)\//i,
    '这是短网址，会过期，也看不出去哪里；写打开以后的完整网址',
  ],
  [
    /[?&;](jsessionid|phpsessid|sessionid|tempkey|token|ticket)=/i,
    '网址里有登录或临时的记号，过一会儿就打不开；找不带它的网址',
  ],
  [/[\s\u3000-\u303f\uff00-\uffef…]/, '网址里有空格、中文标点或省略号，多半没有抄全'],
  [/^https?:\/\/.*https?:\/\//i, '两个网址连在一起了，只留一个'],
];

/**
 * Why nobody will be able to open an address, as far as its form tells.
 *
 * @example deadForm('https://t.cn/abc') // '这是短网址，…'
 */
export const deadForm = (address: string): string | undefined =>
  DEAD_FORMS.find(([form]) => form.test(address))?.[1];
