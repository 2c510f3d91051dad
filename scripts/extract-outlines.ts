import { writeFile } from 'node:fs/promises';
import { readOutlines } from '#build/map-outlines.ts';

// node scripts/extract-outlines.ts: writes the small committed outline file of the map.
const OUT = 'src/domain/geo/outlines.json';
const outlines = await readOutlines();
await writeFile(OUT, `${JSON.stringify(outlines)}\n`);
console.log(`${OUT}: ${outlines.neighbours.map(({ name }) => name).join('、')}`);
