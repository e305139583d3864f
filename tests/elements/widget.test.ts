import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { define } from '../../src/elements/define.js';
import { Reading } from '../../src/elements/reading.js';
import { SharedMachine } from '../../src/elements/shared-machine.js';
import { Translation } from '../../src/elements/translation.js';
import { Widget } from '../../src/elements/widget.js';
import { common } from '../../src/i18n/vi/common.js';
import type { Sector } from '../../src/model/procedure.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { announced, byRole, textOf } from '../support/find.js';
import { longTimers, type LongTimers } from '../support/long-timers.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

/** The smallest widget: reads the sectors, and holds a note that is wiped on a shared machine. */
class SectorNote extends Widget {
  note = '';
  protected readonly translation = new Translation(this, { common });
  readonly #machine = new SharedMachine(this, { holds: () => this.note !== '', wipe: () => this.write('') });
  readonly #reading = new Reading<[string], readonly Sector[]>(this, {
    question: () => ['sectors'],
    read: async (portal, _question, signal) => await portal.listSectors?.({}, { signal }) ?? [],
  });

  write(note: string): void {
    this.note = note;
    this.requestUpdate();
  }

  protected override content(): unknown {
    const { answer, failure, state } = this.#reading;
    return html`
      ${this.liveRegion(this.spoken(this.#reading, 'Đã tải'))}
      ${failure ? this.failureNotice(this.#reading) : ''}
      <div aria-busy=${state === 'loading'}>${answer?.map(({ name }) => html`<p>${name}</p>`)}</div>
      <output>${this.note}</output>${this.#machine.watch?.sentence ? html`<p>Còn ai ở đây không?</p>` : ''}`;
  }
}
define('dvc-sector-note', SectorNote);

const noteIn = (options: MountOptions = {}): Promise<SectorNote> => mount<SectorNote>(html`<dvc-sector-note></dvc-sector-note>`, { portal: samplePortal(), ...options });

/** Answers only after so many failures of the given kind. */
function failing(times: number, error: () => Error): Portal {
  const portal = samplePortal();
  let asked = 0;
  return { ...portal, listSectors: async (query, options) => {
    asked += 1;
    if (asked <= times || !portal.listSectors) throw error();
    return portal.listSectors(query, options);
  } };
}

