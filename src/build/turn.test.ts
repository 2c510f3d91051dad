import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { takeTurn } from './turn.ts';

const target = () => `/srv/${randomUUID()}`;

test('one build of a folder after the other, and the one that waits is told once', async () => {
  const folder = target();
  const told: string[] = [];
  const order: string[] = [];
  const build = async (name: string) => {
    const release = await takeTurn(folder, () => told.push(name));
    order.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 30));
    order.push(`${name} ends`);
    release();
  };
  const first = build('one');
  await new Promise((done) => setTimeout(done, 10));
  await Promise.all([first, build('two')]);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  expect(told).toEqual(['two']);
});

test('builds of other folders do not wait', async () => {
  const releases = await Promise.all(
    [target(), target()].map((folder) =>
      takeTurn(folder, () => {
        throw new Error('waits');
      }),
    ),
  );
  for (const release of releases) release();
});
