/** What the editor of the playground knows: where the cursor stands, what the schema says there, what the answer offers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portalSchema } from '../../.tools/portal-schema.js';
import { leadsNowhere, pathsFrom } from '../../demo/playground/answer-paths.js';
import { examine } from '../../demo/playground/examine.js';
import { examples } from '../../demo/playground/examples.js';
import { expectedAt } from '../../demo/playground/expected.js';
import { looseValue, placeAt, rangeOf, wordsIn } from '../../demo/playground/json-tree.js';
import { modelOf, targetsOf } from '../../demo/playground/model-targets.js';
import { describe as wordsFor, keysAt, schemasAt, valuesAt } from '../../demo/playground/schema-walk.js';
import { statuses } from '../../src/model/status.js';

/** A text with the cursor at |. */
function at(marked: string): ReturnType<typeof placeAt> {
  const position = marked.indexOf('|');
  return placeAt(marked.slice(0, position) + marked.slice(position + 1), position);
}

describe('the place of the cursor', () => {
  for (const [marked, part, keys, more = {}] of [
    ['{|}', 'key', [], { quoted: false }],
    ['{ "na|" }', 'key', [], { quoted: true, answered: false }],
    ['{ "a": { "|" "b": 1 } }', 'key', ['a'], { quoted: true, answered: false }],
    ['{ "a": { "b|": 1 } }', 'key', ['a'], { answered: true }],
    ['{ "a": | }', 'value', ['a'], {}],
    ['{ "a": "x|y" }', 'value', ['a'], { quoted: true }],
    ['{ "a": ["x", "|"] }', 'value', ['a', 1], {}],
    ['{ "a": [1, | ] }', 'value', ['a', 1], {}],
    ['{ "a": [{ "b": "|" }] }', 'value', ['a', 0, 'b'], {}],
    ['{ "a": tr|', 'value', ['a'], { quoted: false }],
  ] as const) {
    it(marked, () => {
      const place = at(marked);
      assert.deepEqual([place?.part, place?.keys], [part, keys]);
      for (const [name, value] of Object.entries(more)) assert.equal(place?.[name as 'quoted' | 'answered'], value, name);
    });
  }

  it('is none behind a finished value', () => assert.equal(at('{ "a": "x"| }'), undefined));
});

describe('a text that is not finished', () => {
  it('is understood as far as it goes', () => assert.deepEqual(looseValue('{"a": {"b": [1, "x"], "c": }, "d": t'), { a: { b: [1, 'x'], c: undefined }, d: undefined }));
  it('gives its texts with the way to each', () =>
    assert.deepEqual(wordsIn('{"a": ["x"]}').map(({ part, keys, text }) => [part, keys, text]), [['key', [], 'a'], ['value', ['a', 0], 'x']]));
});

describe('a path of a failure is found in the text', () => {
  const text = '{"operations": {"findDossier": {"map": {"status.code": "s", "history": {"each": "h", "map": {"at": "t"}}, "metrics": [{"id": "i"}]}}}}';
  for (const [path, found] of [
    ['operations.findDossier.map.status.code', '"status.code"'],
    ['operations.findDossier.map.history.3.at', '"at"'],
    ['operations.findDossier.map.metrics.0.id', '"id"'],
    ['operations.findDossier.request.url', '"findDossier"'],
  ] as const) {
    it(path, () => {
      const range = rangeOf(text, path);
      assert.equal(range && text.slice(range.from, range.to), found);
    });
  }
  it('or nowhere', () => assert.equal(rangeOf(text, 'name'), undefined));
});

describe('the schema at a place', () => {
  const schema = portalSchema('x');
  const names = (keys: readonly (string | number)[], document: unknown = {}): readonly string[] => keysAt(schema, keys, document).map(({ name }) => name);

  it('gives keys with their descriptions', () => {
    assert(names([]).includes('operations'));
    const [request] = keysAt(schema, ['operations', 'findDossier'], {}).filter(({ name }) => name === 'request');
    assert.deepEqual(request, { name: 'request', description: 'How to ask.', brackets: '{}' });
  });

  it('follows references, alternatives and maps to any depth', () => {
    const rule = ['operations', 'findDossier', 'map', 'history', 'map', 'at'];
    assert(names(rule).includes('format'));
    assert.match(wordsFor(schemasAt(schema, [...rule, 'each'], {})), /list/);
    assert.deepEqual(valuesAt(schema, [...rule, 'as'], {}), ['plainText', 'sentenceCase', 'amount', 'unit']);
  });

  it('takes the branch that the document decides', () => {
    const forms = (document: object): number => schemasAt(schema, ['operations', 'getRoster'], document).filter(({ type }) => type === 'null').length;
    assert.deepEqual([forms({ extends: 'gateway' }), forms({})], [1, 0]);
  });

  it('gives words of closed lists, and yes or no only where nothing else may stand', () => {
    assert.deepEqual(valuesAt(schema, ['statuses', '5'], {}), statuses);
    assert.deepEqual(valuesAt(schema, ['operations', 'findDossier', 'map', 'code', 'const'], {}), []);
  });
});