describe('every widget', () => {
  let timers: LongTimers;
  beforeEach(() => (timers = longTimers()));
  afterEach(() => timers.restore());

  it('announces loading, slowness and the end, once each', async () => {
    const held = heldBack(samplePortal(), 'listSectors');
    const widget = await noteIn({ portal: held.portal });
    const region = widget.shadowRoot?.querySelector('[role="status"]');
    const sentences: string[] = [announced(widget)];
    const observer = new MutationObserver(() => void sentences.push(announced(widget)));
    observer.observe(region as Node, { subtree: true, childList: true, characterData: true });
    await until(() => held.waiting() === 1, 'the question');
    timers.pass(8_000);
    await until(() => sentences.length === 2, 'the second sentence');
    await held.release(0);
    await settled(widget);
    observer.disconnect();
    expect(sentences).to.deep.equal([common.loading, common.stalled, 'Đã tải']);
    expect(widget.shadowRoot?.querySelector('[role="status"]')).to.equal(region);
    timers.pass(60_000);
    await widget.updateComplete;
    expect(announced(widget)).to.equal('Đã tải');
  });

  it('tries again by itself when a busy portal said when', async () => {
    const widget = await settled(await noteIn({ portal: failing(1, () => new PortalError('busy', 'later', { retryAfter: 30 })) }));
    expect(textOf(widget)).to.contain('Sẽ tự thử lại sau khoảng 30 giây');
    timers.pass(29_000);
    expect(textOf(widget)).to.contain('đang bận');
    timers.pass(9_000);
    await until(() => textOf(widget).includes('Hộ tịch'), 'the sectors');
  });

  it('tries again by itself when the connection is back', async () => {
    const widget = await settled(await noteIn({ portal: failing(1, () => new PortalError('offline', 'no network')) }));
    expect(textOf(widget)).to.contain('Không kết nối được');
    window.dispatchEvent(new Event('online'));
    timers.pass(2_000);
    await until(() => textOf(widget).includes('Hộ tịch'), 'the sectors');
  });

  it('does not ask again on its own after other failures, nor once it is gone', async () => {
    const { portal, asked } = watched(samplePortal({ fails: 'forbidden' }));
    const widget = await settled(await noteIn({ portal }));
    window.dispatchEvent(new Event('online'));
    timers.pass(600_000);
    expect(asked('listSectors')).to.have.length(1);
    const busy = watched(failing(9, () => new PortalError('busy', 'later', { retryAfter: 5 })));
    portalOf(widget).portal = busy.portal;
    await until(() => textOf(widget).includes('đang bận'), 'the other failure');
    widget.remove();
    timers.pass(600_000);
    expect(busy.asked('listSectors')).to.have.length(1);
  });

  it('tells what is no PortalError as an answer that cannot be read, and the developer why', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words) => void said.push(words.join(' '));
    const widget = await settled(await noteIn({ portal: failing(9, () => new RangeError('too deep')) })).finally(() => (console.warn = warn));
    expect(textOf(widget)).to.contain(common.failure.broken);
    expect(said.join()).to.contain('<dvc-sector-note>').and.to.contain('too deep');
  });

  it('shows the portal’s own message and its telephone number', async () => {
    const widget = await settled(await noteIn({ portal: failing(9, () => new PortalError('refused', 'no', { backendMessage: 'Hệ thống bảo trì đến 17 giờ.' })) }));
    expect(textOf(widget)).to.contain('Hệ thống bảo trì đến 17 giờ.');
    expect(byRole(widget, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
  });

  it('takes over the language of an ancestor across shadow roots', async () => {
    const outer = document.createElement('div');
    outer.lang = 'en-GB';
    outer.attachShadow({ mode: 'open' });
    const portal = document.createElement('dvc-portal');
    portal.portal = samplePortal({ delay: 'never' });
    const widget = new SectorNote();
    portal.append(widget);
    outer.shadowRoot?.append(portal);
    document.body.append(outer);
    await until(() => widget.shadowRoot?.childElementCount, 'the words');
    expect(announced(widget)).to.equal('Loading…');
    outer.remove();
  });
});

describe('a shared machine', () => {
  let timers: LongTimers;
  beforeEach(() => (timers = longTimers()));
  afterEach(() => timers.restore());

  const written = async (device: 'shared' | 'personal'): Promise<SectorNote> => {
    const widget = await settled(await noteIn({ device }));
    widget.write('H99.21-261118-0001');
    await widget.updateComplete;
    return widget;
  };

  it('is asked a minute before, then wiped', async () => {
    const widget = await written('shared');
    timers.pass(239_000);
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('Còn ai ở đây không?');
    timers.pass(1_000);
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('Còn ai ở đây không?').and.to.contain('0001');
    timers.pass(60_000);
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('0001').and.not.to.contain('Còn ai ở đây không?');
  });

  for (const sign of ['pointerdown', 'keydown', 'input', 'scroll']) {
    it(`keeps everything while somebody is there: ${sign}`, async () => {
      const widget = await written('shared');
      timers.pass(290_000);
      widget.dispatchEvent(new Event(sign, { bubbles: true, composed: true }));
      await widget.updateComplete;
      expect(textOf(widget)).not.to.contain('Còn ai ở đây không?');
      timers.pass(239_000);
      await widget.updateComplete;
      expect(textOf(widget)).to.contain('0001').and.not.to.contain('Còn ai ở đây không?');
    });
  }

  it('asks nobody when there is nothing to wipe', async () => {
    const widget = await settled(await noteIn({ device: 'shared' }));
    timers.pass(3_600_000);
    await widget.updateComplete;
    expect(textOf(widget)).not.to.contain('Còn ai ở đây không?');
  });

  it('is wiped when the page comes back by the Back button', async () => {
    const widget = await written('shared');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(widget.note).not.to.equal('');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(widget.note).to.equal('');
  });

  it('is not one’s own machine: that keeps everything', async () => {
    const widget = await written('personal');
    timers.pass(3_600_000);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('0001');
  });

  it('leaves nothing running when the element is gone', async () => {
    const widget = await written('shared');
    widget.remove();
    timers.pass(3_600_000);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(widget.note).not.to.equal('');
  });
});
