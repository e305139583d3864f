/** What a portal promises that takes in submissions and can be asked without making any. */
import { formFor } from '../model/form.js';
import { readSchema } from '../model/form-schema.js';
import type { Promised } from './contract.js';
import { hold, offered, rejects, unusedSubmissionId } from './contract-checks.js';

export const formContract: readonly Promised[] = [
  {
    sentence: 'gives a form that can be filled in',
    operations: ['getForm'],
    check: async (portal, { procedureCode }) => {
      const { schema } = await offered(portal.getForm)({ code: procedureCode });
      // A pattern that could keep a telephone busy for ever is left to the office.
      const faults = formFor(readSchema(schema), {}).faults.filter(({ kind }) => kind !== 'pattern');
      hold(faults.length === 0, `the form of ${procedureCode} is ${faults.map(({ kind, place }) => `${kind} at #${place}`).join(', ')}`);
    },
  },
  {
    sentence: 'says "missing" of a submission that nobody made',
    operations: ['findSubmission'],
    check: async (portal) => rejects(offered(portal.findSubmission)({ submissionId: unusedSubmissionId }), 'missing'),
  },
];
