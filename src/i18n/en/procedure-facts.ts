import type { Messages } from '../messages.js';

export const procedureFacts: Messages['procedureFacts'] = {
  held: 'The authorities have it already: no need to give it again',
  heldIn: (source) => `in ${source}`,
  paymentTime: 'When to pay',
  paidWhen: { onSubmission: 'When you hand in your papers', onNotice: 'When the office asks you to', onResult: 'When you receive the result' },
  paymentMethods: 'Pay by',
  exemption: 'Who pays less or nothing',
  resultBy: 'Receiving the result',
  resultChannel: { online: 'Electronically', inPerson: 'At the counter', postal: 'By post' },
};
