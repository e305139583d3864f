/** Which module brings which tag: the loader's table, and how an element asks for one it shows inside itself. */

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'dvc-dossier-tracker': () => import('./dossier-tracker/dossier-tracker.js'),
  'dvc-duty-roster': () => import('./duty-roster/duty-roster.js'),
  'dvc-portal': () => import('./portal/portal.js'),
  'dvc-procedure-lookup': () => import('./procedure-lookup/procedure-lookup.js'),
  'dvc-procedure-sheet': () => import('./procedure-sheet/procedure-sheet.js'),
  'dvc-stats-badge': () => import('./stats-badge/stats-badge.js'),
  'dvc-submission-guide': () => import('./submission-guide/submission-guide.js'),
};

export const tags: readonly string[] = Object.keys(elements);

const loaderOf = (tag: string): (() => Promise<unknown>) | undefined => (Object.prototype.hasOwnProperty.call(elements, tag) ? elements[tag] : undefined);

const loading = new Set<string>();

/** Loads the module of a tag; rejects when it did not arrive, and may then be asked again. */
export async function bring(tag: string): Promise<void> {
  if (!customElements.get(tag)) await loaderOf(tag)?.();
}

/** Loads the module of a tag once. A chunk that did not arrive is asked for again at the next call. */
export function need(tag: string): void {
  const load = loaderOf(tag);
  if (!load || loading.has(tag) || customElements.get(tag)) return;
  loading.add(tag);
  load().catch(() => loading.delete(tag));
}
