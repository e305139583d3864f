/** The sentences of portal/, in Vietnamese. */

/** What is wrong with a configuration. */
export const reasons: readonly (readonly [RegExp, string])[] = [
  [/^is nested deeper than (\d+) levels$/, 'lồng sâu hơn $1 tầng'],
  [/^is no preset; known are (.+)$/, 'không có mẫu này; các mẫu có sẵn: $1'],
  [/^unknown key$/, 'không có mục nào tên như vậy'],
  [/^has a form that is not allowed here$/, 'viết sai dạng'],
  [/^must be of type (\w+)$/, 'phải là kiểu $1 (hoặc còn thiếu)'],
  [/^must be one of (.+)$/, 'phải là một trong: $1'],
  [/^must not be empty$/, 'không được để trống'],
  [/^is too long$/, 'quá dài'],
  [/^has a name that is not allowed here$/, 'có tên không dùng được ở đây'],
  [/^secrets are refused.*$/, 'không được để mật khẩu, khóa hay mã truy cập ở đây: mọi người vào trang đều đọc được. Hệ thống như vậy phải đi qua cổng trung gian (gateway) của cơ quan'],
  [/^"(.*)" is not a time zone$/, '“$1” không phải múi giờ'],
  [/^"(.*)" is not a web address$/, '“$1” không phải địa chỉ web'],
  [/^(\w+:) addresses, or such with a user name, are not allowed$/, 'chỉ dùng địa chỉ http(s), không kèm tên đăng nhập'],
  [/^a cursor needs "next".*$/, 'phân trang kiểu cursor cần “next”: nơi ghi mốc của trang sau'],
  [/^"(.*)" is not a date format$/, '“$1” không phải cách viết ngày'],
  [/^a GET request has no body$/, 'yêu cầu GET không có body'],
  [/^(\S+) is neither the origin of baseUrl nor one of origins$/, '$1 không phải tên miền của baseUrl và không có trong origins'],
  [/^"(.*)" is not a URL template: only \{name\} is known$/, '“$1” viết sai: trong địa chỉ chỉ dùng {tên}'],
  [/^unknown variable \{(\w+)\}; known are (.+)$/, 'không có biến {$1}; các biến dùng được: $2'],
  [/^"(.*)" is not a path$/, '“$1” không phải đường dẫn tới một giá trị'],
  [/^the path "(.*)" is not allowed$/, 'đường dẫn “$1” không được dùng'],
  [/^is not a record$/, 'không chứa mục con'],
  [/^has no rule for "(.*)", which every record must have$/, 'thiếu “$1”, mục bắt buộc phải có'],
  [/^unknown target; known are (.+)$/, 'không có mục nào tên như vậy; dùng được: $1'],
  [/^has a rule of its own and one for "(.*)" inside it$/, 'vừa có quy tắc riêng vừa có quy tắc cho “$1” bên trong; chỉ giữ một'],
  [/^a single value cannot be made from a list of maps$/, 'là một giá trị đơn, không ghép được từ danh sách'],
  [/^is a record: use dotted targets, or from and map$/, 'gồm nhiều mục con: viết dạng “a.b”, hoặc dùng from và map'],
  [/^"(.*)" is not a format for a value of kind (\w+)$/, 'cách viết “$1” không dùng được cho giá trị loại $2'],
  [/^rows are named by "each".*$/, 'các dòng cần cộng phải chỉ ra bằng “each”'],
];

/** The promises of contract.ts that a live portal is held to. */
export const promiseWords: Readonly<Record<string, string>> = {
  'has a name, a time zone that exists, and a list of featured procedures': 'có tên, múi giờ và danh sách thủ tục hay dùng hợp lệ',
  'lists procedures that each have a code and a name, in pages that end and repeat nothing': 'liệt kê thủ tục đủ mã và tên, các trang có điểm dừng và không lặp',
  'finds procedures by words, and answers an empty page when there are none': 'tìm ra thủ tục theo từ khóa, và trả danh sách rỗng khi không có',
  'keeps to the sector it is asked for': 'chỉ trả thủ tục của lĩnh vực được hỏi',
  'shows a procedure that it lists, under the same code': 'xem được thủ tục đã liệt kê, đúng mã',
  'shows a procedure by its code alone, in the shape of the model': 'xem được thủ tục chỉ bằng mã',
  'lists sectors that each have a code of their own and a name': 'mỗi lĩnh vực có mã riêng và tên',
  'finds a dossier by its code, in the shape of the model and with its dates in the zone of the portal': 'tìm được hồ sơ theo mã, ngày giờ theo múi giờ của cổng',
  'shows nothing by which the person behind a dossier is known': 'không để lộ người nộp hồ sơ',
  'answers figures in the shape of the model, each metric once': 'trả số liệu, mỗi chỉ số một lần',
  'answers a roster of weekdays 1 to 7 with hours from HH:mm to HH:mm': 'lịch trực có thứ từ 1 đến 7 và giờ dạng HH:mm',
};
