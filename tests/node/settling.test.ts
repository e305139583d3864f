/** How long an office may take with what was cut off: that it has nothing is believed only when it was asked after that time. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Sender } from '../../src/elements/submission-guide/sender.js';
import type { Idempotency } from '../../src/model/idempotency.js';
import type { Sending } from '../../src/model/sending.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { PortalError } from '../../src/portal/portal.js';

const settles = 100;
const content = { procedure: { code: '1.001193' }, answers: {} };

/**
 * Sends to an office to which every attempt is cut off. The first look-ups find nothing, and their answers take so many seconds each; the
 * next one finds it.
 */
async function sent(idempotency: Idempotency, answersTake: readonly number[]): Promise<{ readonly state: Sending; readonly asked: number }> {
  let seconds = 0;
  let asked = 0;
  const clock = mock.method(performance, 'now', () => seconds * 1_000);
  const sender = new Sender({
    onChange: () => undefined, pauses: new Array<number>(10).fill(1),
    portal: {
      ...memoryPortal(sampleOffice('2026-11-20')),
      submissionRules: { idempotency, settles, files: {}, paymentOrigins: [] },
      submitDossier: () => Promise.reject(new PortalError('offline', 'cut as asked')),
      findSubmission: ({ submissionId }) => {
        const takes = answersTake[asked];
        asked += 1;
        if (takes === undefined) return Promise.resolve({ code: 'H99.21-261120-0001', submissionId, attachments: [] });
        seconds += takes;
        return Promise.reject(new PortalError('missing', 'no such submission'));
      },
    },
  });
  try {
    return { state: await sender.send(content), asked };
  } finally {
    sender.stop();
    clock.mock.restore();
  }
}

describe('an office that still works on what was cut off', () => {
  it('is believed to have nothing once it was asked after its time', async () => {
    const { state, asked } = await sent('lookup', [60, 60, 60]);
    assert.deepEqual([state.outcome, asked], ['notSent', 3]);
  });

  it('is not when the answer was long on its way: it says nothing of what has arrived since', async () => {
    const { state, asked } = await sent('lookup', [60, 200]);
    assert.deepEqual([state.outcome, asked], ['sent', 3]);
  });

  it('is asked once more after its time, however long that is', async () => {
    let asked = 0;
    const sender = new Sender({
      onChange: () => undefined, pauses: [],
      portal: {
        ...memoryPortal(sampleOffice('2026-11-20')),
        submissionRules: { idempotency: 'lookup', settles: 0.05, files: {}, paymentOrigins: [] },
        submitDossier: () => Promise.reject(new PortalError('offline', 'cut as asked')),
        findSubmission: () => {
          asked += 1;
          return Promise.reject(new PortalError('missing', 'no such submission'));
        },
      },
    });
    assert.deepEqual([(await sender.send(content)).outcome, asked], ['notSent', 2]);
    sender.stop();
  });

  it('has its time anew after each attempt', async () => {
    const { state } = await sent('header', [60, 60, 60, 60]);
    assert.deepEqual([state.attempts, state.outcome], [4, 'sent']);
  });
});
