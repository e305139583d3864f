/** The words of `dvc-widgets gateway` for whoever runs a commune's server. */
export const vi = {
  usage: `dvc-widgets gateway <portal.json> [<portal.json khác> …] [tùy chọn]
dvc-widgets gateway --config gateway.json

Chạy máy chủ trung gian của xã: giữ mật khẩu và khóa truy cập hệ thống một cửa, che dữ liệu cá nhân,
và phục vụ luôn dvc.js. Trang của xã chỉ cần dán hai dòng in ra khi chạy.
Tên mỗi cổng là tên tệp: son-ha.json được phục vụ tại /son-ha/.

  --config <tệp>          đọc cài đặt từ gateway.json
  --origin <địa chỉ>      trang được phép hỏi, ví dụ https://xasonha.gov.vn (ghi được nhiều lần)
  --listen <nơi>          nơi nghe (mặc định 127.0.0.1:8090)
  --metrics <nơi>|off     nơi Prometheus hỏi (mặc định 127.0.0.1:9464)
  --public-url <địa chỉ>  địa chỉ công khai của máy chủ này, để in hai dòng cần dán
  --host <tên miền>       chỉ trả lời cho tên miền này (ghi được nhiều lần)
  --trusted-proxy <nơi>   proxy phía trước được tin, ví dụ loopback hoặc 10.0.0.0/8 (ghi được nhiều lần)
  --secrets <tệp>         tệp TÊN=giá trị, chỉ chủ tệp đọc được; biến môi trường được xét trước
  --static <thư mục>|off  nơi có dvc.js (mặc định: của gói này)
  --check                 chỉ kiểm tra các tệp rồi thoát
  --snippet               in các dòng cần dán rồi thoát
  --lang vi|en            ngôn ngữ (mặc định vi)

Biến môi trường: REDIS_URL để nhiều máy chủ dùng chung bộ nhớ; các khóa được gọi tên trong portal.json.
Tín hiệu: SIGTERM dừng sau khi trả lời xong; SIGHUP đọc lại các portal.json.

Mã thoát: 0 là ổn, 1 là có chỗ cần sửa hoặc không chạy được, 2 là gọi sai cách.
`,
  seeUsage: 'Xem cách dùng: dvc-widgets gateway --help',
  wrongOption: (option: string) => `Không hiểu tham số “${option}”.`,
  wrongValue: (option: string, value: string) => `Giá trị “${value}” của ${option} không dùng được.`,
  needsFile: 'Hãy cho ít nhất một tệp portal.json, hoặc --config gateway.json.',
  fileOrConfig: 'Chỉ chọn một trong hai: các tệp portal.json hoặc --config.',
  sameName: (name: string) => `Hai tệp cùng tên “${name}”: hãy đổi tên một tệp, hoặc dùng --config.`,
  mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
  fine: (count: number) => `Đã đọc ${count} cổng: không có lỗi.`,
  running: (url: string) => `Máy chủ trung gian đang chạy tại ${url}`,
  metricsAt: (url: string) => `Số đo cho Prometheus: ${url}`,
  noOrigins: 'Chưa có --origin: trang ở tên miền khác sẽ không đọc được câu trả lời.',
  noFiles: 'Chưa có dvc.js để phục vụ: hãy chỉ thư mục bằng --static.',
  paste: (name: string) => `Dán hai dòng này vào trang (${name}):`,
  pinned: 'Hoặc, để trình duyệt từ chối dvc.js khác với bản này (mỗi lần nâng cấp phải dán lại):',
  stopping: 'Đang dừng: trả lời nốt các câu hỏi dở …',
  stopped: 'Đã dừng.',
  inUse: (address: string) => `Nơi nghe ${address} đang có chương trình khác dùng.`,
  notStarted: (reason: string) => `Không chạy được: ${reason}`,
  reasons: [
    [/^must name a secret, as .*$/, 'phải gọi tên khóa, ví dụ "{secret:TEN_KHOA}"; không ghi khóa vào tệp'],
    [/^there is no secret (\S+) in .*$/, 'không có khóa $1 trong biến môi trường hay tệp khóa'],
    [/^the name of a secret has .*$/, 'tên khóa chỉ gồm chữ hoa, chữ số và _'],
    [/^the secret (\S+) holds .*$/, 'khóa $1 có ký tự xuống dòng hoặc ký tự điều khiển'],
    [/^a secret may stand in .*$/, 'khóa chỉ được đặt trong headers, query và body'],
    [/^may be read by others.*$/, 'người khác đọc được tệp này: hãy đặt quyền chỉ cho chủ tệp (chmod 600)'],
    [/^is not there.*$/, 'không có tệp này, hoặc không đọc được'],
    [/^(?:this file )?cannot be read$/, 'không đọc được tệp'],
    [/^is larger than (.*)$/, 'lớn hơn $1'],
    [/^is not NAME=value$/, 'không đúng dạng TÊN=giá trị'],
    [/^is not JSON: a mistake at (.*)$/, 'không đúng cú pháp JSON, lỗi ở $1'],
    [/^is not JSON$/, 'không đúng cú pháp JSON'],
    [/^must be a full address: the gateway .*$/, 'phải là địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://'],
    [/^must be a full address: citizens .*$/, 'phải là địa chỉ đầy đủ để người dân mở được'],
    [/^must be a full http or https address$/, 'phải là địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://'],
    [/^a certificate needs its key.*$/, 'chứng thư phải đi cùng khóa của nó'],
    [/^names no portal$/, 'chưa có cổng nào'],
    [/^is no name for a portal: .*none of (.*)$/, 'không đặt được tên này: chỉ gồm chữ thường không dấu, chữ số và dấu -, và không phải $1'],
    [/^must be the origin of a page.*$/, 'phải là địa chỉ gốc của trang, ví dụ https://xasonha.gov.vn, không có phần sau tên miền'],
    [/^must be a name such as .*$/, 'phải là tên miền, ví dụ dvc.xasonha.gov.vn'],
    [/^must be an address, a network .*$/, 'phải là một địa chỉ, một dải như 10.0.0.0/8, hoặc loopback'],
    [/^must be an address such as .*$/, 'phải là nơi nghe như 127.0.0.1:8090'],
  ] as readonly (readonly [RegExp, string])[],
};
