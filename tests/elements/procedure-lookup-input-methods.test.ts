/** Vietnamese as it is really written: by the browser's own input method and keys, letter by letter. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Stroke } from '../../.tools/page-commands.js';
import type { DvcProcedureLookup } from '../../src/elements/procedure-lookup/procedure-lookup.js';
import { liveSentences } from '../support/live.js';
import { box, listed, resultsHeading, settledLookup } from '../support/lookup.js';
import { samplePortal, settled, until } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

const write = (strokes: readonly Stroke[]): Promise<unknown> => executeServerCommand<unknown, readonly Stroke[]>('strokes', strokes);
const composed = (...texts: readonly string[]): readonly Stroke[] => texts.map((compose) => ({ compose }));
const keywords = (asked: readonly unknown[]): readonly unknown[] => asked.map((query) => (query as { keyword?: string }).keyword);

/** A desktop keyboard with Telex of the system: a word is composed and ends with its space. */
const telex: readonly Stroke[] = [...composed('k', 'ke', 'kê', 'kêt', 'kết'), { insert: 'kết' }, { insert: ' ' }, ...composed('h', 'ho', 'hô', 'hôn'), { insert: 'hôn' }];
/** Unikey on Windows: no composition; letters are taken back and written anew. */
const unikey: readonly Stroke[] = [
  { insert: 'k' }, { insert: 'e' }, { press: 'Backspace' }, { insert: 'ê' }, { insert: 't' }, { press: 'Backspace' }, { press: 'Backspace' }, { insert: 'ết' }, { insert: ' ' },
  { insert: 'h' }, { insert: 'o' }, { press: 'Backspace' }, { insert: 'ô' }, { insert: 'n' },
];
/** A telephone that guesses: everything stays in composition, and nothing ends it. */
const predictive: readonly Stroke[] = composed('k', 'ke', 'ket', 'kết', 'kết h', 'kết ho', 'kết hon', 'kết hôn');

describe('<dvc-procedure-lookup> with an input method', () => {
  const hosts = { 'Telex of the system': telex, 'Unikey': unikey, 'a telephone that guesses': predictive };

  async function begun(portal = samplePortal()): Promise<DvcProcedureLookup> {
    const element = await settledLookup({ portal });
    box(element).focus();
    return element;
  }

  for (const [name, strokes] of Object.entries(hosts)) {
    it(`loses and doubles no letter, asks for what was written, and says the result once: ${name}`, async () => {
      const { portal, asked } = watched(samplePortal());
      const element = await begun(portal);
      const said = liveSentences(element);
      await write(strokes);
      await until(() => resultsHeading(element) === 'Kết quả cho “kết hôn”', 'the results');
      await settled(element);
      expect(box(element).value).to.equal('kết hôn');
      expect(keywords(asked('searchProcedures')).at(-1)).to.equal('kết hôn');
      expect(listed(element)).to.deep.equal(['Thủ tục đăng ký kết hôn']);
      expect(said().filter((sentence) => sentence.includes('“kết hôn”'))).to.have.length(1);
    });
  }

  it('updates while a telephone keeps the words in composition, and goes on in them', async () => {
    const element = await begun();
    await write(composed('khai', 'khai tử'));
    await until(() => resultsHeading(element) === 'Kết quả cho “khai tử”', 'the results in composition');
    await write(composed('khai sinh'));
    await until(() => resultsHeading(element) === 'Kết quả cho “khai sinh”', 'the results after it');
    await write([{ insert: 'khai sinh' }]);
    await settled(element);
    expect(box(element).value).to.equal('khai sinh');
    expect(listed(element)).to.deep.equal(['Thủ tục đăng ký khai sinh']);
  });

  it('takes a word back that was composed and deleted again', async () => {
    const element = await begun();
    await write([...composed('hôn'), { insert: 'hôn' }, { press: 'Backspace' }, { press: 'Backspace' }, { press: 'Backspace' }]);
    expect(box(element).value).to.equal('');
    await settled(element);
    expect(resultsHeading(element)).to.equal('Thủ tục hay dùng');
  });

  it('searches at once by Enter after the composition', async () => {
    const element = await begun();
    await write([...composed('kết hôn'), { insert: 'kết hôn' }, { press: 'Enter' }]);
    await until(() => resultsHeading(element) === 'Kết quả cho “kết hôn”', 'the results');
    expect(box(element).value).to.equal('kết hôn');
  });

  it('keeps the letters that are typed while an answer arrives late', async () => {
    const held = heldBack(samplePortal(), 'searchProcedures');
    const element = await begun(held.portal);
    await write([{ insert: 'khai tử' }, { press: 'Enter' }]);
    await until(() => held.waiting() === 1, 'the first question');
    await write([...composed('kết', 'kết hôn')]);
    await until(() => held.waiting() === 2 || box(element).value.includes('kết hôn'), 'the second');
    await held.release(0);
    expect(box(element).value).to.equal('khai tửkết hôn');
  });
});
