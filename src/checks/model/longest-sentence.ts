/**
 * The longest sentence of a text, without the numbers of its sources.
 *
 * @example longestSentence('天热。水变成水汽，升到天上。〔1〕') // '水变成水汽，升到天上'
 */
export function longestSentence(text: string): string {
  const sentences = text.replace(/〔\d+〕/g, '').split(/[。！？；：]/);
  return sentences.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}
