import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure } from '../../src/model/procedure.js';
import { descendants, textOf } from '../support/find.js';
import { mount, samplePortal, settled } from '../support/mount.js';

const code = '9.000001';

/** A procedure with the same text in every field that takes one. */
const full = (text: string): Procedure => ({
  code, name: text, id: text, sector: { code: text, name: text }, agency: text, updatedAt: text, description: text, addressees: [text, text],
  channels: [{ type: 'online', processingTime: { label: text }, fees: [{ name: text, description: text, currency: text, amount: 5 }], description: text, url: text }],
  cases: [1, 2].map(() => ({ name: text, kind: 'submit', papers: [{ code: text, name: text, note: text, templates: [{ name: text, url: text }] }] })),
  steps: [{ name: text, description: text }], results: [{ code: text, name: text }], requirements: text,
  legalBasis: [{ code: text, name: text, url: text }], competentAuthority: text, receivingAddress: text, decisionNumber: text, officialUrl: text, applyUrl: text,
});

const shown = async (procedure: Procedure, width?: number): Promise<DvcProcedureSheet> => {
  const portal = samplePortal({}, { procedures: [procedure], contact: { name: procedure.name, phone: procedure.name, address: procedure.name, hours: procedure.name, url: procedure.name } });
  return settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${code}></dvc-procedure-sheet>`, { portal, width }));
};

const hostile: Readonly<Record<string, string>> = {
  'a script': '<script>window.stolen = 1</script>Khai sinh',
  'an image that fails': '<img src=x onerror="window.stolen = 1">Khai sinh',
  'a drawing that loads': '<svg onload="window.stolen = 1"><script>window.stolen = 1</script></svg>',
  'a link that runs': '<a href="javascript:window.stolen=1" onclick="window.stolen=1">Bấm vào đây</a>',
  'an address that runs': 'javascript:window.stolen=1',
  'an address with data': 'data:text/html,<script>parent.stolen=1</script>',
  'a frame': '<iframe srcdoc="<script>parent.stolen=1</script>"></iframe>',
  'a template of Lit': '${window.stolen=1} ?lit$123$ <!--?lit$1$-->',
  'names of the language itself': '__proto__ constructor toString undefinedX',
  'lone surrogates': 'Khai \ud800 sinh \udfff',
  'a tower of marks': `Khai s${'\u0301\u0302\u0323'.repeat(2_000)}inh`,
  'an override of the direction': '\u202eGNUD GNOHK\u202c \u2066x\u2069',
  'control characters': 'Khai\u0000\u0007\u001b[31m sinh\u0085',
};

describe('<dvc-procedure-sheet> in front of hostile text in every field', () => {
  for (const [what, text] of Object.entries(hostile)) {
    it(`runs nothing and stays whole: ${what}`, async () => {
      const sheet = await shown(full(text), 360);
      expectHarmless(sheet);
      for (const summary of sheet.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
      await new Promise(requestAnimationFrame);
      expect('stolen' in window).to.equal(false);
    });
  }

  it('shows the beginning of ten megabytes, in time', async () => {
    const sheet = await shown(full('Khai sinh '.repeat(1_048_576)));
    expect(textOf(sheet)).to.match(/Khai sinh/).and.to.have.length.below(2_000_000);
    expectHarmless(sheet);
  }).timeout(20_000);

  it('shows nothing for empty texts and impossible numbers', async () => {
    const empty = full('  ');
    const sheet = await shown({
      ...empty, name: 'Khai sinh',
      channels: [{ type: 'online', processingTime: { value: NaN, unit: 'workingDay' }, fees: [{ amount: NaN }, { amount: Infinity }, { amount: -5 }] }],
      cases: [{ papers: [{ name: 'Tờ khai', originals: NaN, copies: 0 }] }], updatedAt: 'hôm qua',
    });
    expectHarmless(sheet);
    expect(textOf(sheet)).to.contain('Chưa công bố phí').and.to.contain('Chưa công bố thời gian').and.not.to.contain('hôm qua').and.not.to.contain('0 bản');
  });
});

/** Nothing of the page's author's making beyond words and web links. */
function expectHarmless(sheet: DvcProcedureSheet): void {
  expect(textOf(sheet)).not.to.match(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
  expect(sheet.shadowRoot?.textContent).not.to.match(/[\u0000-\u0008\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{M}{6}/u);
  for (const element of descendants(sheet)) {
    expect(element.localName).not.to.match(/^(script|iframe|img|object|embed)$/);
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
    const target = element.getAttribute('href');
    if (target) expect(target).to.match(/^(https?:\/\/|tel:\+?\d*$)/);
  }
}
