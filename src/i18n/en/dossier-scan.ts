import type { Messages } from '../messages.js';

export const dossierScan: Messages['dossierScan'] = {
  title: 'Scan the receipt',
  say: {
    starting: 'Opening the camera. If the browser asks, please allow it.',
    looking: 'Please hold the square code (QR) of the receipt in the middle of the picture.',
    photo: 'The camera cannot be opened on this page. Please take a photo of the code on the receipt, or type the code.',
    refused: 'The camera may not be opened. That is all right: take a photo of the code on the receipt, or type the code.',
    reading: 'Reading the photo…',
    unloaded: 'The part that reads codes has not arrived. Please check the network and try again, or type the code.',
    unread: 'The code in the photo could not be read. Please take it closer and in good light, or type the code.',
    otherCode: 'This is not the code of an application. Please scan the code on your receipt (giấy hẹn).',
  },
  photo: 'Take or choose a photo',
  stays: 'Pictures are used on this device only to read the code. They are not sent and not kept.',
};
