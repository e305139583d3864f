import { expect } from '@open-wc/testing';
import type { Dossier } from '../../src/model/dossier.js';
import { type Status, statuses } from '../../src/model/status.js';
import { stepsToCome } from '../../src/model/steps-to-come.js';

const procedure = { steps: ['Chuẩn bị giấy tờ', 'Bước 2: Nộp hồ sơ', 'Bước 3: Thẩm tra', 'Bước 4: Trình lãnh đạo ký', 'Nhận kết quả'].map((name) => ({ name })) };
const left = (code: Status, rest: Partial<Dossier> = {}, steps = procedure): readonly string[] => stepsToCome(steps, { status: { code }, ...rest });

describe('the steps a dossier still has before it', () => {
  it('are those after the handing in, when the office has it and says no more', () => {
    for (const code of ['submitted', 'accepted', 'inProgress', 'supplementRequested', 'paymentRequired', 'suspended'] as const) {
      expect(left(code), code).to.deep.equal(['Bước 3: Thẩm tra', 'Bước 4: Trình lãnh đạo ký', 'Nhận kết quả']);
    }
  });

  it('are those after the step the office names, however it is written', () => {
    expect(left('inProgress', { currentStep: 'THẨM TRA' })).to.deep.equal(['Bước 4: Trình lãnh đạo ký', 'Nhận kết quả']);
    expect(left('inProgress', { currentStep: 'Thẩm tra'.normalize('NFD') })).to.deep.equal(['Bước 4: Trình lãnh đạo ký', 'Nhận kết quả']);
    expect(left('inProgress', { history: [{ step: 'Thẩm tra' }, { step: 'Bước 4. Trình lãnh đạo ký' }, { step: 'Chuyện khác' }] })).to.deep.equal(['Nhận kết quả']);
  });

  it('is the handing out alone when the result is there', () => {
    expect(left('completed')).to.deep.equal(['Nhận kết quả']);
    expect(left('completed', {}, { steps: [{ name: 'Nộp hồ sơ' }, { name: 'Thẩm tra' }] })).to.deep.equal([]);
  });

  it('are none at an end, before the beginning, and where nobody knows the state', () => {
    for (const code of statuses.filter((one) => ['draft', 'rejectedAtIntake', 'withdrawalRequested', 'withdrawn', 'stopped', 'resultReturned', 'unknown'].includes(one))) expect(left(code), code).to.deep.equal([]);
  });

  it('are not guessed where no step tells where the dossier is', () => {
    expect(left('inProgress', {}, { steps: [{ name: 'Chuẩn bị' }, { name: 'Trước khi nộp' }, { name: 'Chờ' }] })).to.deep.equal([]);
    expect(stepsToCome({}, { status: { code: 'inProgress' } })).to.deep.equal([]);
    expect(stepsToCome({ steps: [{}, {}] }, { status: { code: 'inProgress' }, currentStep: '' })).to.deep.equal([]);
  });
});
