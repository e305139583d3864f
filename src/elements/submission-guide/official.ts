/** Step 6: to the official page or the counter. */
import { html, nothing, type TemplateResult } from 'lit';
import { paperLists } from '../../model/paper-lists.js';
import { channelOf } from '../../model/submission.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { duty } from './duty.js';
import { office } from './office.js';
import { type OfficialPage, officialPage } from './official-page.js';
import { onBehalf } from './on-behalf.js';
import type { LaterScene } from './scene.js';

/** `leave` is asked before the link is followed. */
export function official(scene: LaterScene, leave: (event: Event, host: string) => void): TemplateResult {
  const channel = channelOf(scene.submission);
  const online = channel === 'online' || (channel === undefined && scene.submission.journey.online !== false);
  const desk = channel !== 'online';
  return html`
    ${online ? onOfficialPage(scene, officialPage(scene.procedure, scene.portal), leave) : nothing}
    ${desk ? atOffice(scene, channel === 'postal') : nothing}
  `;
}

function onOfficialPage(scene: LaterScene, page: OfficialPage | undefined, leave: (event: Event, host: string) => void): TemplateResult {
  const { words: { common, submissionGuide: { openOfficial }, laterSteps: { official: words } } } = scene;
  if (!page) return html`${notice({ tone: 'warning', body: words.noLink })}${channelOf(scene.submission) === 'online' ? office(scene) : nothing}`;
  return html`
    ${notice({
      tone: 'info', icon: 'leave',
      body: html`<p><strong>${words.leaving(page.host)}</strong></p><p>${words.stays}</p>`,
    })}
    <section>
      <h3>${words.there}</h3>
      <ol>${words.todo.map((one) => html`<li>${one}</li>`)}</ol>
    </section>
    <p>${outsideLink(page.url, (page.applies ? openOfficial : words.read)(page.host), common.opensNewTab, 'button primary', (event) => leave(event, page.host))}</p>
  `;
}

function atOffice(scene: LaterScene, postal: boolean): TemplateResult {
  const { procedure, portal, submission, words: { laterSteps: { official: words } } } = scene;
  const listed = paperLists(procedure, submission).flatMap(({ papers }) => papers);
  return html`
    <section>
      <h3>${postal ? words.post : words.counter}</h3>
      ${postal ? html`<p>${procedure.receivingAddress ?? portal.contact.address ? words.postTo : words.postWhere}</p>` : nothing}
    </section>
    ${office(scene)}
    ${postal ? nothing : duty(scene)}
    ${listed.length > 0 ? html`<section>
      <h3>${words.bring}</h3>
      <ul lang="vi">${listed.map(({ paper }) => html`<li>${paper.name}</li>`)}</ul>
    </section>` : nothing}
    ${submission.choices.applicant === 'onBehalf' ? onBehalf(scene) : nothing}
    ${postal ? nothing : notice({ tone: 'info', icon: 'paper', body: words.receipt })}
  `;
}
