import { ContextProvider, ContextEvent, createContext } from '@lit/context';
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcPortal } from '../../src/elements/portal/portal.js';
import type { PortalSource } from '../../src/elements/portal-source.js';
import type { DvcStatsBadge } from '../../src/elements/stats-badge/stats-badge.js';
import type { DvcFailedEvent } from '../../src/elements/widget.events.js';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { mount, portalOf, samplePortal, settled, until } from '../support/mount.js';

const badge = html`<dvc-stats-badge metric="received" period="last-month">Gọi xã</dvc-stats-badge>`;
const demo = '/demo-site/dvc/portal.json';

const mounted = async (template: TemplateResult): Promise<DvcStatsBadge> => settled(await mount<DvcStatsBadge>(template));

/** What goes to the developer's console while something is done. */
async function warned(what: () => Promise<unknown>): Promise<string> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words) => void said.push(words.join(' '));
  await what().finally(() => (console.warn = warn));
  return said.join('\n');
}

describe('<dvc-portal>', () => {
  it('reads a portal.json by its address', async () => {
    const element = await mounted(html`<dvc-portal src=" ${demo} ">${badge}</dvc-portal>`);
    expect(textOf(byRole(element, 'figure'))).to.match(/Hồ sơ đã tiếp nhận \d/);
  });

  it('takes a portal.json written inside the page, its addresses relative to the page', async () => {
    const config = await (await fetch(demo)).text();
    const inline = JSON.stringify({ ...JSON.parse(config) as object, baseUrl: new URL('/demo-site/backend/contract/none/', location.href).href });
    const element = await mounted(html`<dvc-portal><script type="application/json">${inline}</script>${badge}</dvc-portal>`);
    expect(queryByRole(element, 'figure'), textOf(element)).not.to.equal(undefined);
  });

  it('prefers a portal made in code, and changes to another', async () => {
    const element = await mounted(html`<dvc-portal src=${demo} .portal=${samplePortal({ fails: 'busy' })}>${badge}</dvc-portal>`);
    expect(textOf(element)).to.contain('đang bận');
    portalOf(element).portal = undefined;
    await until(() => queryByRole(element, 'figure'), 'the figure from the address');
    portalOf(element).portal = samplePortal({ fails: 'timeout' });
    await until(() => textOf(element).includes('chưa trả lời'), 'the failure of the other portal');
  });

  it('says that it is not set up, to the citizen calmly, to the developer exactly', async () => {
    const cases: readonly (readonly [TemplateResult, RegExp])[] = [
      [html`<dvc-portal src="/demo-site/dvc/portal-nowhere.json">${badge}</dvc-portal>`, /portal-nowhere\.json answered 404/],
      [html`<dvc-portal src="javascript:alert(1)">${badge}</dvc-portal>`, /not the address of a portal\.json/],
      [html`<dvc-portal src="http://">${badge}</dvc-portal>`, /not the address of a portal\.json/],
      [html`<dvc-portal><script type="application/json">{ "name": </script>${badge}</dvc-portal>`, /is not JSON/],
      [html`<dvc-portal><script type="application/json">{ "name": "x", "operations": {}, "wrong": 1 }</script>${badge}</dvc-portal>`, /wrong/],
      [html`<dvc-portal>${badge}</dvc-portal>`, /no portal: add data-portal/],
      [html`<div>${badge}</div>`, /no portal: add data-portal/],
    ];
    for (const [template, message] of cases) {
      const said = await warned(async () => {
        const element = await mounted(template);
        expect(textOf(element)).to.contain('chưa được cài đặt đúng').and.to.contain('Gọi xã');
        expect(queryByRole(element, 'button', 'Thử lại')).to.equal(undefined);
      });
      expect(said).to.match(message);
    }
  });

  it('tells the page’s script what failed', async () => {
    const events: DvcFailedEvent[] = [];
    await warned(() => mounted(html`<dvc-portal src="/nowhere.json" @dvc-failed=${(event: DvcFailedEvent) => events.push(event)}>${badge}</dvc-portal>`));
    expect(events.map(({ kind }) => kind)).to.deep.equal(['misconfigured']);
    expect(events[0]?.message).to.contain('/nowhere.json');
  });

  it('recovers when its address is put right', async () => {
    await warned(async () => {
      const element = await mounted(html`<dvc-portal src="/nowhere.json">${badge}</dvc-portal>`);
      portalOf(element).src = demo;
      await until(() => queryByRole(element, 'figure'), 'the figure');
    });
  });

  it('is not needed where the page names its portal in the script tag', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset['portal'] = demo;
    document.head.append(script);
    try {
      const alone = await mounted(badge);
      expect(queryByRole(alone, 'figure')).not.to.equal(undefined);
      const inside = await mounted(html`<dvc-portal>${badge}</dvc-portal>`);
      expect(queryByRole(inside, 'figure')).not.to.equal(undefined);
    } finally {
      script.remove();
    }
  });

  it('is another one where the element is moved to', async () => {
    const element = await mounted(html`<dvc-portal .portal=${samplePortal({ fails: 'busy' })}>${badge}</dvc-portal><dvc-portal .portal=${samplePortal()}></dvc-portal>`);
    const [here, there] = element.closest('dvc-portal')?.parentElement?.querySelectorAll('dvc-portal') ?? [];
    expect(textOf(element)).to.contain('đang bận');
    there?.append(element);
    await until(() => queryByRole(element, 'figure'), 'the figure of the other portal');
    here?.append(element);
    await until(() => textOf(element).includes('đang bận'), 'the first portal again');
  });

  it('agrees by the Context Community Protocol with what is not of this copy: one who asks, and one who gives and comes later', async () => {
    const context = createContext<PortalSource>('dvc-portal/1');
    const element = await mounted(html`<dvc-portal .portal=${samplePortal({ fails: 'busy' })}><div>${badge}</div></dvc-portal>`);
    const between = element.parentElement as HTMLElement;
    const given: PortalSource[] = [];
    between.dispatchEvent(new ContextEvent(context, between, (source) => void given.push(source)));
    expect(given).to.deep.equal([element.source]);
    const other: PortalSource = { device: 'personal', connect: () => Promise.resolve(samplePortal()) };
    const provider = new ContextProvider(between, { context, initialValue: other });
    provider.hostConnected();
    await until(() => queryByRole(element, 'figure'), 'the figure of the portal that came later');
    expect(element.source).to.equal(other);
    provider.setValue({ ...other, device: 'shared' });
    expect(element.source.device).to.equal('shared');
  });

  it('asks the backend once for elements in two <dvc-portal> of the same address', async () => {
    performance.clearResourceTimings();
    const other = `${demo}?shape=contract`;
    const place = await mount<DvcStatsBadge>(html`<dvc-portal src=${other}>${badge}</dvc-portal><dvc-portal src=${other}>${badge}</dvc-portal>`);
    const badges = place.parentElement?.parentElement?.querySelectorAll('dvc-stats-badge') ?? [];
    await Promise.all([...badges].map(settled));
    const requests = (): readonly PerformanceEntry[] => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/backend/'));
    expect(badges).to.have.length(2);
    // A request is counted once the browser has written it down.
    await until(() => requests().length > 0, 'the request');
    expect(requests()).to.have.length(1);
  });

  it('has a say about the machine: shared unless told otherwise', async () => {
    const devices = ['', 'personal', ' Personal ', 'mine', 'shared'];
    const found = [];
    for (const device of devices) {
      const element = await mounted(html`<dvc-portal device=${device} .portal=${samplePortal()}>${badge}</dvc-portal>`);
      found.push(element.source.device);
    }
    expect(found).to.deep.equal(['shared', 'personal', 'personal', 'shared', 'shared']);
  });

  it('survives nonsense and missing attributes', async () => {
    const element = await mounted(html`<dvc-portal src=${demo} device="personal">${badge}</dvc-portal>`);
    const portal: DvcPortal = portalOf(element);
    await warned(async () => {
      portal.removeAttribute('src');
      portal.removeAttribute('device');
      await until(() => textOf(element).includes('chưa được cài đặt đúng'), 'the sentence');
    });
    expect(element.source.device).to.equal('shared');
  });
});
