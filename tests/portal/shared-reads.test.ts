import { expect } from '@open-wc/testing';
import type { Statistics } from '../../src/model/statistics.js';
import type { Portal } from '../../src/portal/portal.js';
import { shareReads } from '../../src/portal/shared-reads.js';
import { samplePortal } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

const period = { from: '2026-10-01', to: '2026-10-31' };
const statistics = (portal: Portal, signal?: AbortSignal): Promise<Statistics> => (portal.getStatistics ?? (() => expect.fail('the operation is absent')))(period, { signal });
const failure = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => expect.fail('it succeeded'), (error: unknown) => error);

describe('reads that are the same for everybody', () => {
  it('are asked for once, also by those who come later', async () => {
    const { portal, asked } = watched(samplePortal());
    const shared = shareReads(portal);
    const [one, other] = await Promise.all([statistics(shared), statistics(shared)]);
    expect([other, await statistics(shared)]).to.deep.equal([one, one]);
    expect(asked('getStatistics')).to.have.length(1);
  });

  it('let an asker go who stops, at once, and answer the others', async () => {
    const { portal, waiting, release } = heldBack(samplePortal(), 'getStatistics');
    const shared = shareReads(portal);
    const stop = new AbortController();
    const stopped = failure(statistics(shared, stop.signal));
    const patient = statistics(shared, new AbortController().signal);
    stop.abort(new Error('no longer wanted'));
    expect(await stopped).to.equal(stop.signal.reason);
    await release(0);
    expect((await patient).metrics).not.to.deep.equal([]);
    expect(waiting()).to.equal(1);
  });

  it('are not begun for an asker who has stopped before', async () => {
    const { portal, asked } = watched(samplePortal());
    expect(await failure(statistics(shareReads(portal), AbortSignal.abort('too late')))).to.equal('too late');
    expect(asked('getStatistics')).to.deep.equal([]);
  });

  it('are asked for again after a failure', async () => {
    const { portal, waiting, release } = heldBack(samplePortal(), 'getStatistics');
    const shared = shareReads(portal);
    const fault = new Error('fault');
    const both = [failure(statistics(shared)), failure(statistics(shared))];
    await release(0, fault);
    expect(await Promise.all(both)).to.deep.equal([fault, fault]);
    const again = statistics(shared);
    expect(waiting()).to.equal(2);
    await release(1);
    expect((await again).metrics).not.to.deep.equal([]);
  });

  it('are never dossiers', async () => {
    const { portal, asked } = watched(samplePortal());
    const shared = shareReads(portal);
    for (let time = 0; time < 2; time += 1) await shared.findDossier?.({ code: 'H99.21-261118-0003' });
    expect(asked('findDossier')).to.have.length(2);
  });
});
