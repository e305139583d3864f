/** A part that arrives late, or not, in an element that is of use without it. */
import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { WordedPart } from '../../src/elements/worded-part.js';
import { Translation } from '../../src/elements/translation.js';
import { Widget } from '../../src/elements/widget.js';
import { common } from '../../src/i18n/vi/common.js';
import { procedureFurther } from '../../src/i18n/vi/procedure-further.js';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { holdBack } from '../support/held-back.js';
import { mount, until } from '../support/mount.js';

interface Part {
  readonly words: { readonly procedureFurther: typeof procedureFurther };
}

/** Shows a heading of the part as soon as it is there. */
class Host extends Widget {
  protected readonly translation: Translation<'common'> = new Translation(this, { common });
  asked = 0;
  arrive: (part: Part) => void = () => undefined;
  lose: (error: Error) => void = () => undefined;
  readonly late: WordedPart<Part> = new WordedPart<Part>(this, () => {
    this.asked += 1;
    return new Promise<Part>((resolve, reject) => {
      this.arrive = resolve;
      this.lose = reject;
    });
  });

  protected override content(): TemplateResult {
    const { here, missing, isComing } = this.late;
    if (missing) return html`<p>Chưa tải được.</p><button @click=${() => this.late.again()}>${isComing ? 'Đang tải' : 'Thử lại'}</button>`;
    return here ? html`<h3 tabindex="-1">${here.words.procedureFurther.steps}</h3>` : html`<p>Đang chờ</p>`;
  }
}
customElements.define('dvc-worded-host', Host);

const host = (lang?: string): Promise<Host> => mount<Host>(html`<dvc-worded-host></dvc-worded-host>`, { lang });
const part: Part = { words: { procedureFurther } };

describe('a part with words of its own', () => {
  // The first in this file that speaks English: what has arrived once is never on its way again.
  it('leaves the element busy until its own words are there', async () => {
    const element = await host();
    void element.late.bring();
    element.arrive(part);
    await until(() => queryByRole(element, 'heading', 'Các bước'), 'the part');
    const held = await holdBack('/i18n/en/common');
    element.lang = 'en';
    await until(() => queryByRole(element, 'heading', 'Steps'), 'the words of the part');
    expect(element.getAttribute('aria-busy')).to.equal('true');
    await held.end('arrives');
    await until(() => !element.hasAttribute('aria-busy'), 'the words of the element');
  });

  it('is asked for once and shown when it arrives', async () => {
    const element = await host();
    void element.late.bring();
    void element.late.bring();
    expect(element.asked).to.equal(1);
    expect(textOf(element)).to.equal('Đang chờ');
    element.arrive(part);
    await until(() => queryByRole(element, 'heading', 'Các bước'), 'the part');
  });

  it('speaks the language of the page, from the start and when it changes', async () => {
    const element = await host('en');
    void element.late.bring();
    element.arrive(part);
    await until(() => queryByRole(element, 'heading', 'Steps'), 'English words');
    element.lang = 'vi';
    await until(() => queryByRole(element, 'heading', 'Các bước'), 'Vietnamese words');
  });

  it('that does not arrive says so, and is asked for again by a press, once', async () => {
    const element = await host();
    void element.late.bring();
    element.lose(new TypeError('lost'));
    await until(() => textOf(element).includes('Chưa tải được.'), 'the notice');
    expect(await element.late.bring(), 'asking alone asks nothing anew').to.equal(undefined);
    expect(element.asked).to.equal(1);
    byRole(element, 'button', 'Thử lại').click();
    await until(() => queryByRole(element, 'button', 'Đang tải'), 'the button to stay');
    byRole(element, 'button', 'Đang tải').click();
    expect(element.asked, 'a second press asks nothing more').to.equal(2);
    element.arrive(part);
    await until(() => queryByRole(element, 'heading', 'Các bước'), 'the part');
  });

  it('is asked for again when the network is back', async () => {
    const element = await host();
    void element.late.bring();
    element.lose(new TypeError('lost'));
    await until(() => textOf(element).includes('Chưa tải được.'), 'the notice');
    dispatchEvent(new Event('online'));
    element.arrive(part);
    await until(() => queryByRole(element, 'heading', 'Các bước'), 'the part');
  });
});
