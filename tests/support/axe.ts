/** Automatic accessibility checks of one element, shadow roots included. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/** Rules about whole pages: a widget is a part of one. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

/** Throws with every violation, its place and its markup. */
export async function expectNoViolations(element: Element): Promise<void> {
  tellViolations(await axe.run(element, {
    rules: Object.fromEntries(pageRules.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
  }));
}

export function tellViolations({ violations }: AxeResults): void {
  if (violations.length === 0) return;
  const told = violations.map(({ id, help, nodes }) =>
    [`${id}: ${help}`, ...nodes.map(({ target, html, failureSummary }) => `  ${target.flat().join(' ')}\n  ${html}\n  ${failureSummary ?? ''}`)].join('\n'));
  throw new Error(`axe found:\n${told.join('\n')}`);
}
