import { expect } from '@open-wc/testing';
import type { Receipt } from '../../src/model/receipt.js';
import { beginSending, maySend, type Sending, type SendingEvent, sendingStep } from '../../src/model/sending.js';
import { markOf, supplementGuards } from '../../src/model/supplement.js';

const code = 'H99.21-261118-0003';
const guards = supplementGuards(code);
const after = (events: readonly SendingEvent[], from: Sending = beginSending('0'.repeat(32), 'lookup')): Sending => events.reduce((state, event) => sendingStep(state, event, guards), from);
const attached: readonly SendingEvent[] = [
  { kind: 'attach', attachment: { key: 'a', name: 'a.jpg', type: 'image/jpeg', size: 3 } }, { kind: 'upload', key: 'a' }, { kind: 'uploaded', key: 'a', file: { id: 'f', size: 3 } },
];
const receipt = (rest: Partial<Receipt> = {}): Receipt => ({ code, submissionId: '0'.repeat(32), attachments: [{ id: 'f', size: 3 }], ...rest });
const answered = (rest: Partial<Receipt>): Sending => after([...attached, { kind: 'send' }, { kind: 'answered', receipt: receipt(rest) }]);

describe('papers added to a dossier', () => {
  it('do not leave without a file', () => {
    const empty = after([{ kind: 'send' }]);
    expect(empty.phase).to.equal('idle');
    expect(guards.maySend(empty)).to.equal(false);
    expect(maySend(after(attached)) && guards.maySend(after(attached))).to.equal(true);
  });

  it('have arrived when the receipt names their dossier, however it is written, and all their files', () => {
    expect(answered({}).outcome).to.equal('sent');
    expect(answered({ code: 'h99.21-261118-0003' }).outcome).to.equal('sent');
  });

  const doubted: readonly (readonly [string, Partial<Receipt>, string])[] = [
    ['about another dossier', { code: 'H99.21-261118-0004' }, 'otherSubmission'], ['about another sending', { submissionId: 'x' }, 'otherSubmission'],
    ['without the file', { attachments: [] }, 'incomplete'], ['without a code', { code: '' }, 'noCode'], ['still being worked on', { processing: true }, 'processing'],
  ];
  for (const [what, rest, reason] of doubted) {
    it(`are asked about when the receipt is ${what}`, () => {
      const { phase, outcome, reason: told } = answered(rest);
      expect([phase, outcome, told]).to.deep.equal(['asking', undefined, reason]);
    });
  }
});

describe('by what a device tells the sendings for one dossier from those for another', () => {
  it('is the same however the code is written, and differs for dossiers received after each other', () => {
    expect(markOf('h99.21-261118-0003 ')).to.equal(markOf(code));
    const marks = Array.from({ length: 50 }, (_, index) => markOf(`H99.21-261118-${String(index).padStart(4, '0')}`));
    expect(new Set(marks).size).to.equal(50);
    for (const mark of marks) expect(mark).to.match(/^[0-9a-f]{4}$/);
  });

  it('says too little to be turned back into a code', () => {
    const marks = new Set(Array.from({ length: 200_000 }, (_, index) => markOf(`H99.21-${String(261_101 + Math.floor(index / 10_000))}-${String(index % 10_000).padStart(4, '0')}`)));
    expect(marks.size).to.be.below(65_537).and.above(40_000);
  });
});
