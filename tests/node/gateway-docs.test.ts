/** What the page for administrators shows is what the gateway takes: its files pass the check, its metrics exist. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gateway } from '../../src/cli/gateway.js';
import { makeMetrics } from '../../src/gateway/metrics.js';
import { memoryState } from '../../src/gateway/state/memory-state.js';
import { root } from './check-run.js';

const page = readFileSync(join(root, '.docs/gateway.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'dvc-gateway-docs-'));
after(() => rmSync(folder, { recursive: true }));

describe('the page about the gateway', () => {
  it('shows files that the gateway takes', async () => {
    const files = [...page.matchAll(/^```json ([\w.-]+)\n([\s\S]*?)^```/gm)];
    for (const [, name = '', content = ''] of files) writeFileSync(join(folder, name), content);
    assert.equal(files.length, 2);
    let said = '';
    const terminal = { out: (text: string) => (said += text), err: (text: string) => (said += text), progress: () => undefined };
    assert.equal(await gateway(['--config', join(folder, 'gateway.json'), '--check', '--lang', 'en'], terminal, { SON_HA_SECRET: 'x' }), 0, said);
    assert.equal(await gateway(['--config', join(folder, 'gateway.json'), '--check', '--lang', 'en'], terminal, {}), 1);
    assert.match(said, /SON_HA_SECRET/);
  });

  it('names metrics that there are', async () => {
    const metrics = makeMetrics(memoryState());
    const text = await metrics.text();
    const named = [...page.matchAll(/^\| `(\w+)/gm)].map(([, name = '']) => name).filter((name) => /^(dvc|process)_/.test(name));
    assert.ok(named.length >= 7);
    assert.deepEqual(named.filter((name) => !text.includes(`# TYPE ${name} `)), []);
  });
});
