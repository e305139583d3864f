/** What a followed dossier is compared by: its state and its dates, no words of the office and nothing of a person. */
import { clockStopped, type Dossier, dueDate, isPosted } from '../../model/dossier.js';
import { type Status, statuses } from '../../model/status.js';
import * as z from '../../model/schema.js';

export interface Snapshot {
  readonly status: Status;
  /** yyyy-MM-dd in the portal's zone. */
  readonly due?: string | undefined;
  readonly paused?: boolean | undefined;
  /** The result comes by post. */
  readonly posted?: boolean | undefined;
  /** How many steps the way had. */
  readonly steps?: number | undefined;
}

export const snapshotSchema: z.Schema<Snapshot> = z.object({
  status: z.enum(statuses), due: z.optional(z.string({ pattern: /^\d{4}-\d\d-\d\d$/ })), paused: z.optional(z.boolean()), posted: z.optional(z.boolean()), steps: z.optional(z.number()),
});

export const snapshotOf = (dossier: Dossier): Snapshot => ({
  status: dossier.status.code, due: dueDate(dossier), paused: clockStopped(dossier) || undefined, posted: isPosted(dossier) || undefined, steps: dossier.history?.length,
});

export const sameSnapshot = (one: Snapshot, other: Snapshot): boolean =>
  one.status === other.status && one.due === other.due && one.paused === other.paused && one.steps === other.steps;
