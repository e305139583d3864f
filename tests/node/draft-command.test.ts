/** `dvc-widgets draft` as a developer calls it: the draft on one stream, notes on the other, an exit code. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { stringify } from 'yaml';
import { draft } from '../../src/cli/draft.js';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draft-'));
});
after(() => rm(folder, { recursive: true }));

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

interface Run {
  readonly exit: number;
  readonly out: string;
  readonly notes: string;
}

async function run(...args: readonly string[]): Promise<Run> {
  const [out, notes]: [string[], string[]] = [[], []];
  const [log, error] = [mock.method(console, 'log', (text: string) => out.push(text)), mock.method(console, 'error', (text: string) => notes.push(text))];
  try {
    const exit = await draft([...args]);
    return { exit, out: out.join('\n'), notes: notes.join('\n') };
  } finally {
    log.mock.restore();
    error.mock.restore();
  }
}

const sectors = JSON.stringify([{ maLinhVuc: 'G99-VD', tenLinhVuc: 'Ví dụ' }]);

describe('dvc-widgets draft', () => {
  it('prints a draft of an answer and what to check', async () => {
    const { exit, out, notes } = await run(await file('sectors.json', sectors), '--operation', 'listSectors', '--url', 'https://dvc.example.vn/api/linh-vuc');
    assert.equal(exit, 0);
    assert.deepEqual(JSON.parse(out), {
      name: 'UBND xã …', baseUrl: 'https://dvc.example.vn/', operations: { listSectors: { request: { url: 'api/linh-vuc' }, items: '@', map: { code: 'maLinhVuc', name: 'tenLinhVuc' } } },
    });
    assert.match(notes, /recognised: listSectors/);
  });

  it('knows an OpenAPI document when it sees one', async () => {
    const { exit, out } = await run(join(import.meta.dirname, 'draft/province-openapi.json'));
    assert.equal(exit, 0);
    assert.match(out, /"findDossier"/);
  });

  it('ends with 1 and prints nothing where nothing is recognised', async () => {
    const { exit, out, notes } = await run(await file('chairs.json', '[{"id":1,"name":"Chair"}]'));
    assert.deepEqual([exit, out], [1, '']);
    assert.match(notes, /nothing was recognised/);
  });

  it('ends with 1 for a document of an older version', async () => {
    const { exit, notes } = await run(await file('old.json', '{"swagger":"2.0","paths":{}}'));
    assert.equal(exit, 1);
    assert.match(notes, /3\.0 and 3\.1 are read/);
  });

  it('ends with 2 and the usage where it is called wrongly', async () => {
    const path = await file('s.json', sectors);
    for (const args of [[], [path, path], [path, '--operation', 'sing'], [path, '--operation', '__proto__'], [path, '--url', 'ftp://x'], [path, '--loud']]) {
      const { exit, out, notes } = await run(...args);
      assert.deepEqual([exit, out], [2, ''], args.join(' '));
      assert.match(notes, /dvc-widgets draft <openapi/);
    }
  });

  it('ends with 2 where the file is not there or no JSON', async () => {
    assert.match((await run(join(folder, 'none.json'))).notes, /cannot be read/);
    const { exit, notes } = await run(await file('half.json', '[{"a": 1,'));
    assert.equal(exit, 2);
    assert.match(notes, /half\.json is not JSON \(/);
  });
});

describe('dvc-widgets draft of YAML', () => {
  const json = join(import.meta.dirname, 'draft/province-openapi.json');

  it('drafts the same as of the same document in JSON, under any name', async () => {
    const yaml = `# Cổng của tỉnh\n${stringify(JSON.parse(await readFile(json, 'utf8')))}`;
    const expected = await run(json);
    for (const name of ['api.yaml', 'api.YML', 'api.txt']) assert.deepEqual(await run(await file(name, yaml)), expected, name);
  });

  it('reads what people write by hand: anchors, quotes, folded text, numbers of answers, words that are no truth values', async () => {
    const written = `---
openapi: 3.0.3
info: { title: Một cửa, version: '1' }
servers: [{ url: https://motcua.example.vn/api }]
paths:
  /ho-so/{maHoSo}:
    get:
      summary: >
        Tra cứu
        hồ sơ
      parameters: [{ name: maHoSo, in: path, required: true, schema: &text { type: string } }]
      responses:
        200:
          description: no
          content:
            application/json:
              schema:
                type: object
                properties: { maHoSo: *text, trangThai: *text, tenTrangThai: *text, ngayHenTra: { type: string, format: date-time }, tenThuTuc: *text }
`;
    const { exit, out } = await run(await file('tay.yaml', written));
    assert.equal(exit, 0);
    const { baseUrl, operations } = JSON.parse(out) as { readonly baseUrl: string; readonly operations: Readonly<Record<string, { readonly map: unknown }>> };
    assert.deepEqual([baseUrl, operations['findDossier']?.map], ['https://motcua.example.vn/api', { code: 'maHoSo', 'procedure.name': 'tenThuTuc', 'status.code': 'trangThai', 'status.backendCode': 'trangThai', 'status.label': 'tenTrangThai', plannedEndDate: 'ngayHenTra' }]);
  });

  it('names the line of what is wrong, and is not led into a document that fills the memory or turns in a circle', async () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]', ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => `${name}: &${name} [${new Array(9).fill(`*${String.fromCharCode(97 + index)}`).join(',')}]`)].join('\n');
    for (const [text, reason] of [
      ['openapi: 3.0.0\npaths:\n\t/a: {}\n', /is not YAML \(.*line 3/], ['openapi: 3.0.0\nopenapi: 3.1.0\n', /is not YAML \(Map keys must be unique.*line 2/], ['a: b: c', /is not YAML/],
      [laughs, /cannot be written out \(Excessive alias count/], ['a: &a\n  b: *a\n', /cannot be written out/], ['['.repeat(50_000), /is not YAML|cannot be written out/],
    ] as const) {
      const { exit, out, notes } = await run(await file('wrong.yaml', text));
      assert.deepEqual([exit, out], [2, ''], notes);
      assert.match(notes, reason);
    }
  });
});

describe('the room of drafts', () => {
  it('is known to the command alone, so that no page ever loads it', async () => {
    const sources = join(import.meta.dirname, '../../src');
    const files = (await readdir(sources, { recursive: true })).filter((path) => path.endsWith('.ts') && !path.startsWith('portal/draft/') && !path.startsWith('cli/'));
    const texts = await Promise.all(files.map(async (path) => [path, await readFile(join(sources, path), 'utf8')] as const));
    assert.deepEqual(texts.filter(([, text]) => /(?:from|import\()\s*'[^']*\/draft\//.test(text)).map(([path]) => path), []);
  });
});
