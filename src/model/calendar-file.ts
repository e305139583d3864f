/**
 * A day in a calendar file (iCalendar, RFC 5545), for the citizen's own calendar. Written here, in a page of code: of the libraries for it
 * `ics` brings a schema validator along (40 kB) and `ical-generator` more than the page that shows the dossier.
 */
import { addDays } from './days.js';

export interface CalendarDay {
  /** The same for the same day of the same dossier, so that a calendar replaces a day that was moved. */
  readonly id: string;
  /** yyyy-MM-dd; a day is the same day wherever the calendar is read. */
  readonly date: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly place?: string | undefined;
}

/** Octets a line may have, without its end (section 3.1). */
const lineOctets = 75;

const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/[;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Cut between letters, never inside one; a line that goes on begins with a blank, which counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const { length } = encoder.encode(letter);
    if (octets + length > lineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += length;
  }
  return text;
}

const basic = (written: string): string => written.replace(/[-:]|\.\d+/g, '');

/** `now` in milliseconds since 1970. The calendar reminds at eight in the morning of the day before. */
export function calendarFile({ id, date, summary, description, place }: CalendarDay, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//dvc-widgets//dossier//VI', 'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${basic(new Date(now).toISOString())}`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, 'TRIGGER:-PT16H', 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
