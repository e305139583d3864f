/** The door for bundlers: registers every element and exports classes, events and types. */
export { DvcDossierFoundEvent } from './elements/dossier-tracker/dossier-tracker.events.js';
export { DvcDossierTracker } from './elements/dossier-tracker/dossier-tracker.js';
export { DvcDutyRoster } from './elements/duty-roster/duty-roster.js';
export { DvcPortal } from './elements/portal/portal.js';
export { DvcProcedureLookup } from './elements/procedure-lookup/procedure-lookup.js';
export { DvcProcedureSelectedEvent } from './elements/procedure-lookup/procedure-lookup.events.js';
export { DvcProcedureSheet } from './elements/procedure-sheet/procedure-sheet.js';
export { DvcStatsBadge } from './elements/stats-badge/stats-badge.js';
export { DvcSubmissionGuide } from './elements/submission-guide/submission-guide.js';
export { DvcHandedOffEvent, DvcHandoffEvent } from './elements/submission-guide/submission-guide.events.js';
export { DvcFailedEvent } from './elements/widget.events.js';
export { connect, connectConfig } from './portal/connect.js';
export * from './portal/portal.js';
export type { Dossier } from './model/dossier.js';
export type { Procedure, ProcedureSummary, Sector } from './model/procedure.js';
export type { Roster } from './model/roster.js';
export type { Statistics } from './model/statistics.js';
