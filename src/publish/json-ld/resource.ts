import { AUDIENCES } from '#domain/audience.ts';
import { SCHOOL_YEARS, STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import { RESOURCE_KINDS, yearsOf, type Resource } from '#domain/resource/resource.ts';
import { CURRICULUM_NAME } from '#domain/resource/library.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl } from '#site/routes.ts';
import { CONTEXT, organization, type JsonLd } from './schema-org.ts';

/** Groups that learn themselves; the others teach them. */
const ROLES = { teachers: 'teacher', public: 'general public' } as const;

/** schema.org node of a resource. What is not ours is described here and stands at its own address. */
export function resourceJsonLd(resource: Resource, path: string): JsonLd {
  const { title, summary, kind, audiences, stages, concepts, languages, cost, link } = resource;
  const isOwn = resource.licence === 'own';
  return {
    '@context': CONTEXT,
    '@type': 'LearningResource',
    name: title,
    description: summary,
    url: absoluteUrl(path),
    sameAs: link?.url,
    learningResourceType: RESOURCE_KINDS[kind],
    inLanguage: languages.map((id) => (id === 'zh' ? 'zh-CN' : id)),
    educationalLevel: [
      ...stages.map((stage) => STAGES[stage]),
      ...yearsOf(resource).map((year) => SCHOOL_YEARS[year]),
    ],
    audience: audiences.map((id) => ({
      '@type': 'EducationalAudience',
      audienceType: AUDIENCES[id],
      educationalRole: id === 'teachers' || id === 'public' ? ROLES[id] : 'student',
    })),
    about: resource.topics.length === 0 ? undefined : resource.topics,
    educationalAlignment:
      concepts.length === 0
        ? undefined
        : concepts.map((id) => ({
            '@type': 'AlignmentObject',
            alignmentType: 'educationalSubject',
            educationalFramework: CURRICULUM_NAME,
            targetName: CONCEPTS[id].name,
          })),
    timeRequired: resource.minutes === undefined ? undefined : `PT${resource.minutes}M`,
    isAccessibleForFree: cost.kind === 'unknown' ? undefined : cost.kind === 'free',
    teaches: resource.sheet?.aims,
    publisher: organization(isOwn ? SITE.name : resource.publisher),
    datePublished: resource.published.toPlainDate().toString(),
    dateModified: resource.updated.toPlainDate().toString(),
  };
}
