import type { Messages } from '../messages.js';

export const dossierTracker: Messages['dossierTracker'] = {
  title: 'Track an application',
  code: 'Application code',
  hint: 'The code on your receipt (giấy hẹn) or in the office’s message. Example:',
  find: 'Look up',
  scan: 'Scan the receipt',
  proof: {
    phoneEnd: (digits) => `Last ${digits} digits of the applicant’s telephone number`,
    identityEnd: (digits) => `Last ${digits} digits of the applicant’s identity number`,
  },
  proofHint: 'Asked so that nobody else sees your application. It is used for this look-up only and not kept.',
  proofMissing: (digits) => `Please enter the last ${digits} digits.`,
  codeMissing: 'Please enter the application code. It stands at the top of your receipt (giấy hẹn).',
  codeOdd: 'This code is too short or has unusual characters. Please enter one code of 6 to 40 letters, digits, dots or dashes, as on your receipt.',
  slowDown: (seconds) => `Nothing was found several times. Please wait about ${seconds} seconds; the page will then look again by itself.`,
  absent: 'Applications cannot be looked up on this page. Please use the official page or ask the office.',
  notPrinted: 'Printing did not work. Please check the network and try again.',
  notLoaded: 'This part could not be opened. Please check the network and try again.',
  wiped: 'Removed from the screen.',
};
