import { linksIn, problemInText, textsIn } from '#checks/texts.ts';
import type { Rule } from '#checks/rule.ts';
import { SITE } from '#site/config.ts';

const id = 'link-form';

/** Every link in a text has the form of an address that a browser can open. */
const rule: Rule = {
  id,
  title: '正文里的链接写得完整',
  help: {
    why: '链接少了开头，或者混进一个中文标点，点开就是“找不到网页”。',
    mend: [
      '别的网站，从https://写起，整段复制地址栏。',
      '本站的网页，从第一条斜线写起，例如/places/。',
      '网址里没有空格和中文标点；句号写在括号外面。',
    ],
    wrong: '看[通知](www.example.gov.cn/1.html)。',
    right: '看[通知](https://www.example.gov.cn/1.html)。',
  },
  *check(content) {
    for (const written of textsIn(content)) {
      for (const { address, index } of linksIn(written)) {
        const message = faultOf(address);
        if (message === undefined) continue;
        const problem = problemInText(written, index, address.length, { rule: id, message });
        yield { ...problem, found: address };
      }
    }
  },
};
export default rule;

function faultOf(address: string): string | undefined {
  if (address === '') return '链接是空的，应写网址';
  if (/[\s，。；：（）“”、！？]/.test(address)) return '网址里不能有空格和中文标点，应删掉它们';
  if (address.startsWith(SITE.url)) return '本站的网页应从域名后面的斜线写起';
  if (/^(#|\/(?!\/))/.test(address)) return undefined;
  if (/^(mailto:[^@]+@[^@]+\.[^@]+|tel:\+?[\d-]+)$/.test(address)) return undefined;
  if (!/^https?:\/\//.test(address))
    return '应为完整网址，以 https:// 或 http:// 开头；本站的以 / 开头';
  if (!URL.canParse(address) || !/^https?:\/\/[^/]+\.[^/]+/.test(address)) {
    return '这个网址打不开，应整段复制浏览器地址栏里的';
  }
  return /^https?:\/\/(localhost|127\.|10\.|192\.168\.)/.test(address)
    ? '这是内部网络的地址，别人打不开，应写公开的网址'
    : undefined;
}
