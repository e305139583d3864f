/** A portal that asks for the last digits of a number beside the code. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { expectNoViolations } from '../support/axe.js';
import { answered, empty, lookUp, someCode } from '../support/dossiers.js';
import { allByRole, announced, byLabel, focused, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';
import { scripted } from '../support/scripted.js';

const guardedOffice = (): Portal => samplePortal({}, { proof: { kind: 'phoneEnd', digits: 4, answer: '0001' } });
const proofField = (tracker: Element): HTMLInputElement => byLabel(tracker, '4 số cuối điện thoại của người nộp');
const withCode = (portal: Portal): Promise<DvcDossierTracker> => mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${someCode}></dvc-dossier-tracker>`, { portal });

function enter(tracker: Element, digits: string): void {
  const field = proofField(tracker);
  field.value = digits;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('<dvc-dossier-tracker> where the portal asks for a second proof', () => {
  it('has no such field where it does not', async () => {
    const tracker = await empty(samplePortal());
    expect(allByRole(tracker, 'textbox')).to.have.length(1);
  });

  it('asks for it kindly, never fills it in, and never lets the browser remember it', async () => {
    const tracker = await empty(guardedOffice());
    const { value, autocomplete, inputMode } = proofField(tracker);
    expect([value, autocomplete, inputMode]).to.deep.equal(['', 'off', 'numeric']);
    expect(textOf(tracker)).to.contain('Hỏi để người khác không xem được hồ sơ của bạn');
    await expectNoViolations(tracker);
  });

  it('says that it is missing before anything is sent', async () => {
    const { portal, asked } = watched(guardedOffice());
    const tracker = await empty(portal);
    await lookUp(tracker, someCode);
    expect(textOf(tracker)).to.contain('Xin nhập đủ 4 chữ số cuối');
    expect(announced(tracker)).to.equal('Xin nhập đủ 4 chữ số cuối.');
    await until(() => focused() === proofField(tracker), 'the focus in the field');
    expect(asked('findDossier')).to.be.empty;
    await expectNoViolations(tracker);
  });

  for (const digits of ['0001', ' 00 01 ', '０００１']) {
    it(`finds the dossier with “${digits}”`, async () => {
      const { portal, asked } = watched(guardedOffice());
      const tracker = await empty(portal);
      enter(tracker, digits);
      await lookUp(tracker, someCode);
      await until(() => queryByRole(tracker, 'heading', 'Đang xử lý'), 'the answer');
      expect(asked('findDossier')).to.deep.equal([{ code: someCode, proof: '0001' }]);
    });
  }

  it('waits for it after a link, asks nobody meanwhile, and goes on when it is given', async () => {
    const { portal, asked } = watched(guardedOffice());
    const tracker = await settled(await withCode(portal));
    expect(announced(tracker)).to.equal('Xin nhập đủ 4 chữ số cuối.');
    expect(textOf(tracker)).not.to.contain('Xin nhập đủ');
    expect(tracker.shadowRoot?.querySelector('[aria-busy=true]')).to.equal(null);
    expect(asked('findDossier')).to.be.empty;
    enter(tracker, '0001');
    await lookUp(tracker, someCode);
    await until(() => queryByRole(tracker, 'heading', 'Đang xử lý'), 'the answer');
  });

  it('says the same of wrong digits, of a refusal and of a dossier that is not there', async () => {
    const says = async (portal: Portal, code = someCode, digits = '9999'): Promise<string> => {
      const tracker = await empty(portal);
      enter(tracker, digits);
      await lookUp(tracker, code);
      await answered(tracker);
      return textOf(tracker);
    };
    const refusing = (kind: 'forbidden' | 'refused'): Portal => ({ ...guardedOffice(), findDossier: () => Promise.reject(new PortalError(kind, 'no', { backendMessage: 'Sai số điện thoại' })) });
    const none = await says(guardedOffice(), 'H99.21-000000-0000', '0001');
    expect(none).to.contain('Không tìm thấy hồ sơ có mã này').and.to.contain('Xin so lại cả các số cuối');
    for (const other of [await says(guardedOffice()), await says(refusing('forbidden')), await says(refusing('refused'))]) expect(other).to.equal(none);
  });

  it('forgets it with everything else, and when another dossier is asked for by a link', async () => {
    const tracker = await settled(await withCode(guardedOffice()));
    enter(tracker, '0001');
    tracker.code = 'H99.21-261118-0014';
    await tracker.updateComplete;
    expect(proofField(tracker).value).to.equal('');
    enter(tracker, '0001');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => proofField(tracker).value === '', 'an empty field');
    expect(byLabel(tracker, 'Mã hồ sơ').value).to.equal('');
  });

  it('sends it in the body and nowhere else', async () => {
    const backend = await scripted({ json: { code: someCode, status: { code: 'inProgress' } } });
    const portal = await openPortal({ extends: 'gateway', name: 'X', baseUrl: backend.baseUrl, operations: { findDossier: { proof: { kind: 'identityEnd', digits: 3 } } } }, location.href);
    const tracker = await empty(portal);
    const field = byLabel(tracker, '3 số cuối của số căn cước người nộp');
    field.value = '773';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await lookUp(tracker, someCode);
    await until(() => queryByRole(tracker, 'heading', 'Đang xử lý'), 'the answer');
    const [request] = await backend.received();
    expect(JSON.parse(request?.body ?? '')).to.deep.equal({ code: someCode, proof: '773' });
    expect(`${request?.path ?? ''} ${JSON.stringify(request?.headers)}`).not.to.contain('773');
    expect(location.href).not.to.contain('773');
  });

  it('sends none where the portal asks for none', async () => {
    const backend = await scripted({ json: { code: someCode, status: { code: 'inProgress' } } });
    const portal = await openPortal({ extends: 'gateway', name: 'X', baseUrl: backend.baseUrl }, location.href);
    await portal.findDossier?.({ code: someCode });
    expect(JSON.parse((await backend.received())[0]?.body ?? '')).to.deep.equal({ code: someCode });
  });
});

describe('a portal.json that would tell the proof', () => {
  const proof = { kind: 'phoneEnd', digits: 4 };
  const body = { format: 'json', template: { ma: '{dossierCode}', so: '{proof}' } };
  for (const [what, operation, path, says] of [
    ['in a path', { request: { url: 'x/{proof}' } }, 'request.url', /stands in a body only/],
    ['in a query', { request: { url: 'x', query: { so: '{proof}' } } }, 'request.query', /stands in a body only/],
    ['in a header', { request: { url: 'x', headers: { 'x-so': '{proof}' } } }, 'request.headers', /stands in a body only/],
    ['in a request made before', { request: { url: 'x', body }, before: { request: { url: 'y?so={proof}' }, take: { a: 'b' } } }, 'before.request.url', /stands in a body only/],
    ['to nobody', { proof, request: { url: 'x', body: { format: 'json', template: { ma: '{dossierCode}' } } } }, 'proof', /no body of a request names/],
  ] as const) {
    it(`${what} is refused`, async () => {
      const error: unknown = await openPortal({ name: 'X', operations: { findDossier: operation } }, location.href).then(() => undefined, (reason: unknown) => reason);
      if (!(error instanceof PortalError)) throw new Error('it was accepted');
      expect(error.kind).to.equal('misconfigured');
      expect(error.path).to.equal(`operations.findDossier.${path}`);
      expect(error.message).to.match(says);
    });
  }

  for (const wrong of [{ kind: 'name', digits: 4 }, { kind: 'phoneEnd', digits: 9 }, { kind: 'phoneEnd', digits: 3.5 }, { kind: 'phoneEnd' }]) {
    it(`asks for ${JSON.stringify(wrong)} is refused`, async () => {
      const error: unknown = await openPortal({ name: 'X', operations: { findDossier: { proof: wrong, request: { url: 'x', body } } } }, location.href).then(() => undefined, (reason: unknown) => reason);
      expect(error).to.be.instanceOf(PortalError);
      expect((error as PortalError).path).to.match(/^operations\.findDossier\.proof/);
    });
  }

  it('with another operation is refused', async () => {
    const error: unknown = await openPortal({ name: 'X', operations: { getRoster: { proof, request: { url: 'x' } } } }, location.href).then(() => undefined, (reason: unknown) => reason);
    expect((error as PortalError).message).to.match(/only findDossier asks for a proof/);
  });
});
