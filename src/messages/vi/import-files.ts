/** Wordings: files that are read, and why one cannot be. */
export const importingFiles = {
  'rule.table-empty': '{file} trống.',
  'rule.table-encrypted': '{file} đặt mật khẩu nên không đọc được.',
  'hint.table-encrypted': 'Mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập.',
  'rule.table-old-xls': '{file} là Excel 97–2003 (.xls), dù tên tệp là gì.',
  'hint.table-old-xls':
    'Mở bằng Excel hoặc LibreOffice và lưu thành .xlsx; hoặc cài LibreOffice (libreoffice-calc) để đọc thẳng.',
  'rule.table-old-doc': '{file} là Word 97–2003 (.doc), dù tên tệp là gì.',
  'hint.table-old-doc':
    'Mở bằng Word hoặc LibreOffice và lưu thành .docx; hoặc cài LibreOffice (libreoffice-writer) để đọc thẳng.',
  'rule.table-needs-office': '{file} là .{format:raw}; cần LibreOffice để đọc, máy này chưa có.',
  'hint.table-needs-office':
    'Cài LibreOffice (libreoffice-calc, libreoffice-writer), hoặc mở tệp và lưu thành .xlsx hay .docx.',
  'office.part-hidden': '{file} có phần bị ẩn khi xem bằng trình duyệt; phần ấy cũng được đọc.',
  'office.read-through': 'Đã đọc {file} (.{format:raw}) qua LibreOffice.',
  'office.failed':
    'LibreOffice không đọc được {file}: tệp hỏng, đặt mật khẩu, hoặc LibreOffice thiếu phần đọc loại tệp này.',
  'office.late': 'LibreOffice đọc {file} quá lâu nên đã dừng.',
  'office.heavy': 'LibreOffice đọc {file} ngốn quá nhiều bộ nhớ nên đã dừng.',
  'office.hint': 'Mở tệp bằng chương trình văn phòng, bỏ mật khẩu nếu có, lưu thành .{to:raw} rồi dùng tệp đó.',
  'rule.table-corrupt': '{file} bị hỏng hoặc thiếu một phần.',
  'hint.table-corrupt': 'Xin gửi lại tệp, hoặc mở ra và lưu lại.',
  'rule.table-embedded': '{file} lấy một phần nội dung từ tệp khác nhúng trong nó (altChunk); phần ấy không đọc được.',
  'hint.table-embedded': 'Mở bằng Word, lưu lại thành .docx: nội dung ấy thành của chính tệp; hoặc xuất PDF.',
  'rule.table-unsafe-xml':
    '{file} chứa XML tự định nghĩa thực thể; chương trình văn phòng không ghi như vậy nên không đọc.',
  'rule.table-too-large': '{file} giải nén ra quá lớn (giới hạn {limit} byte).',
  'hint.table-too-large': 'Nếu tệp đúng là lớn như vậy: --max-size <MB>.',
  'rule.table-too-many-rows': '{file} có quá {limit} hàng.',
  'hint.table-too-many-rows': 'Nếu danh sách đúng là dài như vậy: --max-rows <số hàng>.',
  'rule.table-too-many-columns': '{file} có cột ngoài giới hạn {limit} cột: {cell}.',
  'rule.table-too-many-cells': '{file} có quá {limit} ô.',
  'rule.table-cell-too-long': '{cell} dài quá {limit} ký tự.',
  'rule.table-quote-open': '{file}: dấu nháy kép mở ở hàng {row:raw} không được đóng.',
  'rule.table-no-tables': '{file} không có bảng nào.',
  'rule.table-json-shape': '{file} không phải danh sách JSON các đơn vị.',
  'rule.table-for-programs': '{file} là dữ liệu cho phần mềm đọc ({found:raw}), không phải danh sách đơn vị.',
  'hint.table-for-programs':
    'Danh sách lấy ở tệp Excel, Word, CSV, hoặc xuất lại từ sổ: `madinhdanh export -o danh-sach.xlsx`. Tệp thay đổi (YAML) và kế hoạch của `madinhdanh plan` thì thực hiện bằng `madinhdanh apply`.',
  'rule.table-pdf-scan': '{file} là bản quét: chỉ có ảnh, không có chữ để đọc.',
  'hint.table-pdf-scan': 'Xin tệp gốc (.docx, .xlsx) hoặc PDF xuất thẳng từ tệp gốc.',
  'rule.table-pdf-scan-read': '{file} là bản quét kèm chữ do máy nhận dạng (OCR): chữ ấy không đủ tin để đối chiếu mã.',
  'hint.table-pdf-scan-read': 'Xin tệp gốc (.docx, .xlsx) hoặc PDF xuất thẳng từ tệp gốc.',
  'rule.table-pdf-garbled': '{file}: chữ trong PDF không đọc được, vì phông chữ không cho biết chữ nào là chữ gì.',
  'hint.table-pdf-garbled':
    'Xin tệp gốc (.docx, .xlsx) hoặc PDF xuất lại từ tệp gốc; chữ chép ra từ tệp này cũng chỉ là ký tự lạ.',
  'rule.table-pdf-unplaced':
    '{file}: không dựng lại được bảng, vì danh sách không kẻ khung và không rõ dòng nào thuộc hàng nào ({count} dòng có mã, dòng đầu ở trang {page:raw}, dòng {line:raw}: {text}).',
  'hint.table-pdf-unplaced': 'Xin tệp gốc (.docx, .xlsx), hoặc kẻ khung bảng rồi xuất lại PDF.',
  'rule.table-too-many-pages': '{file} dài hơn {limit} trang.',
  'hint.table-too-many-pages': 'Tách riêng các trang phụ lục ra một tệp, hoặc dùng tệp gốc (.docx, .xlsx).',
  'rule.table-pdf-bomb':
    '{file}: một luồng dữ liệu giải nén ra quá lớn (hơn {limit} byte) so với một danh sách, nên không đọc.',
  'hint.table-pdf-bomb':
    'Tệp hỏng hoặc cố ý làm nặng máy. Xin lại tệp gốc (.docx, .xlsx), hoặc xuất lại PDF từ tệp gốc.',
  'rule.table-pdf-page-too-much': '{file}: trang {page:raw} nặng quá mức của một danh sách nên không đọc.',
  'hint.table-pdf-page-too-much': 'Xuất lại PDF từ tệp gốc, hoặc dùng tệp gốc (.docx, .xlsx).',
  'rule.table-unknown-format': '{file} không phải tệp .xlsx, .csv, .docx, .md, .json hay .pdf đọc được.',
  'hint.table-unknown-format':
    'Mở bằng chương trình đọc được tệp ấy (Excel, Word, LibreOffice), lưu thành .xlsx hoặc .docx rồi nhập lại.',
  'rule.list-units-nested':
    'Khóa “{heading}” là danh sách đơn vị nằm trong một đơn vị (bản ghi {row:raw}: “{example}” …) mà không được đọc.',
  'hint.list-units-nested':
    'Đưa các đơn vị ấy ra danh sách chung, mỗi đơn vị một bản ghi, thêm khóa “Cấp trên” ghi mã của đơn vị chứa nó; không cần đọc thì --map "{in}{column}=-".',
  'rule.list-row-fields': 'Hàng này có {fields} ô mà tiêu đề chỉ có {headings} cột.',
  'hint.list-row-fields': 'Ô có dấu phẩy phải đặt trong dấu nháy kép: "Số 1, phố 2"; hoặc bỏ ô thừa.',
  'rule.list-row-fields.bars': 'Hàng này có {fields} ô mà tiêu đề chỉ có {headings} cột.',
  'hint.list-row-fields.bars': 'Dấu | thuộc nội dung của ô thì viết là \\|; hoặc bỏ ô thừa, hay thêm cột ở tiêu đề.',
  'rule.list-row-fields.delimiter': 'Hàng “{text}” ngăn các ô bằng “{sign}”, khác các hàng trên: không được đọc.',
  'hint.list-row-fields.delimiter': 'Ngăn các ô của hàng này như hàng tiêu đề.',
  'rule.list-encoding-guessed': 'Tệp không phải UTF-8; đoán là {encoding}.',
  'rule.list-format-differs': 'Tên tệp ghi .{extension} nhưng nội dung là {format}; đọc theo nội dung.',
  'hint.list-sheet-unknown': 'Ghi đúng tên một trang tính ấy.',
  'rule.list-sheet-unknown': 'Không có trang tính “{sheet}”. Có: {sheets}.',
  'rule.list-hidden-sheet': 'Trang tính ẩn, không đọc.',
  'hint.list-hidden-sheet': 'Cần đọc thì chỉ rõ: --sheet.',
  'rule.list-annex-missing': 'Có dẫn đến {annex} mà tệp này không có: “{text}”.',
  'rule.list-annex-missing.list': 'Có dẫn đến danh sách kèm theo mà tệp này không có: “{text}”.',
  'hint.list-annex-missing':
    'Thêm phần ấy vào tệp, hoặc để tệp của nó cùng một thư mục với tệp này rồi đọc cả thư mục; đã nhập riêng rồi thì bỏ câu ấy khỏi bản đưa vào.',
  'rule.list-sheet-skipped': 'Không thấy danh sách đơn vị trong bảng này nên bỏ qua; bảng bắt đầu bằng “{text}”.',
  'rule.list-sheet-skipped.asks': 'Bảng này không phải danh sách mà có đề nghị về mã, chưa được đọc: “{text}”.',
  'hint.list-sheet-skipped.asks':
    'Ghi việc ấy ở hàng của đơn vị trong danh sách (cột “Loại thay đổi”); không cần thì bỏ bảng này, hoặc chỉ đọc một bảng: --sheet.',
  'rule.list-table-counts': 'Bảng này đếm số mã, số đơn vị của từng cơ quan, không phải danh sách cấp mã nên bỏ qua.',
  'hint.list-table-counts': 'Mỗi hàng của bảng là một cơ quan cần cấp mã thì bỏ cột đếm, hoặc để bảng ấy ở tệp riêng.',
  'rule.list-table-counts.apart':
    'Bảng này đếm số mã, số đơn vị nên không đọc như danh sách, mà {count} cơ quan trong bảng không có trong danh sách nào của tệp: {names}.',
  'hint.list-table-counts.apart':
    'Cần cấp mã cho cơ quan ấy thì ghi vào danh sách; không thì bỏ bảng này khỏi tệp; đúng là danh sách cấp mã thì chỉ rõ cột tên: --map "{in}name={name:raw}".',
  'rule.list-text-hidden': 'Chữ ẩn ở hàng này không được đọc: {text}.',
  'rule.list-text-hidden.unseen':
    'Chữ ở hàng này không hiện ra (chữ trắng, hoặc định dạng số che đi) mà vẫn được đọc: {text}.',
  'hint.list-text-hidden': 'Cần đọc thì bỏ định dạng ẩn (Word: Font › Hidden); không cần thì xóa đi.',
  'rule.list-object-unread': 'Có đối tượng vẽ hoặc nhúng ({kind}) mà chữ người xem thấy không đọc được: {text}.',
  'rule.list-object-unread.field': 'Có trường của Word tính lại khi mở, khi in, hoặc vẽ chữ không đọc được: {text}.',
  'hint.list-object-unread.field': 'Đổi trường ấy thành chữ (Ctrl+Shift+F9), rồi xem lại chữ.',
  'rule.list-object-unread.page':
    'Khổ giấy, lề, cột hoặc màu nền của trang đưa chữ ra ngoài trang, hoặc làm chữ không thấy được: {text}.',
  'hint.list-object-unread.page': 'Đặt lại khổ A4, lề, cột và nền trang (Layout, Design), rồi xem lại bản in.',
  'hint.list-object-unread': 'Bỏ đối tượng ấy, gõ nội dung của nó thành chữ hoặc bảng của Word.',
  'rule.list-text-covered.shape': 'Có hình không chữ nằm trước chữ, neo ở “{text}”: chữ bên dưới có thể bị che.',
  'rule.list-text-covered.picture': 'Có ảnh nằm trước chữ, neo ở “{text}”: chữ bên dưới có thể bị che.',
  'rule.list-text-covered.stroke': 'Có nét kẻ hay nét vẽ đè lên chữ, neo ở “{text}”; chữ ấy vẫn được đọc.',
  'hint.list-text-covered':
    'Xem chỗ ấy trong Word hoặc trên giấy; hình không cần thì xóa, ảnh thì đặt sau chữ (Behind Text).',
} as const;
