import type { EmergencyGuide } from '#domain/emergency.ts';
import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { absoluteUrl } from '#site/routes.ts';
import { CONTEXT, SITE_PUBLISHER, type JsonLd } from './schema-org.ts';

/** schema.org node of an emergency guide: its first lines as steps. */
export function guideJsonLd(guide: EmergencyGuide, path: string): JsonLd {
  const { title, summary, now, published } = guide;
  const node = {
    '@context': CONTEXT,
    name: title,
    description: summary,
    url: absoluteUrl(path),
    inLanguage: 'zh-CN',
    datePublished: formatInstant(toInstant(published)),
    author: SITE_PUBLISHER,
  };
  if (now.length === 0) return { ...node, '@type': 'Article', headline: title };
  return {
    ...node,
    '@type': 'HowTo',
    step: now.map(({ act }) => ({ '@type': 'HowToStep', text: act })),
  };
}
