/** What the table of the report has: elements, and what each can do. */

export const elementFeatures = {
  'dvc-procedure-lookup': ['search', 'sectors', 'sectorFilter', 'channelFilter', 'paging', 'details', 'featured'],
  'dvc-procedure-sheet': ['details', 'feesAndTime', 'exemption', 'payment', 'result', 'papers', 'heldPapers', 'steps', 'applyLink'],
  'dvc-submission-guide': ['details', 'papers', 'heldPapers', 'payment', 'handoff', 'roster', 'form', 'files', 'sending', 'recovery', 'session'],
  'dvc-dossier-tracker': ['tracking', 'proof', 'status', 'dueDate', 'history', 'supplement', 'trackLink'],
  'dvc-stats-badge': ['rates', 'counts', 'targets'],
  'dvc-stats-board': ['boardFigures', 'byMonth', 'bySector', 'byChannel', 'byStatus'],
  'dvc-duty-roster': ['roster'],
} as const;

export type ElementName = keyof typeof elementFeatures;
export type FeatureName = (typeof elementFeatures)[ElementName][number];

/** off: not described in portal.json, which is a choice and no fault. */
export type Verdict = 'works' | 'partly' | 'fails' | 'untried' | 'off';

export const warningKinds = [
  'insecure', 'foreignOrigin', 'cors', 'personalData', 'unknownStatuses', 'unreadDates', 'timeWithoutUnit', 'leftOut',
] as const;
export type WarningKind = (typeof warningKinds)[number];
