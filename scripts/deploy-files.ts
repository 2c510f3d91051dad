import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployFiles } from '#build/hosting/deploy-files.ts';

// npm run deploy-files -- FOLDER: writes the configurations of servers for the site's address into
// deploy/, or into a folder that is named.
const folder = process.argv[2] ?? 'deploy';
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(deployFiles())) await writeFile(join(folder, name), text);
