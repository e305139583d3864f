import type { Messages } from '../messages.js';

export const ownDevice: Messages['ownDevice'] = {
  keep: 'Keep the list for use without a network',
  keepNote: 'The list (at most 1 MB) and the procedures you read from then on are kept on this device for 30 days.',
  keeping: 'Keeping the list…',
  kept: (count, kilobytes, when) => `${count} procedures (${kilobytes} kB) kept on ${when}, for use without a network.`,
  keptPart: (count, kilobytes, when) => `The list is too long: only the first ${count} procedures (${kilobytes} kB) were kept, on ${when}.`,
  renew: 'Keep a new copy',
  forget: 'Delete the copy',
  forgotten: 'The list and the procedures kept on this device are deleted.',
  notForgotten: 'It could not be deleted. Please try again.',
  full: 'This device is full, so the list could not be kept.',
  failed: 'The list could not be kept. Please try again when there is a network.',
  offline: (when) => `There is no connection. This is the list as kept on ${when}.`,
  offlinePart: 'This list does not have all procedures.',
  recent: 'What you searched for recently',
  remove: (query) => `Remove “${query}”`,
  removeAll: 'Remove all',
  removed: 'Removed from your recent searches.',
};
