/** Guards taken out one by one. With each of them the promise of sending exactly once must visibly break. */
import { type SendingGuards, sendingGuards } from '../../src/model/sending.js';

export const mutations = {
  'success without the list of files': { ...sendingGuards, flawOf: () => undefined },
  'resent whatever the backend knows': { ...sendingGuards, mayResend: ({ phase }) => phase === 'asking' },
  'no look-up: what failed was not sent': { ...sendingGuards, afterFailure: () => 'notSent' },
  'sent again whatever is known': { ...sendingGuards, maySend: () => true },
} as const satisfies Readonly<Record<string, SendingGuards>>;
export type Mutation = keyof typeof mutations;
