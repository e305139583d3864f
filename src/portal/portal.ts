/**
 * The port: how elements see a commune's system. An operation that is absent is a feature that is off.
 * Operations take and return model types; what goes wrong is a PortalError.
 */
import type { WorkCalendar } from '../model/calendar.js';
import type { Dossier, DossierQuery } from '../model/dossier.js';
import type { FailureKind } from '../model/failure.js';
import type { Procedure, ProcedureQuery, ProcedureSummary, Sector } from '../model/procedure.js';
import type { Roster } from '../model/roster.js';
import type { Statistics, StatisticsQuery } from '../model/statistics.js';
import type { FormerUnits } from '../model/units.js';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** All that match, where the backend says. */
  readonly total?: number | undefined;
  /** Hand back as `after` to read on; absent on the last page. */
  readonly next?: string | undefined;
  /** Records that could not be read and are not among the items. */
  readonly leftOut: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export type Operation<Query, Answer> = (query: Query, options?: ReadOptions) => Promise<Answer>;

export interface ProcedureReference {
  readonly code: string;
  /** The backend's own id, where a list gave one; it spares a look-up. */
  readonly id?: string | undefined;
}

/** How to reach people at the office. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  /** Opening hours in words, e.g. "Thứ Hai – Thứ Sáu, 7:30–11:30 và 13:00–17:00". */
  readonly hours?: string | undefined;
  readonly url?: string | undefined;
}

/** Official pages, already filled in for the code given. */
export interface Links {
  /** Where this procedure is applied for online. */
  apply(procedure: ProcedureReference): string | undefined;
  /** Where this dossier is looked up officially. */
  track(dossierCode?: string): string | undefined;
}

export interface PortalOperations {
  readonly searchProcedures?: Operation<ProcedureQuery, Page<ProcedureSummary>>;
  /** Rejects with kind `missing` when there is no such procedure. */
  readonly getProcedure?: Operation<ProcedureReference, Procedure>;
  readonly listSectors?: Operation<Record<string, never>, readonly Sector[]>;
  /** Rejects with kind `missing` when there is no such dossier, and alike when it is not the asker's. */
  readonly findDossier?: Operation<DossierQuery, Dossier>;
  readonly getStatistics?: Operation<StatisticsQuery, Statistics>;
  readonly getRoster?: Operation<Record<string, never>, Roster>;
}
export type OperationName = keyof PortalOperations;

export interface Portal extends PortalOperations {
  readonly name: string;
  /** E.g. H37.21, as it stands in dossier codes. */
  readonly agencyCode?: string | undefined;
  readonly timeZone: string;
  readonly contact: Contact;
  readonly links: Links;
  readonly calendar?: WorkCalendar | undefined;
  /** Codes of the procedures to offer first. */
  readonly featured: readonly string[];
  /** Origins from which blank forms may be fetched. A form that lies elsewhere is named, never linked. */
  readonly fileOrigins?: readonly string[] | undefined;
  /** What the list of procedures can be asked for. One that knows no `keyword` only lists; absent, it does. */
  readonly filters: {
    readonly keyword?: boolean | undefined; readonly sector: boolean; readonly channel: boolean;
    readonly level?: boolean | undefined; readonly audience?: boolean | undefined;
  };
  /** What people here say → what the law says, beside the SDK's own vocabulary. */
  readonly vocabulary?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Communes, wards and districts renamed or merged: name before → name now. */
  readonly formerUnits?: FormerUnits | undefined;
}

export interface PortalErrorDetails {
  readonly operation?: OperationName | undefined;
  /** Where in portal.json or in the answer, e.g. `operations.getStatistics.items`. */
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  /** Seconds the portal asks to wait. */
  readonly retryAfter?: number | undefined;
  /** What the backend itself says to the citizen, one clean line. */
  readonly backendMessage?: string | undefined;
  readonly cause?: unknown;
}

/** Why an operation did not answer. `message` is for developers; citizens read the sentence of `kind`. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly kind: FailureKind;
  readonly operation?: OperationName | undefined;
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly backendMessage?: string | undefined;

  constructor(kind: FailureKind, message: string, details: PortalErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.operation = details.operation;
    this.path = details.path;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.backendMessage = details.backendMessage;
  }
}
