/** The text of a calendar file, cut into its events and what stands around them. What exporters often get wrong is put right where it cannot be mistaken. */

export interface CalendarText {
  /** The file without its events. */
  readonly frame: string;
  /** From BEGIN:VEVENT to END:VEVENT. */
  readonly events: readonly string[];
}

const unfolded = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '');

const mended = (lines: string): string =>
  lines
    // What is no property, e.g. the second line of a text that was not folded; and blanks behind the name of a part.
    .replace(/^(?![\w.-]+[;:]).*\n?/gm, '')
    .replace(/^((?:BEGIN|END):\w+)[ \t]+$/gim, '$1')
    // Several calendars one after the other (RFC 5545, 3.4) are read as one.
    .replace(/^END:VCALENDAR\nBEGIN:VCALENDAR\n/gim, '')
    // A date that is not said to be one.
    .replace(/^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE):(?=\d{8}(?:,|$))/gim, '$1;VALUE=DATE:');

/** An event that does not end is none, and the file it breaks off in is refused by its reader. */
export function cutIntoEvents(text: string): CalendarText {
  const [head = '', ...parts] = mended(unfolded(text)).split(/^BEGIN:VEVENT\n/im);
  const events: string[] = [];
  let frame = head;
  for (const part of parts) {
    const end = /^END:VEVENT$\n?/im.exec(part);
    if (!end) continue;
    events.push(`BEGIN:VEVENT\n${part.slice(0, end.index)}END:VEVENT`);
    frame += part.slice(end.index + end[0].length);
  }
  return { frame, events };
}
