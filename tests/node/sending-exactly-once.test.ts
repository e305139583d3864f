/** Sending exactly once as a property: over any failing network, and broken as soon as a guard is taken out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Mutation, mutations } from '../../.tools/bench/submission-mutations.js';
import type { Circumstances } from '../../.tools/bench/submission-circumstances.js';
import { submissionRuns } from '../../.tools/bench/submission-runs.js';

/** Under which each guard shows soonest what it is for. */
const shownBy: Readonly<Record<Mutation, Partial<Circumstances>>> = {
  'success without the list of files': { losesFile: true, files: 1, faults: 0, reloadAt: undefined, upload: 'multipart' },
  'resent whatever the backend knows': { idempotency: 'none', files: 0, faults: 4, reloadAt: undefined, twoTabs: false },
  'no look-up: what failed was not sent': { idempotency: 'lookup', files: 0, faults: 4, reloadAt: undefined, twoTabs: false },
  'sent again whatever is known': { idempotency: 'none', ownDevice: true, files: 0, doubleClick: true, faults: 0, reloadAt: undefined, twoTabs: false },
};

describe('a submission over a network that fails anywhere', () => {
  it('is taken in once, called sent only when it is whole, and never lost', async () => {
    const { runs, duplicates, falseSuccesses, lostEntries, wrong } = await submissionRuns({ runs: 150, seed: 42 });
    assert.deepEqual({ runs, duplicates, falseSuccesses, lostEntries }, { runs: 150, duplicates: 0, falseSuccesses: 0, lostEntries: 0 }, JSON.stringify(wrong));
  });

  it('also through a gateway whose own line to the office is cut', async () => {
    const { runs, duplicates, falseSuccesses, lostEntries, wrong } = await submissionRuns({ runs: 60, seed: 11, throughGateway: true });
    assert.deepEqual({ runs, duplicates, falseSuccesses, lostEntries }, { runs: 60, duplicates: 0, falseSuccesses: 0, lostEntries: 0 }, JSON.stringify(wrong));
  });

  for (const [name, guards] of Object.entries(mutations) as [Mutation, (typeof mutations)[Mutation]][]) {
    it(`breaks that promise with: ${name}`, async () => {
      const { duplicates, falseSuccesses, lostEntries } = await submissionRuns({ runs: 60, seed: 7, guards, only: shownBy[name] });
      assert.ok(duplicates + falseSuccesses + lostEntries > 0, 'nothing was wrong without this guard');
    });
  }
});
