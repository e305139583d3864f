/** Every element goes over to another language in one step: nothing is blank on the way, what has the focus keeps it, and what was typed stays. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/duty-roster/duty-roster.js';
import '../../src/elements/procedure-lookup/procedure-lookup.js';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import '../../src/elements/stats-badge/stats-badge.js';
import '../../src/elements/stats-board/stats-board.js';
import '../../src/elements/submission-guide/submission-guide.js';
import type { Widget } from '../../src/elements/widget.js';
import { descendants, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

const birth = '1.001193';
const typed = 'khai sinh';

const elements: readonly (readonly [template: TemplateResult, english: RegExp])[] = [
  [html`<dvc-stats-badge period="2026-10"></dvc-stats-badge>`, /Applications/],
  [html`<dvc-stats-board></dvc-stats-board>`, /Figures|Applications/],
  [html`<dvc-duty-roster></dvc-duty-roster>`, /today|on duty/i],
  [html`<dvc-procedure-lookup></dvc-procedure-lookup>`, /Search|Find/],
  [html`<dvc-procedure-sheet procedure=${birth}></dvc-procedure-sheet>`, /Papers you need/],
  [html`<dvc-submission-guide procedure=${birth}></dvc-submission-guide>`, /Step 1/],
  [html`<dvc-dossier-tracker></dvc-dossier-tracker>`, /code/],
];

/** What can have the focus, except boxes that are folded away. */
const focusable = (widget: Widget): readonly HTMLElement[] =>
  descendants(widget).filter((one) => one.matches('button,input,select,summary,a[href]') && one.checkVisibility());

const focused = (widget: Widget): Element | null | undefined => widget.shadowRoot?.activeElement;

describe('switching the language', () => {
  for (const [template, english] of elements) {
    it(`of ${(template.strings[0] ?? '').trim()}`, async () => {
      const widget = await settled(await mount<Widget>(template, { portal: samplePortal(), lang: 'vi' }));
      const target = focusable(widget).find((one) => one.getRootNode() === widget.shadowRoot);
      target?.focus();
      const box = descendants(widget).find((one): one is HTMLInputElement => one.matches('input[type="search"],input[type="text"],input:not([type])'));
      if (box) {
        box.value = typed;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: typed }));
        await until(() => widget.localName !== 'dvc-procedure-lookup' || textOf(widget).includes(`“${typed}”`), 'what is found');
        await settled(widget);
      }
      const before = textOf(widget);
      const heights: number[] = [];
      const observer = new MutationObserver(() => void heights.push(widget.offsetHeight));
      observer.observe(widget.renderRoot, { subtree: true, childList: true, characterData: true });
      widget.lang = 'en';
      widget.requestUpdate();
      await widget.updateComplete;
      expect(textOf(widget)).not.to.equal('');
      await until(() => english.test(textOf(widget)), 'English');
      await settled(widget);
      observer.disconnect();
      expect(textOf(widget)).not.to.equal(before);
      expect(Math.min(...heights)).to.be.greaterThan(0);
      expect(focused(widget) ?? undefined, textOf(widget)).to.equal(target);
      if (box) expect([box.isConnected, box.value]).to.deep.equal([true, typed]);
      widget.lang = 'vi';
      await until(() => textOf(widget) === before, 'what stood there before');
      expect(focused(widget) ?? undefined).to.equal(target);
    });
  }
});
