/** What a file's name may be that becomes an address or an id: `2027-dolphin-lecture`. */
export const isPlainName = (name: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);

/**
 * A name as it could be written plainly; undefined where letters would be lost.
 *
 * @example plainName('IMG 001') // 'img-001'
 */
export function plainName(name: string): string | undefined {
  const letters = name.normalize('NFKC').toLowerCase();
  const plain = letters.replace(/[\s_.-]+/g, '-').replace(/^-|-$/g, '');
  return isPlainName(plain) ? plain : undefined;
}
