/** Ways in without typing: what happens in people's lives, each a search. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { type LifeEvent, lifeEvents } from '../../search/life-events.js';

export const waysIn = ({ procedureLookup: words }: Pick<Messages, 'procedureLookup'>, search: (keyword: string) => void): TemplateResult => html`<section
  class="events" part="events" aria-labelledby="events">
  <h2 id="events">${words.events}</h2>
  <ul>${(Object.keys(lifeEvents) as LifeEvent[]).map((event) => html`<li><button type="button" @click=${() => search(lifeEvents[event])}>${words.event[event]}</button></li>`)}</ul>
</section>`;
