import type { Messages } from '../messages.js';

export const dossierSupplement: Messages['dossierSupplement'] = {
  title: 'Add papers',
  step: (number, all) => `Step ${number} of ${all}`,
  asked: (what) => `The office asks for: ${what}`,
  reason: (reason) => `Reason: ${reason}`,
  by: (day) => `By ${day}.`,
  papers: 'The papers the office asks for',
  note: 'A message to the office',
  noteHint: 'Optional. For example: “Both neighbours have signed the drawing.”',
  noFile: 'Please choose at least one file.',
  next: 'Continue',
  later: 'Not now',
  back: 'Back',
  done: 'Done',
  reviewTitle: 'Look it over before you send it',
  without: (paper) => `No file for: ${paper}. If it is missing, the office may ask again.`,
  noNote: '(no message)',
  files: {
    hint: 'Each file you choose goes to the office at once, to keep its place. The papers are not handed in until you press Send the papers.',
    without: 'No file chosen yet.',
  },
  guide: {
    calm: 'Nothing is sent until you press “Send the papers”.',
    send: 'Send the papers',
  },
  send: {
    sending: 'Sending the papers. Please do not close the page.',
    asking: 'It is not clear yet whether the papers have arrived. Asking the office. Please do not close the page, and do not send them again.',
    sent: 'The office has received the papers.',
    notSent: 'The papers were not sent. The files you chose are still here.',
    unknown: 'It is not known for sure whether the papers have arrived. Please do not send them again elsewhere. Ask again in a few minutes, or call the office and read out the number below.',
    rejected: 'The office has not taken these papers. The files you chose are still here.',
    toForm: 'Change the papers',
  },
  sendReason: {
    missing: 'The office finds nothing of this sending.',
    refused: 'The office does not take it as it was sent.',
    processing: 'The office has the papers and is still working on them.',
    elsewhere: 'These papers are being sent from another open page.',
  },
  receipt: {
    title: 'Receipt for added papers',
    keep: 'The code of the application stays the same. Use it to go on following.',
    dueUnknown: 'The office sets the date anew. Please see the due date in the tracker.',
    steps: [
      'The office looks at the papers you added and goes on.',
      'If something is still missing, the office will tell you.',
      'You can follow it with the code above.',
    ],
  },
};
