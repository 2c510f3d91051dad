import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { countListed, readReport, slowest } from './report.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  name: resolve('tests/sample.test.ts'),
  status,
  startTime: 1000,
  endTime: 3500,
  assertionResults: tests.map((each) => ({ status: each })),
});
const report = (...files: readonly unknown[]) => readReport(JSON.stringify({ testResults: files }));

test('passed and failed tests are counted one by one', () => {
  expect(
    report(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')),
  ).toMatchObject({ passed: 3, failed: 1 });
});

test('tests behind a broken hook have failed, although Vitest calls them skipped', () => {
  const counts = report(file('failed', 'skipped', 'pending', 'skipped'));
  expect(counts).toMatchObject({ passed: 0, failed: 3 });
});

test('a file that could not be loaded is one failure', () => {
  expect(report(file('failed'))).toMatchObject({ passed: 0, failed: 1 });
});

test('a test that this platform leaves out is neither passed nor failed', () => {
  const counts = report(file('passed', 'passed', 'skipped'));
  expect(counts).toMatchObject({ passed: 1, failed: 0 });
});

test('each file says how long it took', () => {
  expect(report(file('passed', 'passed'))?.durations).toEqual([
    { name: 'tests/sample.test.ts', milliseconds: 2500 },
  ]);
});

test('no report, half a report or something else counts as none', () => {
  for (const text of ['', '{"testResults":[', '[]', '{}']) expect(readReport(text)).toBeUndefined();
});

test('the slowest come first, and only so many', () => {
  const durations = [300, 21_040, 5000].map((milliseconds) => ({
    name: `step ${milliseconds}`,
    milliseconds,
  }));
  expect(slowest(durations, 2)).toEqual(['  21.0 s  step 21040', '   5.0 s  step 5000']);
});

test('listed tests are counted', () => {
  expect(countListed('[{"name":"one"},{"name":"two"}]')).toBe(2);
  expect(countListed('')).toBe(0);
});
