/** What a citizen needs most and the office has not published. */
import { html, nothing } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { notice } from '../../ui/notice.js';
import { casesOf } from './chosen-case.js';
import { stepsOf } from './shown-procedure.js';
import type { Speech } from './speech.js';

export function gapNotice(procedure: Procedure, { words: { procedureSheet: words } }: Speech): unknown {
  const parts = [
    procedure.channels?.length ? '' : words.part.channels,
    casesOf(procedure).length > 0 ? '' : words.part.papers,
    stepsOf(procedure).length > 0 ? '' : words.part.steps,
  ].filter(Boolean);
  return parts.length > 0 ? notice({ tone: 'info', icon: 'unknown', body: html`<p>${words.notPublished(parts.join('; '))}</p>` }) : nothing;
}
