import type { Messages } from '../messages.js';

export const common: Messages['common'] = {
  loading: 'Loading…',
  stalled: 'The network is slow; still loading. Please wait a little longer.',
  retry: 'Try again',
  close: 'Close',
  opensNewTab: '(opens a new page)',
  unknownValue: '—',
  lastGood: (time) => `Showing what was loaded at ${time}; it may have changed.`,
  retryIn: (seconds) => `Trying again in about ${seconds} seconds.`,
  callOffice: (phone) => `Call ${phone}`,
  address: 'Address',
  hours: 'Opening hours',
  officePage: 'The office’s website',
  officialPage: 'See it on the official page',
  failure: {
    offline: 'No connection. Please check the network and try again.',
    timeout: 'The system has not answered. The network may be slow; please try again.',
    busy: 'The system is busy. Please try again in a few minutes.',
    forbidden: 'The system does not allow this to be viewed here.',
    missing: 'This was not found.',
    refused: 'The system did not accept this request.',
    broken: 'The system’s answer could not be read.',
    intercepted: 'The system sent back an unexpected page. Your network may ask you to sign in; please check it and try again.',
    misconfigured: 'This widget is not set up correctly. Please tell the site’s administrator.',
  },
  brokenElement: 'Something went wrong here. Please reload the page.',
};