describe('what an operation expects', () => {
  const answer = { result: [{ MaHoSo: 'X-1', LichSu: [{ Ngay: '1' }, { Ngay: '2', Phu: [{ Ten: 'a' }] }], ten: [{ ngu: 'vi', ten: 'Tên' }] }] };
  const operation = {
    items: 'result', select: { MaHoSo: '{dossierCode}' },
    map: {
      code: 'MaHoSo', 'procedure.name': { from: 'ten', pick: { ngu: 'vi' }, then: 'ten' }, channel: { from: 'k', table: { 1: 'online' } },
      history: { each: 'LichSu', map: { at: 'Ngay', status: { from: 'x' } } },
    },
  };
  const scopes = (keys: readonly (string | number)[], part: 'key' | 'value' = 'value'): unknown => {
    const expected = expectedAt('findDossier', operation, keys, part, answer);
    return expected?.kind === 'path' ? expected.scopes : expected;
  };

  it('paths, each from where it starts', () => {
    assert.deepEqual(scopes(['items']), [answer]);
    assert.deepEqual(scopes(['select'], 'key'), answer.result);
    assert.deepEqual(scopes(['map', 'code']), answer.result);
    assert.deepEqual(scopes(['map', 'history', 'map', 'at']), answer.result[0]?.LichSu);
    assert.deepEqual(scopes(['map', 'procedure.name', 'pick'], 'key'), answer.result[0]?.ten);
    assert.deepEqual(scopes(['map', 'procedure.name', 'then']), answer.result[0]?.ten);
    assert.equal(scopes(['request', 'url']), undefined);
  });

  it('targets of the model, also of the records inside', () => {
    const target = expectedAt('findDossier', operation, ['map', 'history', 'map'], 'key', answer);
    assert(target?.kind === 'target');
    assert(targetsOf(target.model).some(({ name }) => name === 'department'));
    assert(targetsOf(modelOf('findDossier')).some(({ name, required }) => name === 'status.code' && required));
  });

  it('words of the model where a table translates into them', () => {
    assert.deepEqual(expectedAt('findDossier', operation, ['map', 'channel', 'table', '1'], 'value', answer), { kind: 'word', words: ['online', 'inPerson', 'postal'] });
    assert.deepEqual(expectedAt('findDossier', operation, ['map', 'history', 'map', 'status', 'otherwise'], 'value', answer), { kind: 'word', words: statuses });
  });
});

describe('paths of an answer', () => {
  it('lead to what is there, in the path language', () => {
    const paths = pathsFrom([{ 'a b': [{ c: 1 }], d: { e: 'x' } }]).map(({ path }) => path);
    assert.deepEqual(paths, ['@', '"a b"', '"a b"[0]', '"a b"[0].c', '"a b"[]', '"a b"[].c', 'd', 'd.e']);
    for (const path of paths) assert.equal(leadsNowhere(path, [{ 'a b': [{ c: 1 }], d: { e: 'x' } }]), false, path);
  });
  it('are missed only when no record has them', () => assert.deepEqual([leadsNowhere('a', [{ a: '' }, {}]), leadsNowhere('a', [{}]), leadsNowhere('a', [])], [false, true, false]));
});

describe('an examination', () => {
  const written = ({ portal, answer, operation }: (typeof examples)[number]) => ({ portal: JSON.stringify(portal), answer: JSON.stringify(answer), operation });

  for (const example of examples.slice(0, -1)) {
    it(`finds nothing wrong with “${example.title}”`, async () => {
      const { problems, found } = await examine(written(example));
      assert.deepEqual(problems, []);
      assert.ok(found?.record);
    });
  }

  const first = written(examples[0]);
  const told = async (change: Partial<typeof first>): Promise<readonly string[]> => (await examine({ ...first, ...change })).problems.map(({ severity, message }) => `${severity} ${message}`);

  it('names what is wrong and where', async () => {
    assert.deepEqual(await told({ portal: first.portal.replace('"items"', '"itmes"') }), ['error operations.findDossier.itmes: unknown key']);
    assert.deepEqual(await told({ portal: first.portal.replace('"DonViXuLy"', '"DonVi"') }), ['warning operations.findDossier.map.agency: không có gì ở "DonVi"']);
    assert.match((await told({ portal: first.portal.replace('"items":"result"', '"items":"ketQua"') }))[0] ?? '', /nothing stands at "ketQua"/);
    assert.match((await told({ portal: first.portal.replace('"MaHoSo",', '"Khac",') }))[0] ?? '', /^error operations\.findDossier: the answer has no such record$/);
    const twice = first.portal.replace('"success"', '"before":{"request":{"url":"x"},"take":{"ma":"error_code"}},"success"');
    assert.match((await told({ portal: twice }))[0] ?? '', /^warning operations\.findDossier\.before: /);
    assert.match((await told({ answer: '<html>' }))[0] ?? '', /^error .*JSON/);
    assert.match((await told({ operation: 'getRoster', portal: '{"name":"X","operations":{}}' }))[0] ?? '', /operations\.getRoster/);
  });
});
