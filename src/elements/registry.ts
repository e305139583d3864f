/** Which module brings which tag: the loader's table, and how an element asks for one it shows inside itself. */

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'dvc-dossier-tracker': () => import('./dossier-tracker/dossier-tracker.js'),
  'dvc-duty-roster': () => import('./duty-roster/duty-roster.js'),
  'dvc-portal': () => import('./portal/portal.js'),
  'dvc-procedure-lookup': () => import('./procedure-lookup/procedure-lookup.js'),
  'dvc-procedure-sheet': () => import('./procedure-sheet/procedure-sheet.js'),
  'dvc-stats-badge': () => import('./stats-badge/stats-badge.js'),
  'dvc-stats-board': () => import('./stats-board/stats-board.js'),
  'dvc-submission-guide': () => import('./submission-guide/submission-guide.js'),
};

export const tags: readonly string[] = Object.keys(elements);

/** Loads the module of a tag; rejects when it did not arrive, and may then be asked again. Other tags are nobody's business here. */
export async function bring(tag: string): Promise<void> {
  if (tags.includes(tag) && !customElements.get(tag)) await elements[tag]?.();
}

/** Lost on the way, and to be asked for again. */
const lost = new Set<string>();

/** The same where nobody waits for it: what did not arrive is asked for again by itself, after 2, 4, 8 … seconds. */
export function need(tag: string, seconds = 2): void {
  bring(tag).catch(() => {
    if (lost.has(tag)) return;
    lost.add(tag);
    setTimeout(() => {
      lost.delete(tag);
      need(tag, 2 * seconds);
    }, 1000 * seconds);
  });
}
