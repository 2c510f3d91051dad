import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { SITE, type Settings } from '#site/config.ts';

/** Where RFC 9116 wants it. */
export const SECURITY_FILE = '.well-known/security.txt';
/** A site is built again every night; one that nobody builds any more should not promise for long. */
const VALID = { days: 180 };

/**
 * The text that tells where to report holes in the site's safety (RFC 9116); undefined where nobody
 * has said who hears of them.
 *
 * @param now the time for which the site is built
 */
export function securityText(
  { securityContact, url }: Pick<Settings, 'securityContact' | 'url'>,
  now: Temporal.ZonedDateTime,
): string | undefined {
  if (securityContact === '') return undefined;
  const expires = now.startOfDay().add(VALID).toInstant();
  return [
    `Contact: ${securityContact}`,
    `Expires: ${expires.toString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${new URL(`/${SECURITY_FILE}`, url).href}\n`,
  ].join('\n');
}

/** Writes {@link securityText} into a built site, where there is one. */
export async function writeSecurityText(
  folder: string,
  now: Temporal.ZonedDateTime,
): Promise<void> {
  const text = securityText(SITE, now);
  if (text === undefined) return;
  const file = join(folder, SECURITY_FILE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
