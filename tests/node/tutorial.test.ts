/** The tutorial tells no lies: its files open, and its answers become what it says they become. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { presetNotes } from '../../.tools/key-descriptions.js';
import { root } from '../../.tools/paths.js';
import { portalSchema } from '../../.tools/portal-schema.js';
import { reference, referenceFile } from '../../.tools/reference.js';
import type { HttpRequest, Transport } from '../../src/portal/http.js';
import type { DossierSubmission, Portal } from '../../src/portal/portal.js';
import { presets } from '../../src/portal/presets/index.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { misfits } from './json-schema.js';


interface Block {
  readonly kind: string;
  readonly words: readonly string[];
  readonly value: unknown;
}

const read = (file: string): string => readFileSync(join(root, '.docs', file), 'utf8');

const blocksOf = (text: string): readonly Block[] => [...text.matchAll(/^```json (\w+)(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', words = '', json = '']) => ({
  kind, words: words.trim().split(' '), value: JSON.parse(json) as unknown,
}));

/** Answers in turn, the last one again and again. */
function answering(answers: readonly unknown[], sent: HttpRequest[] = []): Transport {
  let next = 0;
  return async (request) => {
    sent.push(request);
    return { status: 200, text: JSON.stringify(answers[Math.min(next++, answers.length - 1)]) };
  };
}

async function ask(portal: Portal, [operation = '', one = '', other = '']: readonly string[], submission?: unknown): Promise<unknown> {
  switch (operation) {
    case 'getForm': return portal.getForm?.({ code: one });
    case 'submitDossier': return portal.submitDossier?.(submission as DossierSubmission);
    case 'findSubmission': return portal.findSubmission?.(submission as DossierSubmission);
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

/** What a page says before a block: the portal that was shown last, what was handed in, and what its backend answers to this. */
function toldBefore(blocks: readonly Block[], index: number, operation: string): { readonly config: unknown; readonly submission: unknown; readonly answers: readonly unknown[] } {
  const before = blocks.slice(0, index);
  const config = before.findLast((block) => block.kind === 'portal') ?? before.find((block) => block.kind === 'portal');
  const since = before.slice(before.findLastIndex((block) => block.kind === 'portal'));
  const isMeant = ({ kind, words: [name = ''] }: Block): boolean => kind === 'answer' && (name === '' || name === operation);
  const answers = (since.some(isMeant) ? since : before).filter(isMeant);
  return { config: config?.value, submission: before.findLast(({ kind }) => kind === 'submission')?.value, answers: answers.map(({ value }) => value) };
}

/** Pages with files that are run here, and how much each has at least. */
const pages = [{ file: 'portal-json.md', portals: 4, recipes: 50 }, { file: 'submissions.md', portals: 2, recipes: 5 }];

for (const { file, portals: leastPortals, recipes: leastRecipes } of pages) {
  const text = read(file);
  const blocks = blocksOf(text);

  describe(file, () => {
    it('shows files that the schema and the SDK accept', async () => {
      const portals = blocks.filter(({ kind }) => kind === 'portal');
      assert.ok(portals.length >= leastPortals);
      const schema = portalSchema('https://schema.example/portal.schema.json');
      for (const { value } of portals) {
        assert.deepEqual(misfits(value, schema), []);
        await openPortal(value, 'https://page.example/portal.json');
      }
    });

    for (const [index, { kind, words, value }] of blocks.entries()) {
      if (kind !== 'model' && kind !== 'sent') continue;
      it(`tells what ${kind === 'sent' ? 'leaves' : 'becomes of the answer'}: ${words.join(' ')}`, async () => {
        const { config, submission, answers } = toldBefore(blocks, index, words[0] ?? '');
        const sent: HttpRequest[] = [];
        const portal = await openPortal(config, 'https://page.example/portal.json', answering(answers, sent));
        const answer = ask(portal, words, submission);
        if (kind === 'model') assert.deepEqual(plain(await answer), value);
        else {
          await answer.catch(() => undefined);
          assert.deepEqual(JSON.parse(sent.at(-1)?.body ?? ''), value);
        }
      });
    }

    it('names every recipe in JSON that can be read', () => {
      const recipes = [...text.matchAll(/^\| .*? \| (.*) \|$/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
      assert.ok(recipes.length > leastRecipes);
      for (const recipe of recipes.filter((one) => /^["{[]/.test(one) && !one.includes('…') && !/^\{+\w+\}+$/.test(one))) {
        const written = recipe.startsWith('"') && /^"[^"]+": /.test(recipe) ? `{${recipe}}` : recipe;
        assert.doesNotThrow(() => JSON.parse(written), recipe);
      }
    });
  });
}

describe('the reference', () => {
  it('is what the schemas say today', () => {
    assert.equal(readFileSync(referenceFile, 'utf8'), reference(), 'npm run reference writes it anew');
  });

  it('names every preset', () => {
    assert.deepEqual(Object.keys(presetNotes).sort(), Object.keys(presets).sort());
  });
});
