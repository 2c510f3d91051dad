import { expect, test } from 'vitest';
import { forStick } from './scripts.ts';

test('importing by address, going to one and sheets become what a copy can do', () => {
  expect(forStick('import(p).then(a);import( /* @vite-ignore */ t )')).toBe(
    'kepu.load(p).then(a);kepu.load( /* @vite-ignore */ t )',
  );
  expect(forStick('import(`/needs.js`)')).toBe('kepu.load(`/needs.js`)');
  expect(forStick('location.assign(a)')).toBe('kepu.go(a)');
  expect(forStick('e.href=`/assets/map.1a.css`')).toBe('e.href=(kepu.root+"assets/map.1a.css")');
});

test('imports that are bundled stay', () => {
  expect(forStick('import(`./live-map.js`)')).toBe('import(`./live-map.js`)');
});
