/** Words for what the guide and the sheet say of paying, of the result and of papers that need not be given. */
import type { ChannelType, PaymentTime } from '../../model/procedure.js';

export const procedureFacts = {
  held: 'Cơ quan đã có, không phải nộp lại',
  heldIn: (source: string) => `có trong ${source}`,
  paymentTime: 'Khi nào trả phí',
  paidWhen: {
    onSubmission: 'Khi nộp hồ sơ',
    onNotice: 'Khi cơ quan báo trả',
    onResult: 'Khi nhận kết quả',
  } satisfies Record<PaymentTime, string>,
  paymentMethods: 'Trả phí bằng',
  exemption: 'Ai được miễn, giảm phí',
  resultBy: 'Nhận kết quả',
  resultChannel: {
    online: 'Bản điện tử qua mạng',
    inPerson: 'Tại quầy',
    postal: 'Qua bưu điện',
  } satisfies Record<ChannelType, string>,
};
