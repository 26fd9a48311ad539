/** Wordings of `export` and of the documents it writes. */
export const exporting = {
  'cmd.export': 'In hoặc xuất các phụ lục mã định danh ra tệp.',
  'opt.export.annex':
    'Cấp mã cần xuất: 1, 2, 3, 4 hoặc all (mặc định); với --scope changes là thay đổi của các mã cấp ấy.',
  'opt.export.format': 'Dạng xuất: {formats}; bỏ trống thì theo đuôi tệp của -o.',
  'opt.export.output': 'Ghi vào tệp này thay vì in ra màn hình.',
  'opt.export.columns': 'Các cột, cách nhau dấu phẩy: {columns}; auto: phụ lục nào bỏ cột trống của phụ lục ấy.',
  'opt.export.delimiter': 'Dấu ngăn cột của csv: "," (mặc định), ";" (Excel đặt theo Việt Nam mở đúng cột) hoặc tab.',
  'opt.export.sort': 'Thứ tự trong phụ lục: code (theo mã) hoặc name (theo tên, thứ tự tiếng Việt).',
  'opt.export.at': 'Tình trạng tại ngày này, ví dụ 2022-01-10 hoặc 10/01/2022.',
  'opt.export.decision': 'Phụ lục đúng như quyết định này (kể cả dự thảo).',
  'opt.export.scope': 'full: mọi mã còn hiệu lực; changes: chỉ những gì quyết định cấp, đổi, đóng.',
  'opt.export.include-closed':
    'Mọi mã từng cấp: kèm cả mã đã đóng, đã hủy, mã chưa đến ngày hiệu lực, có cột trạng thái.',
  'opt.export.annex-numbering': 'Cách đánh số phụ lục: roman (Phụ lục I) hoặc arabic (Phụ lục số 1).',
  'opt.electronic': 'Cho văn bản điện tử: dòng “(Kèm theo …)” để trống số, ngày cho hệ thống ký số điền.',
  'opt.draft-version': 'Dự thảo lần thứ mấy: in “DỰ THẢO lần N ngày …”; bỏ trống thì chỉ ghi ngày.',
  'opt.force': 'Ghi đè tệp đã có mà không hỏi.',
  'opt.checksum': 'Ghi thêm mã kiểm SHA-256 vào tệp .sha256 bên cạnh.',
  'example.export':
    'madinhdanh export --annex 2\nmadinhdanh export -o phu-luc.csv\nmadinhdanh export --decision 2025-chia --scope changes --format md',

  'export.shown-of': '… {shown} trong tổng số {count} đơn vị',
  'export.shortened':
    'Phụ lục dài đã rút gọn trên màn hình. Xem hết: madinhdanh export | less, hoặc xuất ra tệp bằng -o.',
  'export.columns-hidden': 'Màn hình không đủ rộng cho: {columns}. Chọn cột bằng --columns hoặc xuất ra tệp bằng -o.',
  'export.draft-left-out':
    'Chưa kể dự thảo {id}: cấp mới {granted}, đổi tên {renamed}, cho hết hiệu lực {closed} mã. Xem: madinhdanh export --decision {id}',
  'export.electronic-format': '--electronic chỉ dùng với docx, pdf, không dùng với {format}.',
  'export.electronic-decision':
    '--electronic dùng cho phụ lục của một quyết định: danh sách của một ngày không kèm theo quyết định nào để ký.',
  'export.electronic-decision.hint': 'Thêm --decision ID.',
  'export.version-signed': '--draft-version chỉ dùng với dự thảo: văn bản này không phải dự thảo.',
  'export.draft-instead':
    'Chưa có mã nào có hiệu lực ngoài cấp 1 nên in dự thảo {id}, có dấu DỰ THẢO. Chỉ in mã còn hiệu lực: madinhdanh export --at <ngày>',
  'export.with-errors': 'Sổ có {count} lỗi chưa sửa, bản ghi ra mang theo những lỗi ấy; xem: {command}',
  'export.upcoming-left-out':
    'Chưa kể {count} mã chưa đến ngày hiệu lực (sớm nhất {first:date}). Xem: madinhdanh export --at {first}',
  'export.upcoming-left-out.all':
    'Chưa kể {count} mã chưa đến ngày hiệu lực (sớm nhất {first:date}). Xem: madinhdanh export --at {first}; ghi cả các mã ấy: thêm --include-closed',
  'export.written': 'Đã ghi {path}',
  'export.incomplete': 'Sổ có {count} lỗi khiến một phần không đọc được. Không ghi gì ra.',
  'export.incomplete.hint': 'Sửa theo: madinhdanh validate',
  'export.no-folder': 'Không có thư mục {folder} để ghi tệp.',
  'export.exists': '{path} đã có.',
  'export.exists.hint': 'Chọn tên khác, hoặc thêm --force để ghi đè.',
  'export.exists.ask': '{path} đã có. Ghi đè?',
  'export.checksum-file': '--checksum cần tệp: thêm -o <tệp>.',
  'export.json-and-format': '--json không dùng chung với --format {format}.',
  'export.unknown-ending': 'Đuôi tệp {path} không cho biết dạng xuất. Thêm --format: {formats}.',
  'export.wrong-ending': 'Đuôi tệp {path} không hợp với dạng {format}; tệp sẽ không mở được.',
  'export.unprintable': 'Không xuất gì: {count} chỗ có ký tự mà không văn bản nào chứa được.',
  'export.dash': '-o cần tên một tệp, “-” không phải tên tệp.',
  'export.dash.hint': 'Muốn in ra màn hình hay đưa vào lệnh khác thì bỏ -o.',
  'export.needs-file': 'Dạng {format} phải ghi vào tệp: thêm -o <tệp>.{format}.',
  'pdf.missing': 'Xuất PDF cần LibreOffice (lệnh soffice), máy này chưa có.',
  'pdf.missing.hint':
    'Cài đặt: sudo apt-get install libreoffice-writer (Debian, Ubuntu), brew install --cask libreoffice (macOS), hoặc https://www.libreoffice.org. Chưa cài thì xuất docx rồi lưu thành PDF bằng Word.',
  'pdf.progress': 'LibreOffice đang tạo PDF',
  'pdf.failed': 'LibreOffice không tạo được PDF (mã {status}): {output}',
  'export.changes-decision': '--scope changes cần biết quyết định nào: thêm --decision <mã quyết định>.',
  'export.delimiter-format': '--delimiter chỉ dùng với dạng csv, không dùng với dạng {format}.',
  'export.columns-format': '--columns không dùng với dạng {format}: dạng này luôn có đủ các trường.',
  'export.columns-changes': '--columns không dùng với --scope changes: mỗi loại thay đổi có cột riêng.',
  'export.closed-changes': '--include-closed không dùng với --scope changes.',
  'export.at-decision': '--at không dùng với quyết định đã ký: phụ lục của nó là tình trạng tại ngày nó có hiệu lực.',
  'export.every-code': 'Dạng {format} ghi mọi mã từng cấp, không dùng cùng {option}.',
  'export.of-day': 'Dạng {format} ghi các mã như vào một ngày (--at), không dùng cùng {option}.',
  'export.in-force-only':
    'Danh mục dùng chung ({format}) chỉ nhận mã còn hiệu lực, không nhận dự thảo, thay đổi hay mã đã đóng.',

  'cmd.decision.draft':
    'Soạn Quyết định (Word hoặc PDF) kèm các phụ lục, hoặc văn bản khác của hồ sơ, trình bày theo Nghị định 30/2020/NĐ-CP.',
  'opt.decision.draft.output': 'Tệp .docx hoặc .pdf cần ghi.',
  'opt.decision.draft.columns':
    'Các cột của phụ lục, cách nhau dấu phẩy; mặc định auto: phụ lục nào bỏ cột trống của phụ lục ấy.',
  'opt.decision.draft.annex-numbering': 'Cách đánh số phụ lục: roman (Phụ lục I) hoặc arabic (Phụ lục số 1).',
  'opt.decision.draft.annexes-apart':
    'Mỗi phụ lục một tệp bên cạnh (qd-phu-luc-1.docx), góc trên bên phải chừa chỗ cho số, ký hiệu và thời gian ký.',
  'example.decision.draft':
    'madinhdanh decision draft 2025-chia -o quyet-dinh.docx\nmadinhdanh decision draft 2025-chia --document submission -o to-trinh.docx',

  'draft.foreign':
    '{number} do {authority} ban hành, không phải {own}: sổ chỉ giữ một phần của văn bản ấy nên không soạn. Phụ lục những gì văn bản ấy làm với mã của sổ: madinhdanh export --decision {id} -o phu-luc.docx',
  'draft.not-decision':
    '{number} là {kind}, đã ban hành; công cụ soạn Quyết định, không soạn {kind}. Phụ lục: madinhdanh export --decision {id} -o phu-luc.docx; công văn triển khai: madinhdanh decision draft {id} --document dispatch -o cong-van.docx',
  'draft.no-file': 'Cần tệp để ghi văn bản: thêm -o quyet-dinh.docx.',
  'draft.ending': '{path}: văn bản soạn ra là tệp Word hoặc PDF, tên phải kết thúc bằng .docx hoặc .pdf.',
  'draft.gaps': 'Còn {count} chỗ phải điền, đã tô vàng trong văn bản hoặc nêu ở đây:',
  'draft.refused': 'Dự thảo như thế này mà ban hành ngày {date:date} thì bị từ chối; sửa trước khi in để ký:',
  'draft.gap.title': 'trích yếu (title)',
  'draft.gap.basis': 'căn cứ ban hành (basis)',
  'draft.gap.proposal': 'đề nghị của cơ quan trình (proposal)',
  'draft.gap.department': 'cơ quan chủ trì (department)',
  'draft.gap.head': 'chức danh người đứng đầu cơ quan chủ trì (head)',
  'draft.gap.symbol': 'ký hiệu của cơ quan ban hành sau số (symbol)',
  'draft.gap.signer': 'quyền hạn, chức vụ của người ký (signer)',
  'draft.gap.signer-name': 'họ và tên người ký (signer)',
  'draft.gap.recipients': 'nơi nhận (recipients)',
  'draft.gap.replaced': 'quyết định bị thay thế không có trong decisions/ (replaces)',
  'draft.gap.changes': 'quyết định chưa cấp, đổi hay đóng mã nào',
  'draft.gap.annex': 'lời văn riêng (articles) chưa nhắc đủ các phụ lục kèm theo',
  'draft.gap.days': 'lời văn riêng (articles) chưa nêu đủ các ngày hiệu lực riêng của từng mã',
} as const;
