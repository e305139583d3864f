/** What the citizen types, and what is wrong with it. It stays in memory, and goes with the answer. */
import type { ProofDemand } from '../../model/dossier.js';
import { dossierCodeIn, isPossibleCode } from '../../model/dossier-code.js';
import { normaliseCode } from '../../model/text.js';

export type Problem = 'codeMissing' | 'codeOdd' | 'proofMissing';

export class Asking {
  code = '';
  /** Last digits of a number of the applicant's; never filled in for her. */
  proof = '';
  problem: Problem | undefined;

  /** The code to ask for; undefined where something is wrong, or still missing. */
  settle(typed: string, demand: ProofDemand | undefined): string | undefined {
    const code = dossierCodeIn(typed) ?? normaliseCode(typed);
    // By hand both are typed; what else brings a code brings no digits for it.
    if (typed !== this.code && code !== this.code) this.proof = '';
    const odd = !isPossibleCode(code);
    this.code = odd ? typed : code;
    this.proof = digitsOf(this.proof);
    this.problem = !code ? 'codeMissing' : odd ? 'codeOdd' : demand && this.proof.length !== demand.digits ? 'proofMissing' : undefined;
    return this.problem ? undefined : code;
  }

  /** Into the fields. Typing changes these too, which no template knows of. */
  show(place: ParentNode): void {
    for (const name of ['code', 'proof'] as const) {
      const field = place.querySelector<HTMLInputElement>(`#${name}`);
      if (field && field.value !== this[name]) field.value = this[name];
    }
  }

  wipe(): void {
    this.code = this.proof = '';
    this.problem = undefined;
  }
}

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');
