import { checkSite } from '#checks/site/check-site.ts';
import { siteFolder, siteProblem } from '#build/site-folder.ts';

// npm run check:site: checks the built site; one line per check, each fault below it.
const problem = siteProblem(siteFolder());
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
const reports = await checkSite(siteFolder());
for (const { name, faults } of reports) {
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const { path, message } of faults.slice(0, 40)) console.log(`     ${path}  ${message}`);
  if (faults.length > 40) console.log(`     … and ${faults.length - 40} more`);
}
process.exitCode = reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
