/** What comes after the answers, the ways and the papers: the rest of the sheet, what is said instead of one, and what is taken along. */
import { html, type TemplateResult } from 'lit';
import { procedureFurther } from '../../i18n/vi/procedure-further.js';
import { procedureTakeAway } from '../../i18n/vi/procedure-take-away.js';
import type { Procedure } from '../../model/procedure.js';
import type { Portal } from '../../portal/portal.js';
import { aboutSection, contactSection } from './about.js';
import { groundSection, personSection, stepSection } from './details.js';
import type { FurtherSpeech } from './speech.js';

export { TakeAway } from '../take-away.js';
export { notFoundNotice, notFoundSentence, notOfferedNotice } from './notices.js';
export { take } from './taking.js';

export const words = { procedureFurther, procedureTakeAway };

export const furtherSections = (procedure: Procedure, portal: Portal, speech: FurtherSpeech): TemplateResult => html`
  ${personSection(procedure, speech)}
  ${stepSection(procedure, speech)}
  ${groundSection(procedure, speech)}
  ${aboutSection(procedure, portal, speech)}
  ${contactSection(portal, speech)}`;
