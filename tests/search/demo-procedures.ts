import type { Entry } from '../../src/search/syllable-index.js';

interface Published {
  readonly code: string;
  readonly name: string;
  readonly sector: { readonly name: string };
}

/** The procedures of the demo, as an index takes them. The address is put together so that the compiler need not read them. */
export async function demoProcedures(): Promise<readonly Entry[]> {
  const published = (await import(new URL('../../demo/data/procedures.json', import.meta.url).href)) as { readonly default: readonly Published[] };
  return published.default.map(({ code, name, sector }) => ({ code, name, sector: sector.name }));
}
