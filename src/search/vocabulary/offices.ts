/** What people say about short forms of offices, and words around what is looked for. */
import type { Saying } from './saying.js';

export const offices: readonly Saying[] = [
  // short forms of offices
  ['xác nhận tình trạng hôn nhân', 'xntthn'], ['tình trạng hôn nhân', 'tthn'], ['xác nhận', 'xn'], ['đăng ký kết hôn', 'đkkh'], ['đăng ký khai sinh', 'đkks'],
  ['đăng ký khai tử', 'đkkt'], ['đăng ký', 'đk'], ['giấy khai sinh', 'gks'], [['ủy ban nhân dân', 'ubnd'], 'ubnd'], ['thủ tục hành chính', 'tthc'], ['dịch vụ công', 'dvc'],
  // around what is looked for
  ['', 'thủ tục, hồ sơ, làm, xin, muốn, cần, đi, cho, cho con, cho tôi, cho em, cho cháu, tôi, em, mình, ở đâu, đâu, như thế nào, thế nào, ra sao, làm sao, là gì, gì, cần gì'],
  ['', 'giấy gì, giấy tờ gì, cần giấy tờ gì, cần những gì, bao nhiêu, bao lâu, mất bao lâu, bao nhiêu tiền, cách, hỏi, hướng dẫn, phải, phải làm sao, được không, có được, nộp'],
  ['', 'online, trực tuyến, qua mạng, và, của, để, với, bị, ở, tại, về, thì, mẫu, đơn, mẫu đơn, tờ khai, lên xã, ở xã, tại xã, ubnd xã, nhà nước, mới, khi, từ, trong, vào, do'],
  ['', 'theo, các, những, một, đối với, trường hợp, việc, lấy, báo, ơi, ạ, nhé, giúp, vì, có, ông, bà, bố, cha tôi, cho ông, cho bà, cho bố, cho mẹ, con tôi, con em, cháu'],
  ['', 'cho vợ, cho chồng, nhà tôi, nhà em, gia đình tôi, người nhà, người thân, bên, nơi nào, chỗ nào, thì sao, ra làm sao, bằng cách nào, các bước, gồm những gì'],
  ['', 'có mất phí không, lệ phí bao nhiêu, mấy ngày, khi nào, ai, hả, à, dạ, anh, chị, 2, 3, 4, 5, 6, 7, 8, 10, 12, chưa, nhà, người, đang, được, lại, đã, rồi, mấy, nào'],
  ['', 'gia đình, giấy tờ, không, thêm, nữa, muốn hỏi'],
];
