/** The yearly review (rà soát): its record, the forms that go out and come back, who is late. */
export const reviewing = {
  'field.verified': 'Rà soát',
  'field.verifiedBy': 'Người rà soát',
  'show.verified': '{on:date}, {by}',
  'rule.change-verify-future': 'Ngày rà soát {date:date} còn ở phía trước.',
  'rule.change-verify-earlier': 'Mã {code} đã rà soát ngày {other:date}, sau ngày {date:date}.',
  'rule.change-verify-nothing': 'Không có gì để ghi: các đơn vị này đã rà soát ngày {date:date} hoặc sau đó.',

  'opt.report.stale':
    'Báo cáo đơn vị chưa rà soát trong số ngày này (365 là một năm); mã mới cấp trong thời gian ấy không tính.',
  'report.stale.from': 'Báo cáo rà soát tính đến một ngày: dùng --to, không dùng --from.',
  'report.stale.title': '{title}: đến {at:date}, {stale} trong {units} đơn vị chưa rà soát trong {days} ngày',
  'report.stale.agencies': 'Theo cơ quan',
  'report.stale.units': 'Đơn vị chưa rà soát',
  'report.stale.done': 'Đã rà soát',
  'report.stale.due': 'Chưa rà soát',
  'report.stale.never': 'Trong đó chưa lần nào',
  'report.stale.last': 'Lần gần nhất',
  'report.stale.by': 'Người rà soát',
  'report.stale.none-yet': 'chưa có',
  'report.stale.all-done': 'Mọi đơn vị đều đã rà soát.',

  'opt.export.under': 'Chỉ đơn vị này và mọi đơn vị bên dưới.',
  'opt.export.split': 'agency: mỗi cơ quan một phiếu xlsx đã điền sẵn, ghi vào thư mục ở -o, để rà soát.',
  'export.under-changes': 'Phụ lục thay đổi của một quyết định thì in cả, không dùng --under.',
  'export.split-only': '--split là phiếu rà soát, không phải phụ lục: bỏ --{option}.',
  'export.split-where': 'Chưa biết ghi các phiếu vào thư mục nào.',
  'export.split-where.hint': 'Thêm -o phieu-ra-soat.',
  'export.split-file': '{file}  {units} đơn vị',
  'export.split-written': 'Đã ghi {count} phiếu vào {folder}. Phiếu gửi lại thì: madinhdanh import {folder} --dry-run',

  'opt.import.verified-by': 'Ai đã rà soát: mọi đơn vị trong danh sách được ghi là đã rà soát (trừ hàng ghi “chưa”).',
  'opt.import.on': 'Ngày rà soát (mặc định hôm nay); hàng nào ghi ngày riêng thì theo hàng ấy.',
  'import.folder.left-out': 'Không đọc {count} mục trong {folder}: {files}.',
  'import.folder.empty': 'Thư mục {folder} không có tệp nào để nhập.',
  'import.file': '{file}  {rows} hàng, {changes} thay đổi',
  'rule.list-file-empty': 'Tệp không có đơn vị nào.',
  'hint.list-file-empty': 'Xem lại tệp; không phải danh sách thì bỏ ra khỏi thư mục.',
  'rule.import-emails-several': 'Ô có nhiều thư điện tử, sổ giữ một: lấy {kept}; {others} được ghi vào ghi chú.',
  'hint.import-emails-several': 'Địa chỉ chính thức là địa chỉ khác thì ghi địa chỉ ấy lên đầu.',
  'rule.import-review-unknown': '“{value}” ở cột rà soát không hiểu được.',
  'hint.import-review-unknown':
    'Ghi x hoặc ngày rà soát (15/07/2026), chưa rà soát thì để trống; điều rà soát thấy thì ghi ở cột của nó: đổi tên, giải thể … ở “Loại thay đổi” (tên mới ở “Tên mới”), còn lại ở “Ghi chú”.',
  'rule.import-review-unknown.by': '“{value}” ở cột người rà soát không phải là tên người hay tên đơn vị.',
  'hint.import-review-unknown.by': 'Ghi tên; dấu x và ngày thì ghi ở cột “Đã rà soát”.',
  'rule.import-review-unknown.undone':
    '{count} hàng ghi người rà soát (“{value}” …) mà không ghi đã rà soát: không được ghi là đã rà soát.',
  'hint.import-review-unknown.undone':
    'Đã rà soát thì ghi x hoặc ngày ở cột “Đã rà soát”; cả danh sách đã rà soát thì thêm --verified-by và --on.',

  'import.errors-over-input': 'Không ghi đè danh sách gốc: {path} chính là tệp đang nhập.',
  'import.errors-over-input.hint': 'Chọn tên khác ở --errors-to.',
  'import.errors-format': '{path}: bản đánh dấu lỗi là tệp Excel.',
  'import.errors-format.hint': 'Đặt tên có đuôi .xlsx: --errors-to loi.xlsx.',
  'import.errors-folder': '{path} là tên một tệp; nhập cả thư mục thì bản đánh dấu lỗi cũng ghi vào một thư mục.',
  'import.errors-folder.hint': 'Thêm --errors-to phieu-loi.',
} as const;
