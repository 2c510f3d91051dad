import { SITE } from '#site/config.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import type { Downloads } from './downloads.ts';
import { DATA_LICENCE } from './places.ts';

/** The words of DCAT-AP 3 that the catalogue uses; a reader needs no file from elsewhere. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Registered media types of the files, by how their names end. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  'schema.json': 'application/schema+json',
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
};

/**
 * How a file's name ends.
 *
 * @example endingOf('/data/events.schema.json') // 'schema.json'
 */
const endingOf = (path: string) => path.replace(/^.*\/[^./]*\./, '');

const zh = (value: string) => ({ '@language': 'zh-CN', '@value': value });
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });

/**
 * All files of data as a catalogue in DCAT-AP 3 (JSON-LD), for portals that collect such. What is a
 * page for people is no distribution.
 *
 * @param today `YYYY-MM-DD`
 */
export function dataCatalog(lists: readonly Downloads[], today: string) {
  const page = absoluteUrl(routes.openData());
  const publisher = {
    '@id': `${page}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': zh(SITE.sponsor === '' ? SITE.name : SITE.sponsor),
  };
  const rights = {
    '@type': 'dct:RightsStatement',
    'rdfs:label': zh(DATA_LICENCE),
  };
  const dataset = ({ id, title, about, files }: Downloads) => ({
    '@id': `${page}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': zh(title),
    'dct:description': zh(about),
    'dct:publisher': { '@id': publisher['@id'] },
    'dct:language': { '@id': LANGUAGE, '@type': 'dct:LinguisticSystem' },
    'dct:modified': day(today),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:distribution': files.flatMap(({ label, path, note }) => {
      const type = MEDIA_TYPES[endingOf(path)];
      const url = absoluteUrl(path);
      if (type === undefined) return [];
      return [
        {
          '@id': `${url}#file`,
          '@type': 'dcat:Distribution',
          'dct:title': zh(label),
          'dct:description': zh(note),
          'dcat:accessURL': { '@id': url, '@type': 'rdfs:Resource' },
          'dcat:downloadURL': { '@id': url, '@type': 'rdfs:Resource' },
          'dcat:mediaType': {
            '@id': `https://www.iana.org/assignments/media-types/${type}`,
            '@type': 'dct:MediaType',
          },
          'dct:rights': rights,
        },
      ];
    }),
  });
  return {
    '@context': CONTEXT,
    '@id': absoluteUrl(routes.dataCatalog()),
    '@type': 'dcat:Catalog',
    'dct:title': zh(`${SITE.name}的开放数据`),
    'dct:description': zh('网站上的地方、活动、日历、教学资源、目标和数字，和网页来自同样的内容。'),
    'dct:publisher': publisher,
    'dct:language': { '@id': LANGUAGE, '@type': 'dct:LinguisticSystem' },
    'dct:modified': day(today),
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:dataset': lists.map(dataset),
  };
}

/** Chinese in the vocabulary of languages that DCAT-AP asks for. */
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/ZHO';
