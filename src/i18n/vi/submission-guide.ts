/** Words of <dvc-submission-guide> around every step and of its first; those of the others are in later-steps.ts. */
import type { Applicant, SubmissionStep } from '../../model/submission.js';

export const submissionGuide = {
  title: 'Hướng dẫn nộp hồ sơ',
  /** Short names for the list of steps. */
  step: {
    eligibility: 'Làm được không?',
    account: 'Tài khoản',
    papers: 'Giấy tờ',
    channel: 'Cách nộp',
    form: 'Tờ khai',
    files: 'Tệp',
    review: 'Xem lại',
    official: 'Đi nộp',
    send: 'Gửi hồ sơ',
    track: 'Theo dõi',
  } satisfies Record<SubmissionStep, string>,
  heading: 'Bạn làm thủ tục này được không?',
  steps: 'Các bước',
  progress: (step: number, steps: number, name: string) => `Bước ${step}/${steps}: ${name}`,
  done: 'đã xong',
  next: 'Tiếp tục',
  back: 'Quay lại',
  edit: 'Sửa',
  openOfficial: (host: string) => `Mở ${host} để nộp`,
  restart: 'Làm lại từ đầu',
  nextPerson: 'Người tiếp theo – xóa hết của người trước',
  wiped: 'Đã xóa hết. Bạn đang ở bước đầu tiên.',
  missing: {
    applicant: 'Xin chọn bạn làm cho ai.',
    case: 'Xin chọn trường hợp của bạn. Nếu chưa chắc, xin chọn “Không rõ”.',
  } satisfies Record<'applicant' | 'case', string>,
  online: {
    possible: 'Thủ tục này nộp qua mạng được.',
    partial: 'Thủ tục này nộp qua mạng được một phần: có bước bạn vẫn phải đến quầy.',
    impossible: 'Thủ tục này chỉ nộp trực tiếp, chưa nộp qua mạng được.',
    postalOnly: 'Thủ tục này chưa nộp qua mạng được. Bạn nộp tại quầy hoặc gửi bưu điện.',
    unknown: 'Chưa có thông tin thủ tục này nộp qua mạng được hay không. Xin hỏi nơi nhận hồ sơ.',
  },
  whoMay: 'Ai được làm',
  whoUnknown: 'Chưa công bố ai được làm. Xin hỏi nơi nhận hồ sơ nếu chưa chắc.',
  requirements: 'Yêu cầu, điều kiện',
  forWhom: 'Bạn làm cho ai?',
  applicant: { self: 'Cho tôi', onBehalf: 'Làm hộ người khác' } satisfies Record<Applicant, string>,
  whichCase: 'Trường hợp nào giống của bạn?',
  unsure: 'Không rõ, hoặc cần nhiều phần – cho xem tất cả giấy tờ',
  alreadySent: 'Đã nộp rồi? Theo dõi hồ sơ',
  help: 'Cần giúp?',
  office: {
    title: 'Nơi nhận hồ sơ',
    unknown: 'Chưa có địa chỉ và số điện thoại ở đây. Xin hỏi Ủy ban nhân dân xã (phường) nơi bạn ở.',
  },
};
