import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chunksFile, dist } from './paths.js';
import { programOf, runNode } from './run.js';

interface Step {
  name: string;
  args: string[];
}

const bundles: Step = { name: 'bundles', args: [programOf('rollup', 'dist/bin/rollup'), '--config', '--silent'] };
const declarations: Step = { name: 'declarations', args: [programOf('typescript', 'bin/tsc'), '--project', '.tools/tsconfig.src.json'] };
const manifest: Step = {
  name: 'custom-elements.json',
  args: [programOf('@custom-elements-manifest/analyzer', 'cem.js'), 'analyze', '--config', '.tools/custom-elements-manifest.config.js', '--quiet'],
};
const schemas: Step = { name: 'schemas, openapi.json', args: ['.tools/schemas.ts'] };

async function run({ name, args }: Step): Promise<void> {
  const began = performance.now();
  const { code } = await runNode(...args);
  if (code !== 0) throw new Error(`${name}: failed`);
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

rmSync(dist, { recursive: true, force: true });
rmSync(chunksFile, { force: true });
try {
  // The bundler and the compiler do not read each other's files; the small writers come after, when both cores are free again.
  await Promise.all([run(bundles), run(declarations)]);
  // Of the build for script tags, which has no importers.
  for (const name of ['loader', 'arriving']) rmSync(join(dist, `esm/${name}.d.ts`));
  await Promise.all([run(manifest), run(schemas)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
