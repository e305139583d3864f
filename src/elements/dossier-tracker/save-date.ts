/** The day the citizen waits for, as a file for her own calendar. Loaded when asked for. */
import { calendarFile } from '../../model/calendar-file.js';
import { resultChannel } from '../../model/dossier.js';
import { dayToKeep } from './due.js';
import type { Scene } from './scene.js';

/** Nothing of the person stands in the file: the code, the procedure, the day and the office. */
export function saveDate(scene: Scene, now: number): void {
  const { dossier, portal: { contact }, words: { dossierAnswer: words } } = scene;
  const day = dayToKeep(scene);
  if (!day) return;
  const file = calendarFile({
    id: `${day.words}-${dossier.code}@dvc-widgets`,
    date: day.date,
    summary: words[day.words](dossier.code),
    description: [dossier.procedure?.name, words.dayMayMove, contact.phone].filter(Boolean).join('\n'),
    place: day.words === 'pickUpDay' && (resultChannel(dossier) ?? 'inPerson') === 'inPerson' ? (dossier.result?.place ?? [contact.name, contact.address].filter(Boolean).join(', ')) : undefined,
  }, now);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  link.download = 'ho-so.ics';
  link.click();
  // The browser has begun to read it when the next task starts.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
