import { announce, define, onClick, part } from './dom.ts';

const STYLE = /<style>([^]*?)<\/style>/g;

/** What the style sheets of a page say, but for colours: those are of the page around it, which is printed. */
const stylesIn = (text: string): string =>
  [...text.matchAll(STYLE)].map(([, style = '']) => style.replace(/:host/g, ':not(*)')).join('');

/** The page behind a link; undefined where it is no sheet of ours, or not to be had. */
async function readSheet({ href }: HTMLAnchorElement) {
  const answer = await fetch(href).catch(() => undefined);
  if (answer?.ok !== true) return undefined;
  const text = await answer.text();
  // Parsed as part of the page, they would be refused by the policy of this one.
  const page = new DOMParser().parseFromString(text.replace(STYLE, ''), 'text/html');
  return page.documentElement.dataset['page'] === 'activity'
    ? { href, page, styles: stylesIn(text) }
    : undefined;
}

/**
 * Puts a sheet behind what a page has, on paper of its own. It stands in a shadow root with the styles of its
 * page: each page has its own short names for classes.
 */
function addSheet(target: Document, page: Document, styles: string) {
  const view = target.defaultView;
  if (!view) throw new Error('the window is closed');
  const host = target.createElement('div');
  host.style.breakBefore = 'page';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const frame = target.createElement('div');
  frame.dataset['page'] = 'activity';
  const main = page.querySelector('main');
  if (main) frame.append(target.adoptNode(main));
  root.append(frame);
  target.body.append(host);
}

/** The document at an address in a window, when it is all there. */
async function loaded(view: Window, href: string): Promise<Document> {
  while (view.location.href !== href || view.document.readyState !== 'complete') {
    if (view.closed) throw new Error('the window is closed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return view.document;
}

/**
 * `<print-sheets>`: its button prints the sheets of a list (`data-links` selects their links) in one go, each
 * on its own A4: a window with the page of the first one takes up the others.
 */
class PrintSheets extends HTMLElement {
  connectedCallback() {
    onClick(this, 'print-all', () => {
      const said = part(this, 'printed');
      announce(said, '正在准备……');
      void this.print().then(
        (count) => {
          announce(said, count === 0 ? '清单里没有能打印的活动单。' : `一共${count}张活动单。`);
        },
        () => {
          announce(said, '这里不能一次打印。请打开每一张活动单，一张一张打印。');
        },
      );
    });
  }

  private async print(): Promise<number> {
    // At once: a window that opens later is taken for an advertisement.
    const view = open();
    if (!view) throw new Error('no window');
    const links = document.querySelectorAll<HTMLAnchorElement>(this.dataset['links'] ?? '');
    const read = await Promise.all([...links].map(readSheet));
    const [first, ...others] = read.flatMap((sheet) => sheet ?? []);
    if (first === undefined) {
      view.close();
      return 0;
    }
    view.location.href = first.href;
    const target = await loaded(view, first.href);
    for (const { page, styles } of others) addSheet(target, page, styles);
    view.print();
    return others.length + 1;
  }
}
define('print-sheets', PrintSheets);
