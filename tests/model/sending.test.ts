import { expect } from '@open-wc/testing';
import { beginSending, isKnown, keptSending, keyOf, resumeSending, type Sending, sendingGuards, sendingStep, type SendingEvent } from '../../src/model/sending.js';

const after = (...events: readonly SendingEvent[]): Sending => events.reduce<Sending>((state, event) => sendingStep(state, event), beginSending('0123456789abcdef', 'header'));
const file = { key: 'k', name: 'Ảnh.jpg', type: 'image/jpeg', size: 10, sha256: 'ab' };
const attached: readonly SendingEvent[] = [{ kind: 'attach', attachment: file }, { kind: 'upload', key: 'k' }];
const confirmed: readonly SendingEvent[] = [...attached, { kind: 'uploaded', key: 'k', file: { id: 'f', size: 10, sha256: 'AB' } }];
const receipt = { code: 'H99.21-261127-0001', attachments: [{ id: 'f', size: 10, sha256: 'ab' }] };

describe('sending', () => {
  it('does not begin before the server has confirmed every file', () => {
    expect(after(...attached, { kind: 'send' }).phase).to.equal('idle');
    expect(after(...confirmed, { kind: 'send' }).phase).to.equal('sending');
  });

  it('takes no file for confirmed whose size or hash is another, or of which the server says nothing', () => {
    for (const answer of [{ id: 'f', size: 9 }, { id: 'f', size: 10, sha256: 'cd' }, { id: 'f' }]) {
      expect(after(...attached, { kind: 'uploaded', key: 'k', file: answer }).attachments[0]).to.include({ state: 'failed', failure: 'different', confirmed: 0 });
    }
  });

  it('is sent only with a code and the complete list of files', () => {
    const sent = (answer: typeof receipt | { code: string; attachments?: readonly object[]; submissionId?: string }): Sending => after(...confirmed, { kind: 'send' }, { kind: 'answered', receipt: answer as typeof receipt });
    expect(sent(receipt)).to.include({ phase: 'done', outcome: 'sent' });
    expect(sent({ ...receipt, attachments: [] })).to.include({ phase: 'asking', reason: 'incomplete', outcome: undefined });
    expect(sent({ code: receipt.code })).to.include({ phase: 'asking', reason: 'incomplete' });
    for (const code of ['', '<b>H99</b>', 'A, B', 'đã nhận', 'x'.repeat(70)]) expect(sent({ ...receipt, code }), code).to.include({ phase: 'asking', reason: 'noCode' });
    expect(sent({ ...receipt, submissionId: 'another' })).to.include({ phase: 'asking', reason: 'otherSubmission' });
  });

  it('lets one entry of the list vouch for one file', () => {
    const two = after(...confirmed, { kind: 'attach', attachment: { ...file, key: 'l' } }, { kind: 'upload', key: 'l' }, { kind: 'uploaded', key: 'l', file: { id: 'g', size: 10 } }, { kind: 'send' });
    expect(sendingStep(two, { kind: 'answered', receipt }).reason).to.equal('incomplete');
  });

  it('does not leave twice, whatever is pressed', () => {
    const sending = after({ kind: 'send' });
    expect(sendingStep(sending, { kind: 'send' })).to.equal(sending);
    const sent = sendingStep(sending, { kind: 'answered', receipt });
    expect(sendingStep(sent, { kind: 'send' })).to.equal(sent);
    const unknown = after({ kind: 'send' }, { kind: 'failed', failure: { kind: 'offline' } }, { kind: 'gaveUp', failure: 'offline' });
    expect(unknown.outcome).to.equal('unknown');
    expect(sendingStep(unknown, { kind: 'send' })).to.equal(unknown);
    expect(sendingStep(unknown, { kind: 'answered', receipt }).outcome, 'a late proof').to.equal('sent');
  });

  it('says of a failure no more than is proven', () => {
    const told = (kind: 'offline' | 'timeout' | 'busy' | 'refused' | 'intercepted' | 'forbidden', status?: number): string => sendingGuards.afterFailure({ kind, status }, false);
    expect([told('offline'), told('timeout'), told('busy', 500), told('busy', 502), told('busy', 408), told('refused', 409), told('intercepted', 200)]).to.deep.equal(new Array(7).fill('unknown'));
    expect([told('refused', 400), told('refused', 422), told('refused', 200)]).to.deep.equal(new Array(3).fill('rejected'));
    expect([told('forbidden', 401), told('busy', 429), told('refused', 413)]).to.deep.equal(new Array(3).fill('notSent'));
    expect(sendingGuards.afterFailure({ kind: 'offline', unsent: true }, false)).to.equal('notSent');
    expect(sendingGuards.afterFailure({ kind: 'forbidden', status: 401 }, true), 'an earlier attempt may have arrived').to.equal('unknown');
  });

  it('that was not let go has not left: of what another page sent nothing is known', () => {
    const withheld = after({ kind: 'send' }, { kind: 'withheld', failure: 'offline' });
    expect(withheld).to.include({ phase: 'done', outcome: 'notSent', reason: 'offline', attempts: 0, isWithheld: true });
    expect(isKnown(withheld)).to.equal(false);
    expect(sendingStep(withheld, { kind: 'send' })).to.include({ phase: 'sending', attempts: 1 }).and.to.not.have.property('isWithheld');
  });

  it('asks first after a reload, and uses another key only after a refusal', () => {
    expect(resumeSending(keptSending(after({ kind: 'send' })))).to.include({ phase: 'asking', doubt: true, attempts: 1 });
    expect(resumeSending(keptSending(after(...attached)))).to.include({ phase: 'idle' });
    const rejected = after({ kind: 'send' }, { kind: 'failed', failure: { kind: 'refused', status: 422, fieldErrors: { '/phone': 'Sai số' } } });
    expect(rejected).to.deep.include({ outcome: 'rejected', fieldErrors: { '/phone': 'Sai số' } });
    expect(keyOf(rejected)).to.equal(`${rejected.id}-1`);
    const notSent = after({ kind: 'send' }, { kind: 'failed', failure: { kind: 'offline' } }, { kind: 'notFound' });
    expect([notSent.outcome, keyOf(notSent)]).to.deep.equal(['notSent', notSent.id]);
  });

  it('knows a file by its bytes: another window may have uploaded them under another id; the same id with other bytes is another file', () => {
    const answered = (sha256: string, id: string): Sending => after(...confirmed, { kind: 'send' }, { kind: 'answered', receipt: { ...receipt, attachments: [{ id, name: 'Khác.jpg', size: 10, sha256 }] } });
    expect(answered('AB', 'g').outcome).to.equal('sent');
    expect(answered('cd', 'f').reason).to.equal('incomplete');
  });

  it('does not believe an office that gave a code and then knows nothing of it', () => {
    expect(after(...confirmed, { kind: 'send' }, { kind: 'answered', receipt: { code: receipt.code } }, { kind: 'notFound' }).outcome).to.equal('unknown');
  });
});
