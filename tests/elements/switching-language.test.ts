import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { define } from '../../src/elements/define.js';
import { Translation } from '../../src/elements/translation.js';
import { Widget } from '../../src/elements/widget.js';
import { languageCalled } from '../../src/i18n/languages.js';
import { common } from '../../src/i18n/vi/common.js';
import { common as english } from '../../src/i18n/en/common.js';
import { byLabel, byRole, textOf } from '../support/find.js';
import { mount, until } from '../support/mount.js';

/** The smallest widget in which something can be typed and pressed. */
class Slip extends Widget {
  /** Every text that it has shown. */
  readonly shown: string[] = [];
  protected readonly translation = new Translation(this, { common });

  protected override content(): unknown {
    const { words } = this.translation;
    return html`<label>${words.common.address} <input /></label><button type="button">${words.common.retry}</button>`;
  }

  protected override updated(): void {
    this.shown.push(this.renderRoot.querySelector('button')?.textContent ?? '');
  }
}
define('dvc-slip', Slip);

const slip = (lang: string): Promise<Slip> => mount<Slip>(html`<dvc-slip></dvc-slip>`, { lang });
const place = (widget: Slip): HTMLElement => widget.parentElement as HTMLElement;
const speaks = (widget: Slip, word: string): Promise<void> => until(() => textOf(widget).includes(word), word);

describe('while the words of another language are on their way', () => {
  it('the old ones stay, with what has the focus and what was typed; the new ones take their place', async () => {
    const widget = await slip('vi');
    const button = byRole(widget, 'button', common.retry);
    const input = byLabel(widget, common.address);
    input.value = 'Thôn Đông';
    button.focus();
    widget.lang = 'en';
    await Promise.resolve();
    expect(widget.getAttribute('aria-busy')).to.equal('true');
    widget.requestUpdate();
    await speaks(widget, english.retry);
    expect(widget.shown.filter((text) => text !== common.retry && text !== english.retry)).to.deep.equal([]);
    expect(byRole(widget, 'button', english.retry)).to.equal(button);
    expect(widget.shadowRoot?.activeElement).to.equal(button);
    expect(input.value).to.equal('Thôn Đông');
    expect(widget.hasAttribute('aria-busy')).to.equal(false);
  });

  it('a page that begins in it shows nothing of Vietnamese', async () => {
    const widget = await slip('en');
    await speaks(widget, english.retry);
    expect(widget.shown).not.to.contain(common.retry);
  });

  it('the last one asked for is spoken', async () => {
    const widget = await slip('vi');
    widget.lang = 'en';
    await Promise.resolve();
    widget.lang = 'vi';
    await Promise.resolve();
    expect(widget.hasAttribute('aria-busy')).to.equal(false);
    await languageCalled('en');
    await until(() => widget.shown.length > 1, 'another drawing');
    await widget.updateComplete;
    expect(textOf(widget)).to.contain(common.retry);
    expect(widget.shown.at(-1)).to.equal(common.retry);
  });

  it('is heard of wherever around it the page changes `lang`', async () => {
    const widget = await slip('vi');
    place(widget).lang = 'en';
    await speaks(widget, english.retry);
    place(widget).lang = 'vi';
    await speaks(widget, common.retry);
  });
});
