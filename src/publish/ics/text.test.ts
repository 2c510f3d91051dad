import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLine, escapeText, foldLine, octets, quoteParameter, uriValue } from './text.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const anyText = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });
/** Lone surrogates and all: any sequence of UTF-16 units. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300, size: 'max' })
  .map((units) => String.fromCharCode(...units));
const chineseAndEmoji = fc
  .array(fc.constantFrom('钦', '州', '，', 'a', ' ', '👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇨🇳', 'é', '𠀀'), {
    maxLength: 200,
    size: 'max',
  })
  .map((parts) => parts.join(''));

/** Unescapes as RFC 5545 §3.3.11 says. */
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));

describe('folding', () => {
  it('keeps a line of 75 octets and folds one of 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('counts octets, not characters: 25 Chinese characters fill a line, 24 the next', () => {
    expect(foldLine('钦'.repeat(50))).toBe(`${'钦'.repeat(25)}\r\n ${'钦'.repeat(24)}\r\n 钦`);
  });

  it('does not cut a family emoji that fits on a line', () => {
    const family = '👩‍👩‍👧‍👦'; // 25 octets
    expect(foldLine(`${'x'.repeat(60)}${family}`)).toBe(`${'x'.repeat(60)}\r\n ${family}`);
  });

  it('cuts a character of more than 74 octets between code points', () => {
    const tower = `e${'\u0301'.repeat(60)}`; // 121 octets in one character
    expect(foldLine(tower).split('\r\n ')).toEqual([
      `e${'\u0301'.repeat(37)}`,
      '\u0301'.repeat(23),
    ]);
  });

  it('cuts a character of exactly 75 octets too: after the space it would make 76', () => {
    const tower = `e${'\u0301'.repeat(37)}`;
    expect(foldLine(`x${tower}`)).toBe(`xe${'\u0301'.repeat(36)}\r\n \u0301`);
  });

  it.each([
    { input: 'any text', texts: anyText },
    { input: 'Chinese and emoji', texts: chineseAndEmoji },
  ])('makes lines of at most 75 octets of whole code points from $input', ({ texts }) => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const physical of folded.split('\r\n')) {
          const bytes = encoder.encode(physical);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(decoder.decode(bytes)).toBe(physical.replace(/^\uFEFF/, ''));
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('fills each line but the last to within one character, here at most 25 octets', () => {
    fc.assert(
      fc.property(chineseAndEmoji, (text) => {
        for (const physical of foldLine(text).split('\r\n').slice(0, -1)) {
          expect(encoder.encode(physical).length).toBeGreaterThanOrEqual(50);
        }
      }),
    );
  });
});

describe('escaping', () => {
  it.each([
    { input: '讲座, 展览; 路径\\n', out: '讲座\\, 展览\\; 路径\\\\n' },
    { input: 'a\r\nb\nc\rd\u2028e', out: 'a\\nb\\nc\\nd\\ne' },
    { input: '时间: "9:00"', out: '时间: "9:00"' },
    { input: 'a\u0000b\u0007c\u007fd\te', out: 'abcd\te' },
    { input: 'x\ud83dy', out: 'x\ufffdy' },
    { input: '\udc00', out: '\ufffd' },
  ])('writes $input', ({ input, out }) => expect(escapeText(input)).toBe(out));

  it('is undone by the rule of RFC 5545', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', ';', ',', 'n', 'N', '\n', '钦', ':', '"') }),
        (text) => {
          expect(unescaped(escapeText(text))).toBe(text);
        },
      ),
    );
  });

  it('makes well-formed text without line breaks or controls from any UTF-16 units', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const escaped = escapeText(text);
        expect(escaped.isWellFormed()).toBe(true);
        expect(escaped).not.toMatch(/[^\P{Cc}\t]|[\u2028\u2029]/u);
      }),
    );
  });
});

describe('content lines', () => {
  it.each([
    { input: 'DATE', out: 'DATE' },
    { input: 'Asia/Shanghai', out: 'Asia/Shanghai' },
    { input: '王老师: 科普; 茶', out: '"王老师: 科普; 茶"' },
    { input: 'a"b^c\nd', out: '"a^\'b^^c^nd"' },
  ])('quotes the parameter $input', ({ input, out }) => expect(quoteParameter(input)).toBe(out));

  it.each([
    { input: 'https://a.example/b;c,d?e=%20', out: 'https://a.example/b;c,d?e=%20' },
    { input: 'https://a.example/科 普\r\n', out: 'https://a.example/%E7%A7%91%20%E6%99%AE%0D%0A' },
  ])('writes the address $input', ({ input, out }) => expect(uriValue(input)).toBe(out));

  it('lets no value start a line of its own', () => {
    expect(contentLine('X', 'a\r\nMETHOD:CANCEL\n')).toBe('X:aMETHOD:CANCEL\r\n');
  });

  it('counts octets as UTF-8 does', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(octets(text)).toBe(encoder.encode(text).length);
      }),
    );
  });
});
