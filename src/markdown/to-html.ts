import { micromark, type Options } from 'micromark';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { spellOut } from './spell-out.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    strikethrough: 'strikethrough';
  }
}

/** What is struck out, ~~so~~. */
const STRUCK: NonNullable<Options['htmlExtensions']>[number] = {
  enter: {
    strikethrough() {
      this.tag('<del>');
    },
  },
  exit: {
    strikethrough() {
      this.tag('</del>');
    },
  },
};

/**
 * A text of ours as HTML, as the build makes it but for the names of headings. Tags that stand in the
 * text stand in the HTML, too: whoever shows it takes what it trusts.
 *
 * @example toHtml('**注意：**带水') // '<p><strong>注意：</strong>带水</p>'
 */
export const toHtml = (text: string): string =>
  micromark(spellOut(text.trim(), 'md'), {
    allowDangerousHtml: true,
    extensions: [gfmTable(), gfmStrikethroughCjkFriendly({ singleTilde: false })],
    htmlExtensions: [gfmTableHtml(), STRUCK],
  });
