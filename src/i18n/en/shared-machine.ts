import type { Messages } from '../messages.js';

export const sharedMachine: Messages['sharedMachine'] = {
  idle: 'Are you still there? In about a minute what you entered and what is shown will be cleared, so that the next person does not see it.',
  stay: 'I am still here',
};
