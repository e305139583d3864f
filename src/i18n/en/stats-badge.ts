import type { Messages } from '../messages.js';

export const statsBadge: Messages['statsBadge'] = {
  howCounted: 'How it is counted, and source',
  notLoaded: 'This part could not be loaded. Please check your connection, then try again.',
  fromDevice: (time) => `The office cannot be reached. These figures were loaded at ${time} and kept on this device.`,
  notRenewed: (time) => `Newer figures could not be loaded. These were loaded at ${time}.`,
  beforeEnd: (date) => `Loaded on ${date}, before this period had ended.`,
  old: (date) => `Old figures: loaded on ${date}.`,
  unknownPeriod: (period) => `The period “${period}” cannot be read.`,
  otherPeriod: 'The office publishes figures of this period only.',
  periodUnknown: 'The office does not say what period these figures are of.',
};
