import type { Messages } from '../messages.js';

export const guideElsewhere: Messages['guideElsewhere'] = {
  title: 'Open this very step on another device',
  how: 'Scan this with a telephone, or send the address below to whoever helps you. Nothing about you is in it.',
  anew: 'What you have chosen and filled in on this device does not come along.',
  label: 'Address of this step',
  square: 'QR code that opens this step',
  copy: 'Copy the address',
  share: 'Send the address',
  copied: 'The address is copied. Paste it into a message.',
  copyFailed: 'Copying did not work. Please select the address and copy it by hand.',
};
