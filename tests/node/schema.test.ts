/** What the pages read by is the same as what zod makes of it: over presets, examples and samples, and whatever is changed in them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { read, type Schema } from '../../src/model/schema.js';
import { zodOf } from '../../src/model/zod.js';
import { configSchema } from '../../src/portal/config.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { operations } from '../../src/portal/operations.js';
import { presets } from '../../src/portal/presets/index.js';
import { mergePatch } from '../../src/portal/read-config.js';
import { compileMap, identityMap } from '../../src/portal/rest/mapping.js';
import { ownReader } from '../../src/portal/rest/own-names.js';
import { submissionOperations } from '../../src/portal/submission-operations.js';
import { changed } from './changed.js';

function agrees(schema: Schema, value: unknown): number {
  let refused = 0;
  for (const one of [value, ...changed(value)]) {
    const { data, success, error } = zodOf(schema).safeParse(one);
    const reading = read(schema, one);
    if (success) assert.deepEqual(reading, { data }, JSON.stringify(one));
    else assert.ok('path' in reading, `zod: ${error.issues[0]?.message ?? ''}: ${JSON.stringify(one)}`);
    if (!success) refused += 1;
  }
  return refused;
}

const examples = join(import.meta.dirname, '../../demo/public/dvc');

async function recordsOfAnOffice(): Promise<readonly (readonly [Schema, unknown])[]> {
  const portal = memoryPortal(sampleOffice('2026-11-22'));
  const page = await portal.searchProcedures?.({});
  return [
    [operations.searchProcedures.schema, page?.items[0]],
    [operations.getProcedure.schema, await portal.getProcedure?.({ code: '1.001193' })],
    [operations.listSectors.schema, (await portal.listSectors?.({}))?.[0]],
    [operations.findDossier.schema, await portal.findDossier?.({ code: 'H99.21-261118-0003' })],
    [operations.getStatistics.schema, await portal.getStatistics?.({ from: '2026-11-01', to: '2026-11-30' })],
    [operations.getRoster.schema, await portal.getRoster?.({})],
    [submissionOperations.submitDossier.schema, { code: 'H1', attachments: [{ id: 'a', size: 3 }], receivedAt: '2026-11-22', processing: false }],
    [submissionOperations.uploadFile.schema, { id: 'a', size: 3, check: 'pending' }],
    [submissionOperations.getForm.schema, { schema: { type: 'object' }, version: '1' }],
  ];
}

describe('a schema', () => {
  it('of portal.json reads presets, examples, and what is wrong in them, as zod does', async () => {
    const files = readdirSync(examples).filter((file) => /^portal.*\.json$/.test(file));
    const written = files.map((file) => JSON.parse(readFileSync(join(examples, file), 'utf8')) as { readonly extends?: string });
    const laid = await Promise.all(['gateway', 'gateway-submission', 'dvcqg-v2', 'hsds'].map(async (name) => ({ name: 'X', ...((await presets[name]?.()) as object) })));
    for (const patch of written) {
      const config = mergePatch(await presets[patch.extends ?? '']?.(), patch);
      assert.deepEqual(read(configSchema, config), { data: zodOf(configSchema).parse(config) });
    }
    assert.ok(laid.reduce((refused, config) => refused + agrees(configSchema, config), 0) > 1_000);
  });

  it('of a model reads the records of an office, and what is wrong in them, as zod does', async () => {
    for (const [schema, record] of await recordsOfAnOffice()) {
      assert.ok('data' in read(schema, record));
      assert.ok(agrees(schema, record) > 5);
    }
  });

  it('of a model finds in an answer what a map of the same names finds', async () => {
    const context = { timeZone: 'Asia/Ho_Chi_Minh', baseUrl: 'https://example.vn/', statuses: new Map() };
    for (const [schema, record] of await recordsOfAnOffice()) {
      const [own, mapped] = [ownReader(schema, false), compileMap(identityMap(schema), schema, 'map', false)];
      for (const answer of [record, ...changed(record)]) assert.deepEqual(own(answer, { ...context, root: answer }), mapped(answer, { ...context, root: answer }), JSON.stringify(answer));
    }
  });
});
