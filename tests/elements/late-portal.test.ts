import { expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/stats-badge/stats-badge.js';
import type { DvcPortal } from '../../src/elements/portal/portal.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { announced, textOf } from '../support/find.js';

describe('an element whose <dvc-portal> arrives later', () => {
  it('waits for it and then shows its figure', async () => {
    expect(customElements.get('dvc-portal')).to.equal(undefined);
    const portal: DvcPortal = document.createElement('dvc-portal');
    const badge = document.createElement('dvc-stats-badge');
    badge.period = '2026-10';
    portal.append(badge);
    document.body.append(portal);
    await badge.updateComplete;
    expect(announced(badge)).to.equal('Đang tải…');
    portal.portal = memoryPortal(sampleOffice('2026-11-20'));
    await import('../../src/elements/portal/portal.js');
    await waitUntil(() => textOf(badge).includes('99,73%'), 'the figure');
    portal.remove();
  });
});
