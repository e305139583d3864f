import type { Language } from './messages.js';

export const en: Language = {
  common: async () => (await import('./en/common.js')).common,
  dossierAnswer: async () => (await import('./en/dossier-answer.js')).dossierAnswer,
  dossierFollowing: async () => (await import('./en/dossier-following.js')).dossierFollowing,
  dossierScan: async () => (await import('./en/dossier-scan.js')).dossierScan,
  dossierFiling: async () => (await import('./en/dossier-filing.js')).dossierFiling,
  dossierSupplement: async () => (await import('./en/dossier-supplement.js')).dossierSupplement,
  dossierTracker: async () => (await import('./en/dossier-tracker.js')).dossierTracker,
  guideElsewhere: async () => (await import('./en/guide-elsewhere.js')).guideElsewhere,
  dutyRoster: async () => (await import('./en/duty-roster.js')).dutyRoster,
  figures: async () => (await import('../model/figure-words/en.js')).figures,
  procedureLookup: async () => (await import('./en/procedure-lookup.js')).procedureLookup,
  procedure: async () => (await import('./en/procedure.js')).procedure,
  procedureFacts: async () => (await import('./en/procedure-facts.js')).procedureFacts,
  procedureSheet: async () => (await import('./en/procedure-sheet.js')).procedureSheet,
  procedureTakeAway: async () => (await import('./en/procedure-take-away.js')).procedureTakeAway,
  ownDevice: async () => (await import('./en/own-device.js')).ownDevice,
  sharedMachine: async () => (await import('./en/shared-machine.js')).sharedMachine,
  statsBadge: async () => (await import('./en/stats-badge.js')).statsBadge,
  statsBoard: async () => (await import('./en/stats-board.js')).statsBoard,
  submissionGuide: async () => (await import('./en/submission-guide.js')).submissionGuide,
};
