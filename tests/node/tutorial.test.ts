/** The tutorial tells no lies: its files open, and its answers become what it says they become. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { presetNotes } from '../../.tools/key-descriptions.js';
import { root } from '../../.tools/paths.js';
import { portalSchema } from '../../.tools/portal-schema.js';
import { reference, referenceFile } from '../../.tools/reference.js';
import type { Transport } from '../../src/portal/http.js';
import type { Portal } from '../../src/portal/portal.js';
import { presets } from '../../src/portal/presets/index.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { misfits } from './json-schema.js';

const tutorial = readFileSync(join(root, '.docs/portal-json.md'), 'utf8');

interface Block {
  readonly kind: string;
  readonly words: readonly string[];
  readonly value: unknown;
}

const blocks: readonly Block[] = [...tutorial.matchAll(/^```json (\w+)(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', words = '', text = '']) => ({
  kind, words: words.trim().split(' '), value: JSON.parse(text) as unknown,
}));

/** Answers in turn, the last one again and again. */
function answering(answers: readonly unknown[]): Transport {
  let next = 0;
  return async () => ({ status: 200, text: JSON.stringify(answers[Math.min(next++, answers.length - 1)]) });
}

async function ask(portal: Portal, [operation = '', one = '', other = '']: readonly string[]): Promise<unknown> {
  switch (operation) {
    case 'findDossier': return portal.findDossier?.({ code: one });
    case 'searchProcedures': return portal.searchProcedures?.({});
    case 'getProcedure': return portal.getProcedure?.({ code: one });
    case 'listSectors': return portal.listSectors?.({});
    case 'getRoster': return portal.getRoster?.({});
    case 'getStatistics': return portal.getStatistics?.({ from: one, to: other });
    default: throw new Error(`the tutorial asks for ${operation}`);
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the tutorial', () => {
  it('shows files that the schema and the SDK accept', async () => {
    const portals = blocks.filter(({ kind }) => kind === 'portal');
    assert.ok(portals.length >= 4);
    const schema = portalSchema('https://schema.example/portal.schema.json');
    for (const { value } of portals) {
      assert.deepEqual(misfits(value, schema), []);
      await openPortal(value, 'https://page.example/portal.json');
    }
  });

  for (const [index, { kind, words, value }] of blocks.entries()) {
    if (kind !== 'model') continue;
    it(`tells what becomes of the answer: ${words.join(' ')}`, async () => {
      const before = blocks.slice(0, index);
      const config = before.findLast((block) => block.kind === 'portal') ?? before.find((block) => block.kind === 'portal');
      const since = before.slice(before.findLastIndex((block) => block.kind === 'portal'));
      const answers = (since.some((block) => block.kind === 'answer') ? since : before).filter((block) => block.kind === 'answer');
      const portal = await openPortal(config?.value, 'https://page.example/portal.json', answering(answers.map((block) => block.value)));
      assert.deepEqual(plain(await ask(portal, words)), value);
    });
  }

  it('names every recipe in JSON that can be read', () => {
    const recipes = [...tutorial.matchAll(/^\| .*? \| (.*) \|$/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
    assert.ok(recipes.length > 50);
    for (const recipe of recipes.filter((one) => /^["{[]/.test(one) && !one.includes('…') && !/^\{+\w+\}+$/.test(one))) {
      const written = recipe.startsWith('"') && /^"[^"]+": /.test(recipe) ? `{${recipe}}` : recipe;
      assert.doesNotThrow(() => JSON.parse(written), recipe);
    }
  });
});

describe('the reference', () => {
  it('is what the schemas say today', () => {
    assert.equal(readFileSync(referenceFile, 'utf8'), reference(), 'npm run reference writes it anew');
  });

  it('names every preset', () => {
    assert.deepEqual(Object.keys(presetNotes).sort(), Object.keys(presets).sort());
  });
});
