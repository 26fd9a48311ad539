/** Tự động kiểm tra: công cụ trong kho, nhận xét, máy chủ. */
export const ci = {
  'ci.no-standalone': 'Không thấy bản một tệp của chương trình ở {path}, hoặc tệp đó là của phiên bản khác.',
  'ci.no-standalone.hint':
    'Chạy npm run build trong thư mục của chương trình rồi làm lại, hoặc chỉ nguồn khác bằng --package.',
  'ci.other-registry': '{path} đang dùng cho một sổ khác trong kho này nên không ghi đè.',
  'ci.removed': 'Đã bỏ tệp của phiên bản trước:',
  'ci.package.missing': 'Không dùng được --package “{spec}”: không có tệp hay thư mục này trong kho.',
  'ci.package.outside': 'Không dùng được --package “{spec}”: nằm ngoài kho, máy kiểm tra không có.',
  'ci.package.ignored': 'Không dùng được --package “{spec}”: git bỏ qua đường dẫn này nên máy kiểm tra không có.',
  'ci.package.no-tarball': 'Không dùng được --package “{spec}”: phải là gói .tgz hoặc .tar.gz.',
  'ci.package.no-package': 'Không dùng được --package “{spec}”: thư mục không có package.json.',
  'ci.package.insecure': 'Không dùng được --package “{spec}”: địa chỉ phải bắt đầu bằng https://.',
  'ci.package.secret':
    'Không dùng được --package “{spec}”: địa chỉ mang mật khẩu hoặc tham số sẽ nằm lại trong kho cho mọi người đọc.',
  'ci.package.git':
    'Không dùng được --package “{spec}”: npm không tự dựng gói lấy từ git; hãy chỉ một gói .tgz đã dựng.',
  'ci.package.git-moving':
    'Không dùng được --package “{spec}”: nguồn git có thể đổi mà tên không đổi; hãy chỉ một gói .tgz đã dựng.',
  'ci.package.no-version':
    'Không dùng được --package “{spec}”: thiếu phiên bản; ghi đúng một phiên bản, ví dụ @to-chuc/goi@1.2.3.',
  'ci.package.range':
    'Không dùng được --package “{spec}”: phải là đúng một phiên bản, ví dụ @to-chuc/goi@1.2.3, không phải khoảng hay thẻ như latest.',
  'ci.package.not-ours':
    'Không dùng được --package “{spec}”: tên madinhdanh trên npm không phải của chương trình này, ai cũng có thể đăng lên. Bỏ --package để lưu chương trình ngay trong kho.',
  'ci.package.unknown':
    'Không hiểu --package “{spec}”. Dùng @to-chuc/goi@1.2.3, địa chỉ https của gói .tgz, hoặc đường dẫn trong kho.',
  'opt.validate.fmt': 'Kiểm tra cả dạng chuẩn của tệp, như fmt --check.',
  'rule.form-canonical': 'Tệp chưa ở dạng chuẩn.',
  'hint.form-canonical': 'Chạy `madinhdanh fmt`.',
  'opt.ci.comment.rev': 'Bản git của đề xuất, đọc thẳng từ git; bỏ trống là thư mục làm việc.',
  'opt.ci.comment.body': 'Đăng nhận xét đã soạn sẵn trong tệp này.',
  'opt.export.rev': 'In sổ như ở bản git này, đọc thẳng từ git.',
  'ci.body-and-since': 'Chỉ dùng một trong hai: --body hoặc --since.',
  'ci.body-without-post': '--body cần đi cùng --post.',
  'ci.rev-without-since': '--rev cần đi cùng --since.',
  'ci.no-comment-file': '{path} không phải nhận xét do madinhdanh ci comment soạn.',
  'ci.unauthorised': 'Máy chủ không nhận mã truy cập (401): mã sai hoặc đã hết hạn.',
  'ci.no-thread': 'Máy chủ không thấy đề xuất này (404): sai kho, sai số đề xuất, hoặc mã truy cập không được xem.',
  'ci.unprocessable': 'Máy chủ không nhận nội dung nhận xét (422): {detail}',
  'ci.rate-limited': 'Máy chủ đang hạn chế số lần gọi ({status}); chạy lại sau.',
  'ci.server-error': 'Máy chủ gặp sự cố ({status}); nhận xét chưa được ghi, chạy lại sau.',
  'ci.bad-answer': 'Câu trả lời của máy chủ không đọc được.',
  'ci.heading': 'Sổ {registry}: {head} so với {base}',
  'ci.working-tree': 'thư mục làm việc',
  'ci.errors': 'Lỗi ({count})',
  'ci.attention': 'Cần xem kỹ ({count})',
  'ci.warnings': 'Cảnh báo khác ({count})',
  'ci.attention-sum': '{count} điều cần xem kỹ',
  'ci.closings': 'Đóng {count} mã trong một đề xuất.',
  'ci.left-out': '… và {count} mục nữa không ghi hết ở đây; xem: {command}',
  'ci.guarded': 'Tệp canh giữ sổ thay đổi ({count})',
  'ci.no-data': 'Tệp của sổ thay đổi mà dữ liệu không đổi ({count})',
  'ci.no-unit-changed': 'Không đơn vị, quyết định hay thiết lập nào đổi, nhưng có tệp thay đổi; xem danh sách ở trên.',
  'ci.file.added': 'thêm',
  'ci.file.modified': 'sửa',
  'ci.file.removed': 'bỏ',
  'ci.file.type': 'đổi loại',
} as const;
