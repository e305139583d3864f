import type { Messages } from '../messages.js';

export const lookupRemarks: Messages['lookupRemarks'] = {
  tooShort: 'Please type at least 2 letters.',
  withheld: 'This box is only for finding procedures. Long numbers such as ID numbers, phone numbers and application codes are taken out and not sent.',
  instead: (typed, full) => `Nothing was found for “${typed}”. Showing results for “${full}”.`,
  near: (keyword) => `No procedure matches “${keyword}” exactly. These come nearest.`,
  none: (keyword) => `No procedure was found for “${keyword}”.`,
  noneFiltered: 'No procedure fits these choices.',
  noneAtAll: 'No procedures have been published here yet.',
  tips: ['Use fewer words, for example “khai sinh”.', 'Type without accents.', 'Type the procedure code, for example 1.001193.'],
  lift: (filter) => `Lift the filter “${filter}”`,
  leftOut: (count) => (count === '1' ? 'One more procedure could not be read and is not shown here.' : `${count} more procedures could not be read and are not shown here.`),
  searchedFirst: (count) => `The list here is very long: only the first ${count} procedures were searched.`,
  absent: 'This page has no procedure search yet. Please ask the receiving office.',
};
