import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A workflow of the project as data. */
const readWorkflow = (name: string) => parse(readFileSync(`.github/workflows/${name}`, 'utf8'));

/** Runs the commands of a step in a folder, with what GitHub would put into its environment. */
export function runStep(
  workflow: string,
  name: string,
  env: Readonly<Record<string, string>>,
  cwd = '.',
) {
  const { jobs } = readWorkflow(workflow);
  const steps = Object.values<{ steps?: { name?: string; run?: string }[] }>(jobs).flatMap(
    (job) => job.steps ?? [],
  );
  const script = steps.find((step) => step.name === name)?.run ?? 'exit 99';
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}
