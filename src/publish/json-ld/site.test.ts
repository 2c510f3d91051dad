import { describe, expect, it, test } from 'vitest';
import { jsonForScript } from './schema-org.ts';
import { breadcrumbList, openDataJsonLd, organisation, webSite } from './site.ts';

describe('JSON-LD', () => {
  test('a trail is numbered from 1 and has full addresses', () => {
    const list = breadcrumbList([
      { label: '首页', path: '/' },
      { label: '方案', path: '/plan/' },
    ]);
    expect(list).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: '首页', item: 'https://qinzhou-kepu.example/' },
        { position: 2, name: '方案', item: 'https://qinzhou-kepu.example/plan/' },
      ],
    });
  });

  test('an unknown publisher is not named', () => {
    expect(webSite()).toMatchObject({ publisher: undefined });
  });

  test('only a government department is a government organisation', () => {
    const unit = { id: 'x', name: '市科技局', group: 'government' } as const;
    expect(organisation(unit, '/units/x/')).toMatchObject({
      '@type': 'GovernmentOrganization',
      name: '钦州市科技局',
    });
    expect(organisation({ ...unit, group: 'people' }, '/units/x/')['@type']).toBe('Organization');
  });

  test('no text can close the script element', () => {
    expect(jsonForScript({ name: '</script><b>' })).toBe('{"name":"\\u003c/script>\\u003cb>"}');
  });
});

it('the data set names both of its files', () => {
  const { distribution } = openDataJsonLd('https://example.org/data/', '随意使用');
  expect(distribution).toEqual([
    expect.objectContaining({
      encodingFormat: 'application/geo+json',
      contentUrl: expect.stringMatching(/\/data\/places\.geojson$/),
    }),
    expect.objectContaining({
      encodingFormat: 'text/csv',
      contentUrl: expect.stringMatching(/\/data\/places\.csv$/),
    }),
  ]);
});
