import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from './openapi.js';
import { dist, root } from './paths.js';
import { portalSchema } from './portal-schema.js';

// Run as a program by the build: writes dist/portal.schema.json and dist/openapi.json.
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };

const write = (file: string, content: unknown): void => writeFileSync(join(dist, file), `${JSON.stringify(content, null, 1)}\n`);

mkdirSync(dist, { recursive: true });
write('portal.schema.json', portalSchema(`urn:${name}:${version}:portal.schema.json`));
write('openapi.json', await openApi(version));
