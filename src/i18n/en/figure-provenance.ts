import { provenance } from '../../model/figure-words/provenance.js';
import type { Messages } from '../messages.js';

export const figureProvenance: Messages['figureProvenance'] = {
  definition: {
    onlineRate: 'Applications made online, out of all applications received in the period. Decision 766/QĐ-TTg (indicator 3.3) also asks for an electronic result and multiplies by the share of synchronised applications.',
    onTimeRate: 'Applications handled before or on their due date, or still within it, out of all applications of the period (Decision 766/QĐ-TTg, indicator 2.1).',
    onlinePaymentRate: 'Applications whose fee was paid online, out of those with a fee to pay in the period (Decision 766/QĐ-TTg, indicator 3.6).',
    digitisedRate: 'Applications whose papers and results were both digitised, out of all applications of the period (Decision 766/QĐ-TTg, indicator 4.2).',
    satisfactionRate: 'Ratings that were satisfied, out of all ratings given in the period. Decision 766/QĐ-TTg (indicator 5.4) counts otherwise: 100% less the share of overdue applications and of those with complaints or bad ratings.',
    received: 'Applications the office received in the period, in every way.',
    receivedOnline: 'Applications received online in the period.',
    receivedInPerson: 'Applications handed in at the counter in the period. Those that do not say how they came count here too (Decision 766/QĐ-TTg, indicator 3.3).',
    receivedPostal: 'Applications received by post in the period.',
    completed: 'Applications with a result in the period.',
    inProgress: 'Applications without a result on the last day of the period.',
    overdue: 'Applications past their due date without a result on the last day of the period.',
    meanProcessingTime: 'The time all applications took, divided by the number of those with a result in the period (Decision 766/QĐ-TTg, indicator 2.2, per procedure).',
  },
  officeCounts: (definition) => `How the office counts: ${definition}`,
  ...provenance.en,
  loadedAt: (time) => `Loaded at ${time}`,
};
