/** What later steps and paper need, brought while there is a network: whoever stands in a valley with a filled-in form can still print it. */
const needed = [
  () => import('./checklist.js'), () => import('./receipt-paper.js'), () => import('./elsewhere.js'),
];

/** What does not arrive now is asked for again when it is used. */
export function bringLaterSteps(): void {
  for (const bring of needed) bring().catch(() => undefined);
}
