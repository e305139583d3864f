/** How `dvc-widgets check` is used. */
export const usage = `dvc-widgets check <portal.json> [tùy chọn]

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
  --proof-file <tệp>     tệp chứa các số cuối mà cổng hỏi thêm khi tra hồ sơ (hoặc đặt biến môi trường
                         DVC_PROOF). Không ghi các số này trên dòng lệnh: người khác có thể thấy
  --submission <tệp>     cùng với --live: NỘP THẬT hồ sơ mô tả trong tệp, nhiều lần. Chỉ dùng với hệ thống
                         thử nghiệm. Tệp: { "procedure", "answers", "refusedAnswers", "file", "supplement" }
  --timeout <giây>       thời gian tối đa cho mỗi mục khi gọi thử (mặc định 30)
  --json                 in kết quả cho máy đọc
  --lang vi|en           ngôn ngữ (mặc định vi)

Mã thoát: 0 là ổn, 1 là có lỗi cần sửa, 2 là gọi sai cách hoặc không đọc được tệp.
`;
