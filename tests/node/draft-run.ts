/** Runs a drafted portal.json over the answer it was drafted from, as an element would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnswerHints, draftFromAnswer } from '../../src/portal/draft/from-answer.js';
import { draftLocation, type Json } from '../../src/portal/draft/settle.js';
import type { HttpRequest } from '../../src/portal/http.js';
import type { Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';

/** Values by dotted target, below the name of the operation. */
export type Told = Readonly<Record<string, unknown>>;

/** An answer of tests/portal/fixtures (with its HTTP status around it) or of tests/node/draft. */
export async function recorded(file: string): Promise<unknown> {
  const folders = ['../portal/fixtures', 'draft'].map((folder) => join(import.meta.dirname, folder, `${file}.json`));
  const [text = ''] = (await Promise.all(folders.map((path) => readFile(path, 'utf8').catch(() => '')))).filter((one) => one !== '');
  const json = JSON.parse(text) as unknown;
  return typeof json === 'object' && json !== null && 'json' in json ? json.json : json;
}

/** A portal made of a draft, whose backend always gives this answer. */
export const portalOf = (config: Json, answer: unknown, requests: HttpRequest[] = []): Promise<Portal> =>
  openPortal(config, draftLocation, async (request) => {
    requests.push(request);
    return { status: 200, text: JSON.stringify(answer) };
  });

interface Asked extends AnswerHints {
  readonly code?: string | undefined;
  readonly agencyCode?: string | undefined;
}

/** What the elements are told. */
export async function runDraft(answer: unknown, { code = '', agencyCode, ...hints }: Asked = {}): Promise<{ readonly told: Told; readonly notes: readonly string[] }> {
  const { config, notes } = await draftFromAnswer(answer, hints);
  if (!config) throw new Error(`no draft: ${notes.join('; ')}`);
  const portal = await portalOf(agencyCode === undefined ? config : { ...config, agencyCode }, answer);
  const page = await portal.searchProcedures?.({});
  const answers = {
    searchProcedures: page?.items, total: page?.total, listSectors: await portal.listSectors?.({}), getProcedure: await portal.getProcedure?.({ code }),
    findDossier: await portal.findDossier?.({ code }), getStatistics: await portal.getStatistics?.({ from: '2026-06-01', to: '2026-06-30' }), getRoster: await portal.getRoster?.({}),
  };
  return { told: Object.fromEntries(leaves(answers, '')), notes };
}

const leaves = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, path ? `${path}.${name}` : name)) : [[path, value]];
