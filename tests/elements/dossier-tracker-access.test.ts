import { expect } from '@open-wc/testing';
import { sampleDossiers } from '../../src/portal/memory/sample-dossiers.js';
import { expectNoViolations } from '../support/axe.js';
import { dossierWith, officeWith, tracked } from '../support/dossiers.js';
import { allByRole, descendants } from '../support/find.js';
import { samplePortal, someDay, until } from '../support/mount.js';

const looks = [{ lang: 'vi', dark: false, width: 1200 }, { lang: 'vi', dark: true, width: 320 }, { lang: 'en', dark: false, width: 280 }, { lang: 'en', dark: true, width: 768 }] as const;

describe('<dvc-dossier-tracker> is open to everybody', () => {
  for (const { code, status } of sampleDossiers(someDay)) {
    for (const look of looks) {
      it(`${status.code} (${code}) in ${look.lang}, ${look.dark ? 'dark' : 'light'}, ${look.width} px`, async () => {
        const tracker = await tracked(samplePortal(), look, code);
        await until(() => tracker.shadowRoot?.querySelector('h3'), 'the answer');
        await expectNoViolations(tracker);
        const levels = allByRole(tracker, 'heading').map(({ localName }) => Number(localName.slice(1)));
        for (const [index, level] of levels.entries()) expect(level).to.be.at.most((levels[index - 1] ?? 1) + 1);
        expect(tracker.scrollWidth).to.be.at.most(tracker.clientWidth);
      });
    }
  }

  it('scrolls nowhere sideways at 280 px with the longest texts, and gives every target 44 px', async () => {
    const tracker = await tracked(officeWith(dossierWith({
      code: 'A'.repeat(40), procedure: { code: '2.000635.000.00.00.H40', name: `${'Đăng ký '.repeat(130)}${'x'.repeat(200)}` },
      currentStep: 'ấ'.repeat(300), history: [{ at: '2026-11-10', note: 'Không_có_chỗ_ngắt'.repeat(20) }],
    })), { width: 280 }, 'A'.repeat(40));
    expect(tracker.scrollWidth).to.be.at.most(tracker.clientWidth);
    for (const element of descendants(tracker)) expect(element.getBoundingClientRect().right, element.localName).to.be.at.most(tracker.getBoundingClientRect().right + 1);
    for (const target of allByRole(tracker, 'button')) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
});
