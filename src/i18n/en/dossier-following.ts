import type { Messages } from '../messages.js';

export const dossierFollowing: Messages['dossierFollowing'] = {
  title: 'Applications you follow',
  how: 'The page looks again while it is open. This device keeps only the codes, states and due dates, for at most 90 days.',
  notKept: 'This device cannot keep the list. It is there until you close the page.',
  open: (code) => `See application ${code}`,
  remove: 'Stop following',
  removeWhich: (code) => `Stop following application ${code}`,
  changed: 'Has changed',
  notSeenYet: 'Not seen yet. Please press the code to look it up.',
  old: 'This is what was known last time and may be old. Please press the code to look again.',
  news: (code, status) => `Application ${code} has changed: ${status}.`,
  now: (code) => `You now follow application ${code}.`,
  noMore: (code) => `You no longer follow application ${code}.`,
  full: (count) => `No more than ${count} applications can be followed. Please remove one and try again.`,
};
