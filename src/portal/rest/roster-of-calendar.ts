/** The roster in a calendar file, where portal.json has no map of its own: an event is a shift, its name what the person is there for. */
import type { RuleMap } from '../config.js';

export const rosterOfCalendar: RuleMap = {
  entries: { each: 'events', map: { date: 'date', repeats: 'repeats', from: 'start', to: 'end', noHours: 'noHours', role: 'summary', place: 'location', phone: 'contact' } },
  exceptions: { each: 'closed', map: { date: 'date', closed: { const: true }, note: 'note' } },
  until: 'until',
};
