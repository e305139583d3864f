/** Tells the page's developer what is wrong with a form; the citizen is told only where to go. */
import type { Form, FormFaultKind } from '../../model/form.js';
import { PortalError } from '../../portal/portal.js';

const sentences: Readonly<Record<FormFaultKind, string>> = {
  reference: 'a $ref leaves the document, leads nowhere or in a circle',
  pattern: 'a pattern could run for ever or is no pattern; it is left to the office',
  tooLarge: 'larger or deeper than any form is; the rest is left out',
  unreadable: 'no JSON Schema of an object',
  cyclic: 'conditions turn in a circle',
  contradictory: 'no answer could ever be right',
  unfillable: 'asks for something that no field can take',
  hidden: 'required, and never asked',
  empty: 'asks nothing',
};
/** A developer needs no more to begin. */
const mostTold = 20;

export class FaultReport {
  #told = '';
  readonly #tell: (failure: PortalError) => void;

  constructor(tell: (failure: PortalError) => void) {
    this.#tell = tell;
  }

  /** Each form with its faults once; `of` says which form it is. Places are of the form, never answers. */
  report({ faults }: Form, of: string): void {
    const found = faults.slice(0, mostTold).map(({ kind, place }) => `#${place}: ${sentences[kind]}`).join('; ');
    if (found === '' || this.#told === of + found) return;
    this.#told = of + found;
    this.#tell(new PortalError('misconfigured', `operations.getForm: the form cannot be asked as it is – ${found}`, { operation: 'getForm', path: `#${faults[0]?.place ?? ''}` }));
  }
}
