import type { TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import { weekdayOf } from '../../model/days.js';
import type { Dossier } from '../../model/dossier.js';
import type { Portal } from '../../portal/portal.js';

/** Everything the parts of an answer are written from. */
export interface Scene {
  readonly dossier: Dossier;
  readonly portal: Portal;
  /** yyyy-MM-dd in the portal's zone. */
  readonly today: string;
  /** HH:mm in the portal's zone. */
  readonly time: string;
  readonly words: Pick<Messages, 'common' | 'dossierAnswer' | 'procedure' | 'procedureFacts'>;
  readonly format: Format;
}

/** "thứ Ba, 24/11/2026" of a moment or a date. */
export function dayInWords(moment: string, { words, format }: Pick<Scene, 'words' | 'format'>): string {
  const weekday = words.dossierAnswer.weekdays[weekdayOf(moment) - 1];
  return weekday ? `${weekday}, ${format.date(moment)}` : moment;
}

/** A sentence; a template where it holds words of the office. */
export type Line = string | TemplateResult;

export const present = (lines: readonly (Line | false | undefined)[]): readonly Line[] => lines.filter((line): line is Line => line !== undefined && line !== false && line !== '');
