import { expect, test } from 'vitest';
import { countListed, countReport } from './counts.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const report = (...files: readonly unknown[]) => JSON.stringify({ testResults: files });

test('passed and failed tests are counted one by one', () => {
  const text = report(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'));
  expect(countReport(text)).toEqual({ passed: 3, failed: 1 });
});

test('tests behind a broken hook have failed, although Vitest calls them skipped', () => {
  const text = report(file('failed', 'skipped', 'pending', 'skipped'));
  expect(countReport(text)).toEqual({ passed: 0, failed: 3 });
});

test('a file that could not be loaded is one failure', () => {
  expect(countReport(report(file('failed')))).toEqual({ passed: 0, failed: 1 });
});

test('a test that this platform leaves out is neither passed nor failed', () => {
  expect(countReport(report(file('passed', 'passed', 'skipped')))).toEqual({
    passed: 1,
    failed: 0,
  });
});

test('no report, half a report or something else counts as none', () => {
  for (const text of ['', '{"testResults":[', '[]', '{}'])
    expect(countReport(text)).toBeUndefined();
});

test('listed tests are counted', () => {
  expect(countListed('[{"name":"one"},{"name":"two"}]')).toBe(2);
  expect(countListed('')).toBe(0);
});
