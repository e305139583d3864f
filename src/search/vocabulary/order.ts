/** What people say about order, health, complaints. */
import type { Saying } from './saying.js';

export const order: readonly Saying[] = [
  // order and health
  ['cai nghiện ma túy tự nguyện', 'cai nghiện'], [['khiếu nại', 'khởi kiện'], 'kiện'], ['khiếu nại', 'thưa kiện, đơn thư'], ['phòng cháy chữa cháy', 'pccc'],
  ['thiệt hại do dịch bệnh', 'dịch bệnh'],
  ['thiệt hại do dịch bệnh động vật', 'dịch tả lợn, lợn chết, gia súc chết, heo chết, gà chết, bò chết, trâu chết, dịch heo, dịch tả heo, lợn dịch, vật nuôi chết'],
  ['thiệt hại do dịch bệnh động vật', 'chăn nuôi thiệt hại'], [['động vật', 'gia súc'], 'gia súc'], ['lý lịch tư pháp', 'lltp, án tích'], ['khai thác nước dưới đất', 'giếng khoan'],
  ['đăng ký khai thác nước dưới đất', 'khoan giếng'], ['giải quyết khiếu nại', 'đơn khiếu nại, khiếu nại công an'], ['giải quyết tố cáo', 'tố giác, đơn tố cáo, tố cáo công an'],
  ['bồi thường gây thiệt hại', 'bồi thường nhà nước, đòi bồi thường'], ['khởi kiện', 'kiện ra tòa, nộp đơn kiện, đơn khởi kiện, đơn kiện, ra tòa'],
  ['bản án', 'sao bản án, xin bản án'], ['phối giống nhân tạo gia súc', 'thụ tinh nhân tạo bò, phối giống bò'], ['nuôi trồng thủy sản', 'nuôi cá, nuôi tôm, nuôi cá lồng, cá bè'],
  ['chuyển đổi cơ cấu cây trồng trên đất trồng lúa', 'chuyển đất lúa, đất lúa, trồng cây trên đất lúa'], ['khai thác gỗ', 'chặt rừng, khai thác rừng, bán gỗ, chặt keo'],
  ['phòng chống thiên tai', 'bão lũ, lũ lụt, thiên tai'], ['tổ bảo vệ an ninh trật tự', 'bảo vệ dân phố, dân phòng, an ninh cơ sở'],
  ['trình báo mất hộ chiếu', 'mất passport, rơi hộ chiếu, hộ chiếu bị mất'], ['giấy thông hành', 'sang lào, sang trung quốc, qua biên giới, qua trung quốc, qua lào'],
];
