/** The words of `dvc-widgets check` for the people who keep a commune's website. */
import type { FailureKind } from '../../model/failure.js';
import type { ElementName, FeatureName, Verdict } from './names.js';
import type { PersonalKind } from './personal-data.js';
import type { Unreadable } from './text-file.js';
import { promiseWords, reasons } from './vi-reasons.js';

export const vi = {
  usage: `dvc-widgets check <portal.json> [tùy chọn]

Kiểm tra tệp cấu hình cổng của xã và cho biết phần nào trên trang sẽ chạy.
<portal.json> là tệp trên máy, hoặc địa chỉ https:// nếu đã đăng lên trang.

  --live                 gọi thử hệ thống thật
  --answers <thư mục>    dùng câu trả lời đã lưu: searchProcedures.json, searchProcedures.2.json
                         (trang hai), getProcedure.before.json (câu hỏi trước), getProcedure.json …
  --site <địa chỉ>       địa chỉ sẽ đăng portal.json, ví dụ https://xa-cua-toi.gov.vn/dvc/portal.json
  --procedure <mã>       mã thủ tục để thử, ví dụ 1.001193
  --dossier <mã>         mã hồ sơ để thử
  --keyword <từ>         từ khóa để thử, ví dụ "khai sinh"
  --period <kỳ>          kỳ số liệu: this-year, 2026-10, 2026-Q3 … (mặc định this-year)
  --timeout <giây>       thời gian tối đa cho mỗi mục khi gọi thử (mặc định 30)
  --json                 in kết quả cho máy đọc
  --lang vi|en           ngôn ngữ (mặc định vi)

Mã thoát: 0 là ổn, 1 là có lỗi cần sửa, 2 là gọi sai cách hoặc không đọc được tệp.
`,
  seeUsage: 'Xem cách dùng: dvc-widgets check --help',
  wrongOption: (option: string) => `Không hiểu tham số “${option}”.`,
  didYouMean: (word: string) => `Có phải ý bạn là “${word}”?`,
  oneFile: 'Hãy cho đúng một tệp portal.json.',
  liveOrAnswers: 'Chỉ chọn một trong hai: --live hoặc --answers.',
  wrongValue: (option: string, value: string) => `Giá trị “${value}” của ${option} không dùng được.`,
  needsSite: 'baseUrl tính theo nơi đăng portal.json. Hãy thêm --site với địa chỉ đó để gọi thử.',
  noAnswers: (folder: string) => `Không có thư mục “${folder}”.`,
  unreadable: {
    absent: 'không tìm thấy',
    noFile: 'không phải là tệp',
    notAllowed: 'không có quyền đọc',
    tooLarge: 'lớn hơn 256 KiB, trình duyệt sẽ không tải',
    notUtf8: 'không phải văn bản UTF-8, hãy lưu lại bằng mã UTF-8',
    notAnswered: 'máy chủ không trả lời đúng',
  } satisfies Record<Unreadable, string>,
  place: (line: number, column: number) => `dòng ${line}, cột ${column}`,
  notJson: 'không đúng cú pháp JSON (thường do thừa hoặc thiếu dấu phẩy, ngoặc, nháy kép)',
  asking: (operation: string) => `Đang thử ${operation} …`,
  checkingOrigins: 'Đang xem hệ thống có cho trang khác gọi không …',
  checkingPromises: (sentence: string) => `Đang kiểm tra: ${sentence} …`,
  inherits: (preset: string) => `Dựa trên mẫu “${preset}”:`,
  taken: (operations: string) => `lấy nguyên từ mẫu: ${operations}`,
  completed: (operations: string) => `lấy từ mẫu và được sửa thêm: ${operations}`,
  removed: (operations: string) => `đã bỏ đi: ${operations}`,
  statusesTaken: (count: number) => `${count} mã trạng thái lấy từ mẫu`,
  configFine: 'Cấu hình: không có lỗi.',
  configProblems: (count: number) => `Cấu hình có ${count} chỗ cần sửa:`,
  noTable: 'Hãy sửa các lỗi trên rồi kiểm tra lại; khi đó mới biết phần nào sẽ chạy.',
  howTried: {
    static: 'Chưa gọi thử. Thêm --live để gọi hệ thống thật, hoặc --answers để dùng câu trả lời đã lưu.',
    live: 'Đã gọi thử hệ thống thật.',
    answers: 'Đã thử trên câu trả lời đã lưu, không gọi hệ thống thật.',
  },
  verdicts: { works: 'chạy tốt', partly: 'một phần', fails: 'không chạy', untried: 'chưa thử', off: 'chưa bật' } satisfies Record<Verdict, string>,
  elements: {
    'dvc-procedure-lookup': 'Tra cứu thủ tục',
    'dvc-procedure-sheet': 'Trang một thủ tục',
    'dvc-submission-guide': 'Hướng dẫn nộp hồ sơ',
    'dvc-dossier-tracker': 'Theo dõi hồ sơ',
    'dvc-stats-badge': 'Số liệu',
    'dvc-duty-roster': 'Lịch trực',
  } satisfies Record<ElementName, string>,
  features: {
    search: 'tìm và liệt kê thủ tục',
    sectors: 'danh sách lĩnh vực',
    sectorFilter: 'lọc theo lĩnh vực',
    channelFilter: 'lọc theo cách nộp',
    paging: 'xem trang tiếp theo',
    details: 'xem chi tiết thủ tục',
    featured: 'thủ tục hay dùng',
    feesAndTime: 'lệ phí và thời hạn',
    papers: 'giấy tờ cần nộp',
    steps: 'các bước thực hiện',
    applyLink: 'đường dẫn nộp trực tuyến',
    handoff: 'chuyển sang trang nộp chính thức',
    roster: 'lịch trực hỗ trợ',
    tracking: 'tra mã hồ sơ',
    status: 'trạng thái hồ sơ',
    dueDate: 'ngày hẹn trả',
    history: 'quá trình xử lý',
    trackLink: 'đường dẫn tra cứu chính thức',
    rates: 'tỷ lệ kèm số hồ sơ',
    counts: 'số đếm hồ sơ',
  } satisfies Record<FeatureName, string>,
  failures: {
    offline: 'Không nối được tới hệ thống. Xem lại baseUrl, chứng chỉ https và tường lửa.',
    timeout: 'Hệ thống không trả lời kịp. Thử lại, hoặc hỏi người quản trị hệ thống.',
    busy: 'Hệ thống báo bận hoặc lỗi. Thử lại sau, hoặc hỏi người quản trị hệ thống.',
    forbidden: 'Hệ thống không cho gọi khi chưa đăng nhập. Hệ thống như vậy phải đi qua cổng trung gian (gateway) của cơ quan.',
    missing: 'Hệ thống báo không có. Thử mã khác; nếu mã đúng thì xem lại request và items.',
    refused: 'Hệ thống từ chối yêu cầu. Xem lại request và success trong portal.json.',
    broken: 'Câu trả lời không đọc được như portal.json mô tả. Xem lại items, record và map.',
    intercepted: 'Nhận về một trang web thay cho dữ liệu. Xem lại url; có thể tường lửa đã chặn.',
    misconfigured: 'portal.json chưa đúng. Xem lại mục được nêu.',
  } satisfies Record<FailureKind, string>,
  fixFirst: 'Sửa lỗi cấu hình ở trên trước.',
  addOperation: (name: string) => `Muốn bật: thêm operations.${name} vào portal.json.`,
  addTarget: (path: string) => `Muốn bật: thêm “${path}” vào portal.json.`,
  addVariable: (name: string) => `Muốn bật: gửi {${name}} trong operations.searchProcedures.request.`,
  addPaging: 'Chỉ đọc một trang. Nếu hệ thống chia trang: thêm operations.searchProcedures.paging.',
  notRecorded: (file: string) => `Thư mục không có ${file}.`,
  nameSample: (option: string) => `Cần một mã để thử: thêm ${option} <mã>.`,
  onlyLive: 'Chỉ thử được với --live.',
  onePage: 'Câu trả lời chỉ có một trang nên chưa thấy trang sau.',
  notSeen: (path: string) => `Câu trả lời thử không có giá trị này (${path}). Thử với mã khác.`,
  nothingListed: 'Danh sách rỗng. Thử từ khóa khác hoặc xem lại request.',
  someLeftOut: (count: number) => `${count} dòng không đọc được nên bị bỏ qua. Xem lại map: mỗi dòng cần code và name.`,
  noKeyword: 'Từ khóa không được gửi đi: dùng {keyword} trong request.',
  keywordIgnored: (keyword: string) => `Tìm “${keyword}” không ra tên nào có những từ đó. Xem lại cách gửi {keyword}.`,
  filterIgnored: (variable: string) => `Kết quả lọc vẫn có thủ tục không thuộc bộ lọc. Xem lại cách gửi {${variable}}.`,
  filterEmpty: 'Lọc thử thì danh sách rỗng. Xem lại giá trị gửi đi.',
  pageRepeats: 'Trang hai lặp lại trang một. Xem lại paging và cách gửi số trang.',
  noSectors: 'Danh sách lĩnh vực rỗng. Xem lại items và map.',
  noFeatured: 'Muốn có: liệt kê mã thủ tục trong “featured”.',
  unknownFeatured: (codes: string) => `Hệ thống không có: ${codes}. Bỏ hoặc sửa mã trong “featured”.`,
  statusUnknown: 'Trạng thái chưa được hiểu. Thêm mã của hệ thống vào “statuses”.',
  dateUnread: (path: string) => `Ngày ở ${path} không đọc được. Thêm “format” cho đúng cách viết của hệ thống.`,
  addLink: (name: string) => `Muốn có: thêm links.${name}.`,
  noEntries: 'Lịch trực rỗng. Xem lại map.entries.',
  metricsSeen: (ids: string) => `metric: ${ids}`,
  ratesWithoutCounts: (ids: string) => `Chỉ có phần trăm, không có số hồ sơ: ${ids}. Khai báo thêm numerator và denominator.`,
  ratesImpossible: (ids: string) => `Số liệu vô lý (tử lớn hơn mẫu, hoặc không phải số đếm): ${ids}. Xem lại map.`,
  noRates: 'Kỳ này không có tỷ lệ nào. Xem lại map.metrics, hoặc thử --period khác.',
  noCounts: 'Kỳ này không có số đếm nào. Xem lại map.metrics, hoặc thử --period khác.',
  detail: 'chi tiết cho người lập trình',
  promises: 'Điều cổng phải giữ mà chưa giữ:',
  reasons,
  promise: (sentence: string) => promiseWords[sentence] ?? sentence,
  warnings: 'Cần lưu ý:',
  insecure: (origin: string) => `${origin} không có https. Trang https của xã sẽ không gọi được. Chuyển hệ thống sang https.`,
  foreignOrigin: (origins: string) => `Hệ thống ở ${origins}, khác tên miền với nơi đặt portal.json. Hệ thống phải cho phép trang của xã gọi (CORS), và connect-src trong chính sách bảo mật của trang phải có tên miền này.`,
  cors: (operation: string, origin: string) => `${operation}: ${origin} không cho trang khác tên miền gọi (thiếu Access-Control-Allow-Origin hoặc Allow-Headers). Trình duyệt sẽ chặn. Nhờ người quản trị hệ thống cho phép, hoặc dùng gateway.`,
  corsUnanswered: (operation: string, origin: string) => `${operation}: không hỏi được ${origin} có cho trang khác gọi không (CORS).`,
  personalData: (operation: string, places: string) => `${operation}: câu trả lời có thông tin cá nhân chưa che: ${places}. Phần hiển thị sẽ che, nhưng trình duyệt của mọi người vẫn nhận được. Nên để hệ thống bỏ đi trước khi gửi.`,
  personalKinds: { identityNumber: 'số định danh', phone: 'số điện thoại di động', email: 'địa chỉ email', name: 'họ tên đầy đủ' } satisfies Record<PersonalKind, string>,
  unknownStatuses: (codes: string) => `Mã trạng thái chưa có trong “statuses”: ${codes}. Người dân sẽ chỉ thấy chữ của hệ thống.`,
  timeWithoutUnit: (code: string, count: number, all: number) => `Thủ tục ${code}: ${count}/${all} thời hạn xử lý không có đơn vị (ngày, giờ …). Phần hiển thị không đoán đơn vị.`,
  recordsLeftOut: (operation: string, count: number) => `${operation}: ${count} dòng không đọc được nên bị bỏ qua.`,
  policy: (policy: string) => `Nếu trang có chính sách bảo mật (CSP), cần có: script-src 'self'; style-src 'self'; ${policy}`,
  summary: (works: number, all: number, untried: number) => `${works}/${all} tính năng chạy tốt${untried > 0 ? `, ${untried} chưa thử được` : ''}.`,
  fine: 'Không thấy lỗi.',
  notFine: 'Có lỗi cần sửa.',
};
