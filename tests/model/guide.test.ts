import { expect } from '@open-wc/testing';
import { fragmentOf, guideRules, stepInFragment } from '../../src/model/guide.js';
import { guideSteps } from '../../src/model/guide-steps.js';

describe('the guide as the office wants it', () => {
  it('takes the rules for everybody, then those of the procedure, however its code is written', () => {
    const guide = { notes: { papers: 'Mang bản gốc.' }, procedures: { ' 1.001193 ': { notes: { papers: 'Mang giấy chứng sinh.' } } } };
    expect(guideRules(guide, '1.001193').map(({ notes }) => notes?.papers)).to.deep.equal(['Mang bản gốc.', 'Mang giấy chứng sinh.']);
    expect(guideRules(guide, '1.00119').map(({ notes }) => notes?.papers)).to.deep.equal(['Mang bản gốc.']);
  });

  it('finds every step again in its address', () => {
    for (const step of guideSteps) expect(stepInFragment(fragmentOf('1.001193', step), '1.001193')).to.equal(step);
    expect(stepInFragment(fragmentOf('A/B c', 'papers'), 'A/B c')).to.equal('papers');
  });

  it('takes nothing from the address of another procedure, and nothing that is no step', () => {
    for (const fragment of ['', '#', '#papers', '#dvc-guide', '#dvc-guide=', '#dvc-guide=1.001193', '#dvc-guide=1.001193/', '#dvc-guide=1.001193/track', '#dvc-guide=1.001193/constructor', '#dvc-guide=1.0011931/papers', '#dvc-guide=%E0%A4%A/papers', '#x=1&dvc-guide=1.001193/papers']) {
      expect(stepInFragment(fragment, '1.001193'), fragment).to.equal(undefined);
    }
  });
});
