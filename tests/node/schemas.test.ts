import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sectionKeys, settingsKeys, type Words } from '../../.tools/gateway-descriptions.js';
import { gatewayPortalSchema, gatewaySettingsSchema } from '../../.tools/gateway-schemas.js';
import { portalSchema } from '../../.tools/portal-schema.js';
import { splitSection } from '../../src/gateway/gateway-section.js';
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

/** Keys of these schemas that have no words, by their dotted place. */
const withoutWords = (part: Schema, place: string): readonly string[] => [
  ...Object.entries((part['properties'] ?? {}) as Readonly<Record<string, Schema>>).flatMap(([name, inner]) => [
    ...(inner['description'] === undefined && !/(?:^|\.)cache$/.test(place) ? [`${place}.${name}`] : []), ...withoutWords(inner, `${place}.${name}`),
  ]),
  ...((part['anyOf'] ?? []) as readonly Schema[]).flatMap((form) => withoutWords(form, place)),
];

/** Every key of these schemas, by its dotted place, with its words. */
const keysOf = (part: Schema, place: string): readonly (readonly [place: string, words: unknown])[] => [
  [place, part['description']],
  ...Object.entries((part['properties'] ?? {}) as Readonly<Record<string, Schema>>).flatMap(([name, inner]) => keysOf(inner, place === '' ? name : `${place}.${name}`)),
  ...((part['anyOf'] ?? []) as readonly Schema[]).flatMap((form) => keysOf(form, place)),
];

/** Words that stand at no key; * is any name. */
function idle(words: Words, part: Schema, place: string): readonly string[] {
  const keys = keysOf(part, place);
  const fits = (pattern: string, key: string): boolean => pattern.split('.').length === key.split('.').length && pattern.split('.').every((name, at) => name === '*' || name === key.split('.')[at]);
  return Object.entries(words).filter(([pattern, text]) => !keys.some(([key, said]) => said === text && fits(pattern, key))).map(([pattern]) => pattern);
}

describe('gateway-portal.schema.json', () => {
  const served = gatewayPortalSchema('https://schema.example/gateway-portal.schema.json');
  const portal = (section: unknown): object => ({ extends: 'igate-v2', name: 'X', baseUrl: 'https://motcua.example/', gateway: section });

  it('leads nowhere astray, and has words at every key that only the gateway reads', () => {
    checkReferences(served);
    none(withoutWords(served.properties?.['gateway'] ?? {}, 'gateway'));
  });

  it('has no words for a key that is not there', () => {
    const section = served.properties?.['gateway'] ?? {};
    none(idle(sectionKeys, section, 'gateway'));
    assert.deepEqual(idle({ 'gateway.auth.pasword': 'x', 'gateway.cache.*.fresher': 'x', 'gateway.*.*.kind': 'x' }, section, 'gateway').length, 3);
  });

  it('accepts what a page may have, and the gateway’s own key in each of its forms', () => {
    none(misfits(portal({}), served));
    none(misfits({ extends: 'gateway', name: 'X' }, served));
    none(misfits(portal({ auth: { kind: 'basic', user: 'x', password: '{secret:A}' }, tls: { certificate: 'a.pem', key: 'a.key' }, privacy: { officers: true }, fileOrigins: ['https://a.example'] }), served));
    none(misfits(portal({ auth: { kind: 'clientCredentials', tokenUrl: 'https://a.example/t', clientId: 'x', clientSecret: '{secret:A}', by: 'form' }, cache: { getRoster: { fresh: 0, stale: 60 } }, backend: { connections: 4, seconds: 20.5, bytes: 4096 } }), served));
    assert.notDeepEqual(misfits(portal({}), schema), [], 'a page has no such key');
  });

  it('refuses what the gateway refuses', () => {
    for (const section of [{ auth: { kind: 'basic', user: 'x' } }, { auth: { kind: 'digest' } }, { auth: { kind: 'basic', user: 'x', password: 'y', by: 'form' } }, { tls: { cert: 'x' } }, { cache: { findDossier: { fresh: 1, stale: 1 } } }, { cache: { getRoster: { fresh: -1, stale: 1 } } }, { backend: { connections: 0 } }, { fileOrigins: ['a'] }, { officers: true }]) {
      assert.notDeepEqual(misfits(portal(section), served), [], JSON.stringify(section));
      assert.notDeepEqual(splitSection(portal(section)).problems, [], JSON.stringify(section));
    }
  });
});

describe('gateway.schema.json', () => {
  const settings = gatewaySettingsSchema('https://schema.example/gateway.schema.json');
  const sound = { portals: { 'son-ha': 'xa-son-ha.json' } };

  it('leads nowhere astray, has words at every key, accepts and refuses as the gateway does', () => {
    checkReferences(settings);
    none(withoutWords(settings, 'gateway.json'));
    none(misfits({ ...sound, $schema: 'x', listen: '127.0.0.1:8090', metrics: false, static: false, origins: ['https://a.example'], limits: { lookups: { points: 5, seconds: 60 } } }, settings));
    for (const wrong of [{}, { ...sound, port: 80 }, { ...sound, metrics: true }, { ...sound, limits: { lookups: { points: 0, seconds: 60 } } }, { ...sound, limits: { all: {} } }, { portals: ['x'] }]) assert.notDeepEqual(misfits(wrong, settings), [], JSON.stringify(wrong));
  });

  it('has no words for a key that is not there', () => none(idle(settingsKeys, settings, '')));

  it('and its neighbour accept the files of the documentation', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../.docs/gateway.md'), 'utf8');
    const written = [...guide.matchAll(/^```json (\S+\.json)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, JSON.parse(text) as unknown] as const);
    assert.ok(written.length >= 2);
    for (const [name, content] of written) none(misfits(content, name === 'gateway.json' ? settings : gatewayPortalSchema('https://schema.example/x')).map((problem) => `${name} ${problem}`));
  });
});
