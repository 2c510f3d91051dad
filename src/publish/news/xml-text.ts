import { cleanText } from '#publish/clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for XML or HTML, in an element or a quoted attribute; characters that XML 1.0 forbids are
 * dropped.
 * @example escapeXml('坭兴陶 & "茶"\u0000') // '坭兴陶 &amp; &quot;茶&quot;'
 */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * An XML element with text; attributes in the order given.
 * @example xmlElement('link', '', { rel: 'self' }) // '<link rel="self"></link>'
 */
export function xmlElement(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${head.join('')}>${escapeXml(text)}</${name}>`;
}
