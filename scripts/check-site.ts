import { resolve } from 'node:path';
import { checkSite } from '#checks/site/check-site.ts';

// npm run check:site: checks the built site; one line per check, each fault below it.
const reports = await checkSite(resolve(process.env['OUT_DIR'] ?? 'dist'));
for (const { name, faults } of reports) {
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const { path, message } of faults.slice(0, 40)) console.log(`     ${path}  ${message}`);
  if (faults.length > 40) console.log(`     … and ${faults.length - 40} more`);
}
process.exitCode = reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
