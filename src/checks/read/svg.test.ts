import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import rule from '#checks/rules/drawings.ts';
import { svgFaults } from './svg.ts';

const faultsOf = (text: string) => svgFaults(new TextEncoder().encode(text));
const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"\n  ${attributes}>\n${inside}\n</svg>`;

describe('a drawing', () => {
  test.each([
    drawing('<circle cx="1" cy="1" r="1" style="fill:#fff"/><text>海</text>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- 图 -->\n${drawing('<g/>')}`,
    drawing('<defs><path id="a" d="M0 0"/></defs><use href="#a"/><rect fill="url(#b)"/>'),
  ])('that only draws is fine: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('of this site is fine', () => {
    expect(svgFaults(readFileSync('public/icon.svg'))).toEqual([]);
  });

  test.each([
    drawing('<script>x()</script>'),
    drawing('<SCRIPT>x()</SCRIPT>'),
    drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">x()</s:script>'),
    drawing('', 'onload="x()"'),
    drawing('<g OnClick="x()"/>'),
    drawing('<a href="https://a.cn/"><text>甲</text></a>'),
    drawing('<use href="https://a.cn/a.svg#a"/>'),
    drawing('<use xlink:href="data:image/svg+xml,x"/>'),
    drawing('<image href="https://a.cn/a.png"/>'),
    drawing('<foreignObject><p>甲</p></foreignObject>'),
    drawing('<animate attributeName="href" to="javascript:x()"/>'),
    drawing('<set attributeName="onclick" to="x()"/>'),
    drawing('<style>@import "https://a.cn/a.css";</style>'),
    drawing('<rect style="fill:url(https://a.cn/a)"/>'),
    drawing('<rect fill="u\\72l(https://a.cn/a)"/>'),
    `<!DOCTYPE svg [<!ENTITY a "<script>x()</script>">]>${drawing('&a;')}`,
    `<?xml-stylesheet href="https://a.cn/a.xsl"?>${drawing('')}`,
    `<?xml version="1.0" encoding="UTF-7"?>${drawing('')}`,
    drawing('<![CDATA[<script>]]>'),
  ])('that does more is refused: %s', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });

  test('in UTF-16 is refused, whatever it hides', () => {
    expect(svgFaults(Buffer.from(drawing('<script/>'), 'utf16le'))).not.toEqual([]);
  });

  test('is reported by file and line', () => {
    const svgFaultsOfFile = faultsOf(drawing('<script>x()</script>'));
    const pictures = new Map([
      [
        '/images/a.svg',
        {
          path: 'public/images/a.svg',
          bytes: 9,
          position: 'none' as const,
          svgFaults: svgFaultsOfFile,
        },
      ],
    ]);
    expect(problemsFound(rule, {}, { pictures })).toEqual([
      ' 矢量图里有 script，它能运行程序或打开别的网页；用画图软件导出“普通SVG”，或者另存为png、webp',
    ]);
    expect(svgFaultsOfFile[0]?.line).toBe(3);
  });
});
