/**
 * Letters of pinyin as they are compared: without tones (`hǎi`, `hai3`), and with u for every way to
 * write ü: lü, lv, lu.
 *
 * @example plainSpelling('lǚyóu') // 'luyou'
 */
export function plainSpelling(letters: string): string {
  const plain = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ɑ/g, 'a') // of textbooks
    .replace(/ɡ/g, 'g')
    .replace(/([nljqxy])v/g, '$1u');
  return /^(?:[a-z]+[1-5])+$/.test(plain) ? plain.replace(/\d/g, '') : plain;
}
