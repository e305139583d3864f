/** A procedure of which everything is published: what the State has already, who is exempt, when and how one pays, how the result comes back. */
import type { Procedure } from '../src/model/procedure.js';

export const factual: Procedure = {
  code: '9.000002',
  name: 'Cấp bản sao trích lục hộ tịch', onlineLevel: 'full',
  channels: [
    {
      type: 'online', processingTime: { value: 1, unit: 'workingDay' }, fees: [{ amount: 8_000, exemption: 'Hộ nghèo, người khuyết tật, người có công với cách mạng' }],
      payment: { when: 'onNotice', methods: ['Thẻ ngân hàng', 'Ví điện tử'] }, resultChannels: ['online', 'inPerson', 'postal'],
    },
    { type: 'inPerson', fees: [{ amount: 8_000 }], payment: { when: 'onSubmission' }, resultChannels: ['inPerson'] },
  ],
  cases: [{
    kind: 'submit', papers: [{ name: 'Tờ khai', originals: 1 }, { name: 'Giấy tờ chứng minh nơi cư trú', alreadyHeld: true, heldIn: 'Cơ sở dữ liệu quốc gia về dân cư' }],
  }],
};
