import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { portalSchema } from '../../.tools/portal-schema.js';
import { configSchema } from '../../src/portal/config.js';
import { presets } from '../../src/portal/presets/index.js';
import { checkReferences, misfits, type Schema } from './json-schema.js';

const examples = join(import.meta.dirname, '../../demo/public/dvc');
const schema = portalSchema('https://schema.example/portal.schema.json');
const none = (problems: readonly string[]): void => assert.deepEqual(problems, []);

describe('portal.schema.json', () => {
  it('leads nowhere astray, and describes every key at the top', () => {
    checkReferences(schema);
    const described = Object.entries(schema.properties ?? {}).filter(([, { description }]) => typeof description === 'string').map(([name]) => name);
    assert.deepEqual(described.sort(), Object.keys(configSchema.shape ?? {}).sort());
    assert.deepEqual(Object.keys(schema.$defs ?? {}).sort(), ['map', 'operation', 'operationPatch', 'request', 'rule']);
    none(Object.entries((schema.$defs?.['rule']?.anyOf?.[1]?.properties ?? {}) as Record<string, Schema>).filter(([, { description }]) => !description).map(([name]) => name));
  });

  it('accepts the examples and the presets', async () => {
    const files = readdirSync(examples).filter((file) => /^portal-.*\.json$/.test(file));
    assert.equal(files.length, 5);
    for (const file of files) none(misfits(JSON.parse(readFileSync(join(examples, file), 'utf8')), schema).map((problem) => `${file} ${problem}`));
    for (const [name, preset] of Object.entries(presets)) none(misfits({ name: 'X', ...((await preset()) as object) }, schema).map((problem) => `${name} ${problem}`));
  });

  it('accepts what a preset completes: parts of an operation, and null to remove', () => {
    const alone = { name: 'X', operations: { getRoster: null, getStatistics: { request: { query: { from: null } } } } };
    none(misfits({ ...alone, extends: 'gateway' }, schema));
    assert.notDeepEqual(misfits(alone, schema), []);
  });

  it('refuses what the SDK refuses', () => {
    const sound = { name: 'X', operations: { searchProcedures: { request: { url: 'x' }, map: { code: 'c', name: { from: ['n', 'm'] }, channels: [{ type: { const: 'online' } }] } } } };
    none(misfits(sound, schema));
    const change = (part: object): unknown => ({ ...sound, operations: { searchProcedures: { ...sound.operations.searchProcedures, ...part } } });
    for (const wrong of [
      {}, [], null, { name: 'X' }, { ...sound, nmae: 'x' }, { ...sound, name: 7 }, { ...sound, statuses: { 1: 'done' } }, { ...sound, extends: 'dvcqg-v9' }, { ...sound, calendar: { weekend: [6] } },
      { ...sound, operations: { search: {} } }, change({ request: {} }), change({ request: { url: 'x', method: 'PUT' } }), change({ request: { url: 'x', headers: { 'a b': 'x' } } }), change({ items: '' }),
      change({ map: { code: 7 } }), change({ map: { code: 'c', name: 'n', nmae: 'x' } }), change({ map: { code: 'c', name: 'n', 'sector.cod': 'x' } }), change({ map: { code: { form: 'x' } } }), change({ map: { code: { each: 'x', map: { name: { as: 'eval' } } } } }), change({ paging: { kind: 'pages' } }),
    ]) assert.notDeepEqual(misfits(wrong, schema), [], JSON.stringify(wrong));
  });
});
