/**
 * What stands in portal.json of the office itself, and every page reads. How its backend is asked, and what is made of the answers, stands
 * in config.ts.
 */
import { guideSteps, leavableSteps } from '../model/guide-steps.js';
import { proofKinds } from '../model/proof.js';
import * as z from '../model/schema.js';
import { workCalendarSchema } from '../model/work-calendar.js';

const optional = z.optional;
export const strings = z.record(z.string(), z.string());
const guideRules = { without: optional(z.array(z.enum(leavableSteps))), notes: optional(z.partialRecord(z.enum(guideSteps), z.string())) };

export const proofSchema = z.strictObject({ kind: z.enum(proofKinds), digits: z.number() });

/** What a portal is and where it lives. */
export const named = {
  $schema: optional(z.string()),
  extends: optional(z.string()),
  name: z.string(),
  agencyCode: optional(z.string()),
  /** IANA name; Asia/Ho_Chi_Minh when absent. */
  timeZone: optional(z.string()),
  /** Where relative request URLs start; the folder of portal.json when absent. */
  baseUrl: optional(z.string()),
};

/** What an office says of itself. */
export const described = {
  links: optional(z.strictObject({ apply: optional(z.string()), track: optional(z.string()) })),
  calendar: optional(workCalendarSchema),
  contact: optional(z.strictObject({
    name: optional(z.string()), phone: optional(z.string()), address: optional(z.string()), hours: optional(z.string()), url: optional(z.string()),
  })),
  featured: optional(z.array(z.string())),
  /** What the office adds to the steps of the guide and which it does without: for every procedure, and by code for one. */
  guide: optional(z.strictObject({ ...guideRules, procedures: optional(z.record(z.string(), z.strictObject(guideRules))) })),
  /** Who is on duty, for an office whose backend does not say: read like an answer of getRoster that needs no map. */
  roster: optional(z.record(z.string(), z.unknown())),
  /** What the office has set itself to reach, by metric: percent for a rate, a number for a count, units of time for a mean. */
  targets: optional(z.record(z.string(), z.number({ least: 0 }))),
  /** What people here say → what the names of procedures say instead; several wordings, the likeliest first. */
  vocabulary: optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  /** Units renamed or merged: name before → name now. */
  formerUnits: optional(strings),
};
