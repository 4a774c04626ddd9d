/** Writes `schema/stratmap-1.json` from the built library: `npm run build`, then `node scripts/schema.mjs`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '../dist/index.js';

const place = fileURLToPath(new URL('../schema/stratmap-1.json', import.meta.url));
writeFileSync(place, `${JSON.stringify(toJsonSchema(), null, 2)}\n`);
