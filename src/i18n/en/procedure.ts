import type { Messages } from '../messages.js';

export const procedure: Messages['procedure'] = {
  channel: { online: 'Online', inPerson: 'In person at the counter', postal: 'By post' },
  level: {
    full: 'Done entirely online',
    partial: 'Done partly online',
    informationOnly: 'Only guidance is online',
    none: 'In person only',
  },
  code: 'Procedure code',
  sector: 'Sector',
};
