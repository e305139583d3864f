import { expect } from '@open-wc/testing';
import { readDraft, draftToTakeAway, writeDraft } from '../../src/model/draft.js';
import { noteOf, readNote } from '../../src/model/sending-note.js';
import { beginSending, flawOf, resumeSending, type Sending, sendingStep, type SendingEvent } from '../../src/model/sending.js';

const id = '0123456789abcdef'.repeat(2);
const file = { key: 'k', name: 'Căn cước của Mẫu.jpg', type: 'image/jpeg', paper: 'Căn cước', size: 10, sha256: 'ab'.repeat(32) };
const events: readonly SendingEvent[] = [{ kind: 'attach', attachment: file }, { kind: 'upload', key: 'k' }, { kind: 'uploaded', key: 'k', file: { id: 'f', size: 10 } }, { kind: 'send' }];
const sending: Sending = events.reduce<Sending>((state, event) => sendingStep(state, event), beginSending(id, 'lookup'));
const again = (written: unknown): unknown => JSON.parse(JSON.stringify(written));

describe('the note of what was sent', () => {
  it('tells nothing of the citizen or her files, and is enough to ask', () => {
    expect(again(noteOf(sending))).to.deep.equal({ id, idempotency: 'lookup', attempts: 1, rejections: 0, files: [{ key: 'k', size: 10, id: 'f' }] });
    const read = readNote(again(noteOf(sending)));
    if (!read) throw new Error('the note cannot be read');
    const resumed = resumeSending(read);
    expect(resumed).to.include({ id, phase: 'asking', doubt: true });
    const receipt = { code: 'H99.21-261127-0001', attachments: [{ id: 'f', size: 10 }] };
    expect(sendingStep(resumed, { kind: 'answered', receipt })).to.include({ outcome: 'sent' });
    expect(flawOf(resumed, { ...receipt, attachments: [] })).to.equal('incomplete');
    expect(flawOf(resumed, { ...receipt, attachments: [{ name: 'x.jpg', size: 10 }] }), 'by its size alone, where names are not known').to.equal(undefined);
    expect(flawOf(resumed, { ...receipt, attachments: [{ name: 'x.jpg', size: 11 }] })).to.equal('incomplete');
  });

  it('of what has proven not to have arrived lets it be sent', () => {
    const read = readNote(again(noteOf({ ...sending, nothingArrived: true })));
    expect(read && resumeSending(read)).to.include({ phase: 'idle', doubt: false, attempts: 1 });
  });

  it('is read only as one', () => {
    const note = again(noteOf(sending)) as object;
    for (const wrong of [undefined, 'x', {}, { ...note, id: '../' }, { ...note, attempts: -1 }, { ...note, files: 'none' }, { ...note, idempotency: 'maybe' }]) expect(readNote(wrong)).to.equal(undefined);
  });
});

describe('a draft', () => {
  const draft = { procedure: '1.1', answers: { a: 'x' }, choices: { applicant: 'self', case: 2 }, papers: ['0.1'], step: 'files', submissionId: id, attachments: [{ ...file, state: 'uploading', confirmed: 4, sent: 8, resumeFrom: '/place' }] } as const;

  it('comes back as it was, its uploads standing still where the server stands', () => {
    expect(readDraft(again(writeDraft(draft)), '1.1')).to.deep.include({ ...draft, attachments: [{ ...file, state: 'paused', confirmed: 4, sent: 4, resumeFrom: '/place' }] });
    expect(readDraft(again(writeDraft(draftToTakeAway(draft))), '1.1')?.attachments?.[0]).to.not.have.property('resumeFrom');
  });

  it('loses what cannot be read and keeps the rest', () => {
    const written = again(writeDraft(draft)) as object;
    const wrong = { ...written, choices: { applicant: 'nobody', case: 'x', channel: 3 }, papers: 'x', step: 'nowhere', submissionId: 'x', files: [{ key: 1 }] };
    expect(readDraft(wrong, '1.1')).to.deep.include({ answers: { a: 'x' }, choices: {}, papers: undefined, step: undefined, submissionId: undefined, attachments: undefined });
    expect(readDraft({ kind: 'dvc-draft', version: 1, procedure: '1.1', answers: {} }, '1.1'), 'of an earlier make').to.deep.include({ answers: {}, step: undefined });
  });
});
