/** The office's working calendar, as it stands in portal.json. Dates are yyyy-MM-dd in the portal's zone. */
import * as z from './schema.js';

const day = z.string({ pattern: /^\d{4}-\d\d-\d\d$/ });

export const workCalendarSchema = z.strictObject({
  /** ISO weekdays that are not worked, Monday = 1. */
  weekend: z.array(z.number()),
  holidays: z.array(day),
  /** Weekend days worked in exchange for a holiday. */
  makeupWorkdays: z.optional(z.array(day)),
  /** HH:mm pairs, in the portal's zone. */
  officeHours: z.optional(z.array(z.array(z.string()))),
  /** Outside these dates nothing is computed. */
  validFrom: day,
  validTo: day,
  source: z.optional(z.string()),
});
export type WorkCalendar = z.infer<typeof workCalendarSchema>;
