import type { ProofDemand } from '../../model/dossier.js';

/** Words of <dvc-dossier-tracker> until an answer is there; those of the answer are in dossier-answer.ts. */

export const dossierTracker = {
  title: 'Tra cứu hồ sơ',
  code: 'Mã hồ sơ',
  /** Before an example. */
  hint: 'Mã ghi trên giấy hẹn trả kết quả hoặc trong tin nhắn của cơ quan. Ví dụ:',
  find: 'Tra cứu',
  scan: 'Quét mã trên giấy hẹn',
  proof: {
    phoneEnd: (digits: number) => `${digits} số cuối điện thoại của người nộp`,
    identityEnd: (digits: number) => `${digits} số cuối của số căn cước người nộp`,
  } satisfies Record<ProofDemand['kind'], (digits: number) => string>,
  proofHint: 'Hỏi để người khác không xem được hồ sơ của bạn. Số này chỉ dùng để tra cứu, không lưu lại.',
  proofMissing: (digits: number) => `Xin nhập đủ ${digits} chữ số cuối.`,
  codeMissing: 'Xin nhập mã hồ sơ. Mã ghi ở đầu giấy hẹn.',
  codeOdd: 'Mã này chưa đủ hoặc có dấu lạ. Mã có từ 6 đến 40 chữ cái, số, dấu chấm, dấu gạch. Xin nhập một mã như trên giấy hẹn.',
  slowDown: (seconds: string) => `Đã mấy lần chưa tìm thấy. Xin chờ khoảng ${seconds} giây, trang sẽ tự tìm tiếp.`,
  absent: 'Trang này chưa tra cứu được hồ sơ. Xin tra cứu trên trang chính thức hoặc hỏi cơ quan.',
  notPrinted: 'Chưa in được. Xin kiểm tra mạng rồi thử lại.',
  notLoaded: 'Chưa mở được phần này. Xin kiểm tra mạng rồi thử lại.',
  wiped: 'Đã xóa khỏi màn hình.',
};
