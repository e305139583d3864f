/**
 * The words of the SDK, by section. Vietnamese defines the type and comes with each element; another language is a
 * file of loaders and a folder of the same sections, fetched when a page asks for it. Sections are apart, and not one
 * file a language, because a page with one badge must not load the words of all elements.
 */
export interface Messages {
  readonly boardNumbers: typeof import('./vi/board-numbers.js').boardNumbers;
  readonly common: typeof import('./vi/common.js').common;
  readonly dossierAnswer: typeof import('./vi/dossier-answer.js').dossierAnswer;
  readonly dossierFollowing: typeof import('./vi/dossier-following.js').dossierFollowing;
  readonly dossierScan: typeof import('./vi/dossier-scan.js').dossierScan;
  readonly dossierFiling: typeof import('./vi/dossier-filing.js').dossierFiling;
  readonly dossierSupplement: typeof import('./vi/dossier-supplement.js').dossierSupplement;
  readonly dossierTracker: typeof import('./vi/dossier-tracker.js').dossierTracker;
  readonly guideElsewhere: typeof import('./vi/guide-elsewhere.js').guideElsewhere;
  readonly dutyRoster: typeof import('./vi/duty-roster.js').dutyRoster;
  readonly figures: typeof import('../model/figure-words/vi.js').figures;
  readonly figureComparison: typeof import('./vi/figure-comparison.js').figureComparison;
  readonly figureProvenance: typeof import('./vi/figure-provenance.js').figureProvenance;
  readonly lookupRemarks: typeof import('./vi/lookup-remarks.js').lookupRemarks;
  readonly procedureLookup: typeof import('./vi/procedure-lookup.js').procedureLookup;
  readonly procedure: typeof import('./vi/procedure.js').procedure;
  readonly procedureFacts: typeof import('./vi/procedure-facts.js').procedureFacts;
  readonly laterSteps: typeof import('./vi/later-steps.js').laterSteps;
  readonly submissionGuide: typeof import('./vi/submission-guide.js').submissionGuide;
  readonly procedureSheet: typeof import('./vi/procedure-sheet.js').procedureSheet;
  readonly procedureFurther: typeof import('./vi/procedure-further.js').procedureFurther;
  readonly procedureTakeAway: typeof import('./vi/procedure-take-away.js').procedureTakeAway;
  readonly ownDevice: typeof import('./vi/own-device.js').ownDevice;
  readonly sharedMachine: typeof import('./vi/shared-machine.js').sharedMachine;
  readonly statsBadge: typeof import('./vi/stats-badge.js').statsBadge;
  readonly statsBoard: typeof import('./vi/stats-board.js').statsBoard;
}

export type Section = keyof Messages;

export type Language = { readonly [Name in Section]: () => Promise<Messages[Name]> };
