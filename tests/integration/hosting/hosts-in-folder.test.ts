import { expect, test, vi } from 'vitest';

vi.stubEnv('SITE_URL', 'https://www.example.gov.cn/kepu/');
const { testHosts } = await import('./same-answers.ts');
const { BASE } = await import('#site/base.ts');

test('the site stands in a folder of its host', () => {
  expect(BASE).toBe('/kepu');
});
testHosts();
