import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, xmlElement } from './xml-text.ts';

describe('XML text', () => {
  it.each([
    {
      input: '坭兴陶 & <茶> "甲" \'乙\'',
      out: '坭兴陶 &amp; &lt;茶&gt; &quot;甲&quot; &#39;乙&#39;',
    },
    { input: 'a\u0000b\u000bc\u001fd\ufffee\uffff', out: 'abcde' },
    { input: 'x\ud800y', out: 'x\ufffdy' },
    { input: '👩‍🔬\t茶\r\n茶', out: '👩‍🔬\t茶\n茶' },
    { input: ']]>', out: ']]&gt;' },
  ])('writes $input', ({ input, out }) => expect(escapeXml(input)).toBe(out));

  it('holds only characters of XML 1.0 and no markup, whatever the input', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(units, (codes) => {
        // XML 1.0 §2.2, production Char, without the markup characters.
        expect(escapeXml(String.fromCharCode(...codes))).toMatch(
          /^(?:&(?:amp|lt|gt|quot|#39);|(?![<>&"'])[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}])*$/u,
        );
      }),
    );
  });

  it('writes an element with attributes', () => {
    expect(xmlElement('link', 'a<b', { rel: 'self', href: 'https://a.example/?a=1&b=2' })).toBe(
      '<link rel="self" href="https://a.example/?a=1&amp;b=2">a&lt;b</link>',
    );
  });
});
