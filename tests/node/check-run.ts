/** Runs `dvc-widgets check` as its user does, with what it prints caught. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { check } from '../../src/cli/check.js';

export const root = join(import.meta.dirname, '../..');
export const demo = (shape: string): string => join(root, 'demo/public/dvc', `portal-${shape}.json`);

export interface Run {
  readonly code: number;
  /** Lines are joined, so that a sentence is found wherever it was broken. */
  readonly out: string;
  readonly err: string;
}

export const run = (...args: string[]): Promise<Run> => runIn({}, ...args);

export async function runIn(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Run> {
  let [out, err] = ['', ''];
  const code = await check(args, { out: (text) => (out += text), err: (text) => (err += text), progress: () => undefined }, environment);
  return { code, out: args.includes('--json') ? out : out.replace(/\s+/g, ' '), err };
}

export interface JsonReport {
  readonly exitCode: number;
  readonly problems: readonly { readonly path: string; readonly reason: string; readonly suggestion?: string }[];
  readonly features: readonly { readonly element: string; readonly feature: string; readonly verdict: string; readonly advice?: string; readonly failure?: { readonly kind: string } }[];
  readonly warnings: readonly { readonly kind: string; readonly text: string; readonly places?: readonly { readonly kind: string; readonly path: string }[] }[];
  readonly promises: readonly { readonly sentence: string }[];
  readonly extends?: { readonly preset: string; readonly taken: readonly string[]; readonly completed: readonly string[] };
  readonly policy?: string;
  readonly submission?: { readonly promises: number; readonly broken: number; readonly codes: readonly string[] };
}

type Reported = JsonReport & { readonly code: number; readonly verdict: (feature: string) => string | undefined };

export const report = (...args: string[]): Promise<Reported> => reportIn({}, ...args);

export async function reportIn(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Reported> {
  const { code, out } = await runIn(environment, ...args, '--json');
  const read = JSON.parse(out) as JsonReport;
  return { ...read, code, verdict: (feature) => read.features.find((row) => row.feature === feature)?.verdict };
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files; what is no text is written as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-check-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

/** A portal.json with this content. */
export const portalFile = (config: unknown): string => join(folderOf({ portal: config }), 'portal.json');

/** An answer that was recorded from a backend of this kind. */
export const fixture = (name: string): unknown => (JSON.parse(readFileSync(join(root, 'tests/portal/fixtures', `${name}.json`), 'utf8')) as { readonly json: unknown }).json;
