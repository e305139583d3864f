/** Over real HTTP, against the demo's backend in the shapes of four families. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import persons from '../../demo/data/dossiers.json';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/portal/portal.js';
import { answered } from '../support/dossiers.js';
import { announced, byLabel, byRole, descendants, queryByRole, textOf } from '../support/find.js';
import { mount, settled, until } from '../support/mount.js';

const stored = (): string => JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage)));

const shapes = ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;

const ask = async (code: string, shape: string, fault = 'none'): Promise<DvcDossierTracker> => answered(await mount<DvcDossierTracker>(html`
  <dvc-portal src=${`/demo-site/dvc/portal.json?shape=${shape}&fault=${fault}`}><dvc-dossier-tracker code=${code}></dvc-dossier-tracker></dvc-portal>`));

/** Everything that stands in the element: words, attributes, values of fields. */
const everything = (place: Element): string => descendants(place).map((element) => [
  ...[...element.attributes].map(({ value }) => value),
  ...[...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].filter((node) => node instanceof Text).map(({ data }) => data),
  element instanceof HTMLInputElement ? element.value : '',
].join(' ')).join('\n');

describe('<dvc-dossier-tracker> and the backends there are', () => {
  before(async function () {
    // The first request opens the office.
    this.timeout(30_000);
    await fetch('/demo-site/dvc/portal.json');
  });

  for (const number of ['0001', '0009', '0013', '0015', '0018', '0033']) {
    it(`says the same of dossier ${number} whichever shape the backend has`, async () => {
      const texts: string[] = [];
      for (const shape of shapes) {
        const text = textOf(await ask(`H99.21-261118-${number}`, shape));
        texts.push(text.replace(/\d\d:\d\d\. Tải lại/, 'Tải lại'));
      }
      expect(texts[0]).to.contain('Thông tin hồ sơ');
      for (const text of texts) expect(text).to.equal(texts[0]);
    });
  }

  for (const [fault, says] of [['offline', 'Không kết nối được'], ['busy', 'Hệ thống đang bận'], ['html', 'trang lạ'], ['truncated', 'không đọc được']] as const) {
    it(`says what is the matter: ${fault}`, async () => {
      const warn = console.warn;
      console.warn = () => undefined;
      const tracker = await ask('H99.21-261118-0001', 'contract', fault);
      console.warn = warn;
      expect(textOf(tracker)).to.contain(says);
      expect(announced(tracker)).to.contain(says);
    });
  }

  for (const shape of shapes) {
    it(`shows a state nobody knows with the words of ${shape}`, async () => {
      const tracker = await ask('H99.21-261118-0001', shape, 'unknown-status');
      expect(byRole(tracker, 'heading', /^(Cơ quan ghi: “.+”|Chưa rõ trạng thái)$/)).to.exist;
      expect(textOf(tracker)).to.contain('Chưa rõ trạng thái này');
    });

    it(`shows what is left when ${shape} leaves out fields or mixes up types`, async () => {
      const warn = console.warn;
      console.warn = () => undefined;
      for (const fault of ['missing-fields', 'wrong-types']) {
        const tracker = await ask('H99.21-261118-0018', shape, fault);
        expect(textOf(tracker)).not.to.match(/undefined|null|NaN|\[object/);
        expect(announced(tracker)).not.to.equal('');
      }
      console.warn = warn;
    });

    it(`finds nothing with ${shape} when there is nothing`, async () => {
      expect(textOf(await ask('H99.21-261118-9999', shape))).to.contain('Không tìm thấy hồ sơ có mã này');
    });
  }
});

describe('<dvc-dossier-tracker> and a backend that asks for a second proof', () => {
  for (const [digits, says] of [['0001', 'Thông tin hồ sơ'], ['0002', 'Không tìm thấy hồ sơ có mã này']] as const) {
    it(`says with the digits ${digits}: ${says}`, async () => {
      const tracker = await settled(await mount<DvcDossierTracker>(html`
        <dvc-portal src="/demo-site/dvc/portal.json?proof=phoneEnd"><dvc-dossier-tracker code="H99.21-261118-0001"></dvc-dossier-tracker></dvc-portal>`));
      await until(() => queryByRole(tracker, 'textbox', /^4 số cuối/), 'the field for the digits');
      const field = byLabel(tracker, /^4 số cuối/);
      field.value = digits;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      byRole(tracker, 'button', 'Tra cứu').click();
      await until(() => textOf(tracker).includes(says), 'the answer');
    });
  }
});

describe('<dvc-dossier-tracker> keeps persons to itself', () => {
  for (const shape of ['dvcqg-v1', 'igate-v2'] as const) {
    it(`though ${shape} sends them in full: nothing in words, attributes, events, addresses, storage or the console`, async () => {
      const heard: string[] = [];
      const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
      const console = globalThis.console;
      const originals = methods.map((method) => console[method]);
      for (const method of methods) console[method] = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
      const listen = (event: Event): void => void heard.push(JSON.stringify(Object.entries(event)));
      for (const type of ['dvc-dossier-found', 'dvc-failed']) addEventListener(type, listen);
      const before = history.length;
      const seen: string[] = [];
      for (const { code } of persons.filter((_, index) => [0, 8, 17, 39, 40].includes(index))) seen.push(everything(await ask(code, shape)));
      for (const type of ['dvc-dossier-found', 'dvc-failed']) removeEventListener(type, listen);
      methods.forEach((method, index) => Object.defineProperty(console, method, { value: originals[index], writable: true, configurable: true }));
      expect(seen.join('')).to.contain('•');
      expect(heard.join(' ')).to.contain('status').and.not.to.contain('H99.21-261118');
      const leaks = [...seen, ...heard, location.href, stored(), document.cookie].join('\n');
      const canaries = persons.flatMap(({ person: { fullName, identityNumber, phone, address } }) => [fullName, identityNumber, phone, ...(address.startsWith('Nhà số') ? [address] : [])]);
      expect(canaries.length).to.be.greaterThan(150);
      expect(canaries.filter((canary) => leaks.includes(canary))).to.be.empty;
      expect(location.href + stored()).not.to.contain('261118');
      expect(history.length).to.equal(before);
    });
  }

  it('a name is there at all, masked', async () => {
    expect(textOf(await ask('H99.21-261118-0001', 'dvcqg-v1'))).to.match(/Người nộp \(đã che tên\) \p{L}•/u);
    expect(queryByRole(document.body, 'heading', /Đang xử lý/)).to.exist;
  });
});
