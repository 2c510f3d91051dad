import { stringsIn } from '#checks/read/content.ts';
import { deadForm } from '#checks/model/dead-forms.ts';
import { markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { linksIn } from '#markdown/links.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { SITE } from '#site/config.ts';

/** Every link in a text or a field has the form of an address that a browser can open. */
const rule: Rule = {
  id: 'link-form',
  title: '链接写得完整，不是一看就打不开的',
  help: {
    why: '链接少了开头，或者混进一个中文标点，点开就是“找不到网页”。短网址会过期，内部网址别人打不开，带登录记号的网址过一会儿就失效。',
    steps: [
      '别的网站，从https://写起，整段复制地址栏。',
      '本站的网页，从第一条斜线写起，例如/places/。',
      '网址里没有空格和中文标点；句号写在括号外面。',
      '短网址换成打开以后的完整网址，去掉登录的记号。',
    ],
    wrong: '看[通知](www.example.gov.cn/1.html)。',
    right: '看[通知](https://www.example.gov.cn/1.html)。',
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const entry of content.entries) {
      for (const [field, address] of stringsIn(entry.data)) {
        // That an address in a field is whole, its schema checks.
        const message = /^https?:\/\/\S/.test(address) ? deadForm(address) : undefined;
        if (message !== undefined) yield problemAt(entry, field, message);
      }
    }
    for (const written of textsIn(content)) {
      const markdown = markdownOf(written);
      if (markdown === undefined) continue;
      for (const { address, index, length } of linksIn(markdown)) {
        const message = faultOf(address);
        if (message === undefined) continue;
        const problem = problemInText(written, index, length, message);
        yield { ...problem, found: address };
      }
    }
  },
};
export default rule;

function faultOf(address: string): string | undefined {
  if (address === '') return '链接是空的，应写网址';
  if (/^(?:javascript|data|vbscript|blob|file):/i.test(address)) {
    return '这种链接会运行程序，或者打开自己电脑上的文件，应换成网址';
  }
  if (/[\s，。；：（）“”、！？]/.test(address)) return '网址里不能有空格和中文标点，应删掉它们';
  if (address.startsWith(SITE.url)) return '本站的网页应从域名后面的斜线写起';
  if (/^(#|\/(?!\/))/.test(address)) return undefined;
  if (/^(mailto:[^@]+@[^@]+\.[^@]+|tel:\+?[\d-]+)$/.test(address)) return undefined;
  if (!/^https?:\/\//.test(address))
    return '应为完整网址，以 https:// 或 http:// 开头；本站的以 / 开头';
  if (!URL.canParse(address) || !/^https?:\/\/[^/]+\.[^/]+/.test(address)) {
    return '这个网址打不开，应整段复制浏览器地址栏里的';
  }
  return deadForm(address);
}
