/** Words about procedures that several elements use. */
import type { ChannelType, OnlineLevel } from '../../model/procedure.js';

export const procedure = {
  channel: {
    online: 'Qua mạng',
    inPerson: 'Trực tiếp tại quầy',
    postal: 'Qua bưu điện',
  } satisfies Record<ChannelType, string>,
  level: {
    full: 'Làm trọn vẹn qua mạng',
    partial: 'Làm một phần qua mạng',
    informationOnly: 'Chỉ có hướng dẫn trên mạng',
    none: 'Chỉ nộp trực tiếp',
  } satisfies Record<OnlineLevel, string>,
  code: 'Mã thủ tục',
  sector: 'Lĩnh vực',
};
