/** A web or mail address that stands in a text without any markup. */
export interface BareAddress {
  /** As written. */
  readonly text: string;
  /** Where the link leads. */
  readonly address: string;
  readonly index: number;
}

/** Only letters, figures and signs of ASCII: 。，） and Han letters end an address. */
const ADDRESS =
  /(?<![A-Za-z])(?:https?:\/\/[A-Za-z0-9[][!-;=?-~]*|www\.[A-Za-z0-9][!-;=?-~]*)|(?<![A-Za-z0-9.+_/-])(?:mailto:|xmpp:)?[A-Za-z0-9][\w.+-]*@[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)+/gi;

/**
 * Finds addresses in a text. Signs that end a sentence do not belong to them, nor a bracket that
 * was opened before.
 *
 * @example [...bareAddresses('见https://a.cn/x(1).html，周五')][0]?.address // 'https://a.cn/x(1).html'
 */
export function* bareAddresses(text: string): Generator<BareAddress> {
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const written = withoutEnd(found);
    const scheme = /^www\./i.test(written)
      ? 'http://'
      : /^(?:https?:|mailto:|xmpp:)/i.test(written)
        ? ''
        : 'mailto:';
    yield { text: written, address: `${scheme}${written}`, index };
  }
}

function withoutEnd(found: string): string {
  const text = found.replace(/[?!.,:;*_~'"|\\\]]+$/, '');
  const shorter = text.endsWith(')') && !isOpened(text) ? text.slice(0, -1) : text;
  return shorter === found ? found : withoutEnd(shorter);
}

/** Whether every closing bracket of a text has been opened in it. */
const isOpened = (text: string) => text.split('(').length >= text.split(')').length;
