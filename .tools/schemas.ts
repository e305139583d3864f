import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayPortalSchema, gatewaySettingsSchema } from './gateway-schemas.js';
import { openApi } from './openapi.js';
import { dist, root } from './paths.js';
import { portalSchema } from './portal-schema.js';

// Run as a program by the build: writes the schemas of the files people write, and dist/openapi.json.
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };

const write = (file: string, content: unknown): void => writeFileSync(join(dist, file), `${JSON.stringify(content, null, 1)}\n`);
const identified = (file: string, schema: (id: string) => unknown): void => write(file, schema(`urn:${name}:${version}:${file}`));

mkdirSync(dist, { recursive: true });
identified('portal.schema.json', portalSchema);
identified('gateway-portal.schema.json', gatewayPortalSchema);
identified('gateway.schema.json', gatewaySettingsSchema);
write('openapi.json', await openApi(version));
