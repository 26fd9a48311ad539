/** `import`: help, what is wrong with files and lists, the plan, the form that agencies fill in. */
export const importing = {
  'cmd.import':
    'Nhập danh sách (.xlsx, .csv, .docx, .md, .json, .pdf có chữ; .xls, .ods, .doc, .odt qua LibreOffice) thành các thay đổi của sổ; hoặc in mẫu để cơ quan điền.',
  'opt.import.parent': 'Cấp trên của các hàng chưa có mã và không nêu cấp trên.',
  'opt.import.map':
    'Chỉ rõ cột, ví dụ "name=Tên đơn vị,code=Mã" hoặc "code=C"; "change=-" để không đọc một trường, "D=-" để không đọc một cột, "Trang 2:D=-" hay "#2:D=-" cho riêng một bảng.',
  'opt.import.sheet': 'Chỉ đọc trang tính này.',
  'opt.import.legacy-encoding': 'Chuyển chữ TCVN3 hoặc VNI sang Unicode: tcvn3, vni hoặc auto.',
  'opt.import.prune': 'Đề nghị đóng những đơn vị đang mở cùng cấp trên mà danh sách không nêu.',
  'opt.import.children':
    'Đơn vị bên dưới những mã mà danh sách đóng hay thay thế: move (nhận mã mới theo) hoặc close (đóng theo).',
  'opt.import.add-missing-parents': 'Thêm cả cấp trên còn thiếu, kể cả mã cấp 1 chưa khai báo; tên bổ sung sau.',
  'opt.import.skip-errors': 'Bỏ các hàng có lỗi, nhập những hàng còn lại.',
  'opt.import.errors-to': 'Ghi bản sao danh sách (.xlsx): ô có lỗi được tô màu và kèm chú thích.',
  'opt.import.max-rows': 'Số hàng nhiều nhất được đọc.',
  'opt.import.max-size': 'Dung lượng nhiều nhất sau khi giải nén, tính bằng MB.',
  'opt.import.format': 'Dạng in: pretty, json, github, gitlab, sarif, junit.',
  'opt.import.template': 'In mẫu để cơ quan điền: xlsx. Dùng với -o.',
  'opt.import.output': 'Tệp mẫu sẽ ghi.',
  'opt.import.force': 'Ghi đè tệp đã có.',
  'opt.import.yes': 'Không hỏi lại trước khi ghi.',
  'example.import':
    'madinhdanh import "Danh sách.xlsx" --decision 100/QĐ-UBND\nmadinhdanh import cu.csv --add-missing-parents --errors-to loi.xlsx\nmadinhdanh import --template xlsx -o mau.xlsx',

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

  'rule.list-encoding-guessed': 'Tệp không phải UTF-8; đoán là {encoding}.',
  'rule.list-format-differs': 'Tên tệp ghi .{extension} nhưng nội dung là {format}; đọc theo nội dung.',
  'rule.list-page-without-text': 'Không có chữ ở trang {pages}: trang trắng hoặc ảnh quét, không đọc được.',
  'hint.list-page-without-text': 'Nếu trang ấy có danh sách, dùng tệp gốc (.docx, .xlsx).',
  'rule.list-page-garbled':
    'Không đọc được chữ ở trang {pages} của PDF, vì phông chữ không cho biết chữ nào là chữ gì: các hàng ở đó chưa nhập.',
  'hint.list-page-garbled': 'Xuất lại PDF từ tệp gốc, hoặc dùng tệp gốc (.docx, .xlsx).',
  'rule.list-page-text-hidden':
    'Chữ không ai nhìn thấy (màu trắng, bị tô đè, ngoài vùng in) ở trang {page} không được đọc: {text}.',
  'hint.list-page-text-hidden': 'Xem trang ấy trên giấy; cần đọc chữ ấy thì dùng tệp gốc.',
  'rule.list-page-text-covered': 'Có hình đè lên chữ ở trang {page}: {text}.',
  'hint.list-page-text-covered': 'Hình không đọc được: xem trang ấy bằng mắt, chữ có thể đã bị che.',
  'rule.list-page-text-overdrawn': 'Có nét kẻ, nét vẽ đè lên chữ ở trang {page}; chữ ấy vẫn được đọc: {text}.',
  'hint.list-page-text-overdrawn': 'Xem trang ấy bằng mắt: nét ấy có thể là gạch bỏ hoặc sửa chữ.',
  'rule.list-page-pictured': 'Trang {page} là ảnh (hình chiếm quá nửa trang): chữ trong ảnh không đọc được.',
  'hint.list-page-pictured': 'Xem trang ấy bằng mắt, hoặc dùng PDF xuất từ tệp gốc.',
  'rule.list-page-annotated': 'Có chú giải gắn thêm ở trang {page} ({kind}): {text}.',
  'hint.list-page-annotated':
    'Chú giải có thể che, gạch hoặc thêm chữ: xem trang ấy bằng mắt, hoặc dùng PDF chưa ghi chú.',
  'rule.list-page-unreadable': 'PDF không cho biết một số chữ là chữ gì, ở trang {pages}.',
  'hint.list-page-unreadable': 'Xuất lại PDF từ tệp gốc, hoặc dùng tệp gốc (.docx, .xlsx).',
  'rule.list-line-unplaced': 'Trang {page:raw}, dòng {line:raw} ngoài bảng có mã mà không thuộc bảng nào: “{text}”.',
  'hint.list-line-unplaced':
    'Đưa dòng ấy vào bảng có tiêu đề “Tên cơ quan, đơn vị”, “Mã định danh”; nếu không phải danh sách thì bỏ mã khỏi dòng.',
  'rule.list-line-unread': 'Dòng {line:raw} ngoài bảng giống một hàng của danh sách nên không được đọc: “{text}”.',
  'hint.list-line-unread':
    'Đưa dòng ấy vào bảng có tiêu đề “Tên cơ quan, đơn vị”, “Mã định danh”; nếu không phải danh sách thì bỏ mã khỏi dòng.',
  'rule.list-line-unread.said': 'Dòng {line:raw} ngoài bảng nói đến mã {codes}, không được đọc: “{text}”.',
  'rule.list-row-joined': 'Trang {page:raw}, hàng {row:raw} bị ngắt sang trang sau; đã ghép lại là: {text}.',
  'rule.list-text-covered.shape': 'Có hình không chữ nằm trước chữ, neo ở “{text}”: chữ bên dưới có thể bị che.',
  'rule.list-text-covered.picture': 'Có ảnh nằm trước chữ, neo ở “{text}”: chữ bên dưới có thể bị che.',
  'rule.list-text-covered.stroke': 'Có nét kẻ hay nét vẽ đè lên chữ, neo ở “{text}”; chữ ấy vẫn được đọc.',
  'hint.list-text-covered':
    'Xem chỗ ấy trong Word hoặc trên giấy; hình không cần thì xóa, ảnh thì đặt sau chữ (Behind Text).',
  'rule.list-text-hidden': 'Chữ ẩn ở hàng này không được đọc: {text}.',
  'hint.list-text-hidden': 'Cần đọc thì bỏ định dạng ẩn (Word: Font › Hidden); không cần thì xóa đi.',
  'rule.list-deletions-tracked':
    'Thay đổi chưa duyệt (Track Changes) xóa {count} chỗ ở hàng {rows}; chữ ấy không được đọc: {texts}.',
  'rule.list-deletions-tracked.outside':
    'Thay đổi chưa duyệt (Track Changes) xóa {count} chỗ ngoài bảng; chữ ấy không được đọc: {texts}.',
  'hint.list-deletions-tracked': 'Trong Word: duyệt (Accept) hoặc từ chối (Reject) từng thay đổi, lưu rồi nhập lại.',
  'rule.list-insertions-tracked':
    'Thay đổi chưa duyệt (Track Changes) chèn {count} chỗ ở hàng {rows}; chữ ấy được đọc: {texts}.',
  'rule.list-insertions-tracked.outside':
    'Thay đổi chưa duyệt (Track Changes) chèn {count} chỗ ngoài bảng; chữ ấy được đọc: {texts}.',
  'hint.list-insertions-tracked': 'Trong Word: duyệt (Accept) hoặc từ chối (Reject) từng thay đổi, lưu rồi nhập lại.',
  'hint.list-sheet-unknown': 'Ghi đúng tên một trang tính ấy.',
  'rule.list-sheet-unknown': 'Không có trang tính “{sheet}”. Có: {sheets}.',
  'rule.list-hidden-sheet': 'Trang tính ẩn, không đọc.',
  'hint.list-hidden-sheet': 'Cần đọc thì chỉ rõ: --sheet.',
  'rule.list-sheet-skipped': 'Không thấy danh sách đơn vị trong bảng này nên bỏ qua; bảng bắt đầu bằng “{text}”.',
  'rule.list-sheet-skipped.asks': 'Bảng này không phải danh sách mà có đề nghị về mã, chưa được đọc: “{text}”.',
  'hint.list-sheet-skipped.asks':
    'Ghi việc ấy ở hàng của đơn vị trong danh sách (cột “Loại thay đổi”); không cần thì bỏ bảng này, hoặc chỉ đọc một bảng: --sheet.',
  'rule.list-count-differs': 'Danh sách ghi {count} đơn vị mà đọc được {read} hàng: “{text}”.',
  'hint.list-count-differs': 'So lại với bản gốc xem có hàng nào bị mất; đủ rồi thì sửa con số ấy.',
  'rule.list-table-unread': 'Bảng này giống danh sách đơn vị ({count} hàng) mà không đọc được. Thấy: {seen}.',
  'hint.list-table-unread':
    'Thêm hàng tiêu đề cho bảng này; hoặc chỉ rõ cột của riêng bảng này theo chữ cái, ví dụ --map "{in}name={name:raw},{in}code={code:raw}"; bảng này không phải danh sách thì chỉ đọc một bảng: --sheet "{sheet:raw}".',
  'rule.list-table-unread.contacts':
    'Bảng này ({count} hàng) chỉ có thông tin liên hệ, không có tên và mã nên không biết của đơn vị nào. Thấy: {seen}.',
  'hint.list-table-unread.contacts':
    'Đưa các cột ấy về cùng bảng với tên và mã (thu trang in lại một trang chiều ngang rồi xuất PDF); không cần đọc thì chỉ đọc một bảng: --sheet "{sheet:raw}".',
  'rule.list-no-headings': 'Không nhận ra hàng tiêu đề. Thấy: {seen}.',
  'hint.list-no-headings':
    'Chỉ rõ các cột: --map "name=Tên cột tên,code=Tên cột mã" hoặc --map "name=B,code=C"; tên chia theo bậc, mỗi cấp một cột, thì đặt tiêu đề “Đơn vị cấp 2”, “Đơn vị cấp 3”.',
  'hint.list-no-rows':
    'Kiểm tra có hàng nào dưới hàng tiêu đề không; cột tên, cột mã có tiêu đề lạ thì chỉ rõ bằng --map "name=B,code=C".',
  'rule.list-no-rows': 'Không có đơn vị nào.',
  'rule.list-headings-guessed': 'Không có hàng tiêu đề; đoán các cột là {columns}.',
  'hint.list-headings-guessed': 'Nếu đoán sai, chỉ rõ bằng --map.',
  'rule.list-heading-duplicate': 'Hai cột cùng là {field:field}: “{other}” được dùng, “{heading}” bị bỏ.',
  'hint.list-heading-duplicate':
    'Hai danh sách đặt cạnh nhau: chèn một cột trống vào giữa, hoặc chuyển danh sách sau xuống dưới, để đọc cả hai. Một danh sách: bỏ cột không dùng bằng --map "{in}{column}=-".',
  'rule.list-heading-duplicate.beneath': 'Hai cột cùng là {field:field}: “{other}” được dùng, “{heading}” bị bỏ.',
  'hint.list-heading-duplicate.beneath':
    'Mỗi hàng là một đơn vị trực thuộc, cơ quan cấp trên ghi bên cạnh: --map "{in}name={name},{in}code={code},{in}parent={above}". Hai danh sách đặt cạnh nhau: chèn một cột trống vào giữa. Bỏ cột “{heading}” (--map "{in}{column}=-") thì mọi đơn vị ghi ở đó bị bỏ qua.',
  'hint.list-heading-duplicate.names':
    'Một cột là cấp trên, một cột là đơn vị của hàng: --map "{in}parent={above},{in}name={name}" (hay đổi chỗ hai chữ). Hai danh sách đặt cạnh nhau: chèn một cột trống vào giữa. Bỏ cột “{heading}” (--map "{in}{column}=-") thì mọi đơn vị ghi ở đó bị bỏ qua.',
  'rule.list-heading-duplicate.timed': 'Hai cột cùng là {field:field}: “{other}” được dùng, “{heading}” bị bỏ.',
  'hint.list-heading-duplicate.timed':
    'Một là mã trước, một là mã sau thì chỉ rõ: --map "{in}codeBefore={before},{in}code={after}" (hay đổi chỗ hai chữ). Bỏ một cột (--map "{in}{column}=-") thì chỉ còn việc đổi tên.',
  'rule.list-map-not-found': '--map: không có cột “{heading}” cho {field:field}.',
  'rule.list-map-not-found.left': '--map: không có cột {heading}.',
  'rule.list-map-not-found.taken':
    '--map: cột “{heading}” đã dùng cho {other:field}, không dùng thêm cho {field:field} được.',
  'hint.list-map-not-found.taken': 'Mỗi cột chỉ ghi một lần trong --map: bỏ đi một, hoặc chỉ sang cột khác.',
  'rule.list-map-not-found.several': '--map {heading}=-: cột {heading} ở mỗi bảng một khác: {headings}.',
  'hint.list-map-not-found.several': 'Chỉ bỏ ở bảng cần bỏ, một trong: {entries}.',
  'rule.list-map-not-found.table': '--map: không có bảng hay trang tính “{table}”. Có: {tables}.',
  'hint.list-map-not-found':
    'Xem lại tiêu đề hoặc chữ cái của cột; chỉ một bảng có cột ấy thì ghi tên bảng ở trước: --map "Tên bảng:name=B".',
  'hint.list-map-not-found.left': 'Xem lại chữ cái của cột.',
  'hint.list-map-not-found.table': 'Ghi đúng tên trang tính, hoặc số thứ tự của bảng trong tệp: --map "#2:D=-".',
  'rule.list-hidden-column': 'Cột ẩn “{heading}” ({field:field}) cũng được đọc.',
  'rule.list-codes-unread': 'Cột {column} “{heading}” có mã định danh (ví dụ {examples}) mà không được đọc.',
  'hint.list-codes-unread':
    'Chỉ rõ: --map "{in}code={column}"; hoặc sửa tiêu đề cột thành “Mã định danh”; không cần đọc thì --map "{in}{column}=-".',
  'rule.list-codes-unread.beside':
    'Cột {column} “{heading}” có mã (ví dụ {examples}) mà không được đọc, cạnh cột mã đã đọc.',
  'hint.list-codes-unread.beside':
    'Đó là mã gì thì chỉ rõ: --map "{in}code={column}" (mã định danh của đơn vị), "{in}legacyCodes={column}" (mã đã cấp trước đây), "{in}parent={column}" (mã cấp trên), "{in}codeBefore={column}" (mã cũ, được thay thế); không cần đọc thì --map "{in}{column}=-".',
  'rule.list-codes-unread.groups':
    'Cột {column} “{heading}” ghi {examples}, có thể là phần cuối của mã, mà không được đọc: các hàng sẽ nhận mã kế tiếp còn trống.',
  'hint.list-codes-unread.groups':
    'Là phần cuối của mã thì --map "{in}code={column}", phần trước lấy theo cấp trên; là số khác thì --map "{in}{column}=-".',
  'rule.list-bodies-unread':
    'Cột {column} “{heading}” ghi tên đơn vị khác (ví dụ {cell}: “{example}”) mà không được đọc.',
  'hint.list-bodies-unread':
    'Chỉ rõ đơn vị ấy là gì: cấp trên --map "{in}parent={column}"; đơn vị cũ nhập vào --map "{in}predecessors={column}"; tên mới --map "nameAfter={column}"; đơn vị tiếp nhận --map "{in}successors={column}", cùng cột “Loại thay đổi”; chính là đơn vị được cấp mã --map "{in}name={column},{in}code=…,{in}parent=…". Chỉ để tham khảo thì --map "{in}{column}=-": khi ấy mọi đơn vị ghi ở cột này bị bỏ qua.',
  'rule.list-changes-unread': 'Cột {column} “{heading}” ghi loại thay đổi hoặc tình trạng mà không được đọc.',
  'rule.list-changes-unread.heading': 'Tiêu đề cột {column} là một ghi chú về các hàng: “{heading}”.',
  'hint.list-changes-unread.heading':
    'Ghi việc ấy ở từng hàng, trong cột “Loại thay đổi” (hoặc bỏ các hàng không cấp mã), rồi bỏ ghi chú khỏi hàng tiêu đề.',
  'rule.list-changes-unread.ends': 'Cột {column} “{heading}” nói có đơn vị đã hết mà không được đọc.',
  'hint.list-changes-unread.ends':
    'Ghi “Giải thể”, “Sáp nhập” … ở cột “Loại thay đổi” và ngày ở cột “Ngày hiệu lực”; chỉ là thông tin cũ thì bỏ cột: --map "{in}{column}=-".',
  'hint.list-changes-unread':
    'Chỉ rõ: là loại thay đổi của hàng thì --map "{in}change={column}", hoặc sửa tiêu đề cột thành “Loại thay đổi”; chỉ là lý do, căn cứ thì --map "{in}reason={column}"; không cần đọc thì --map "{in}{column}=-".',
  'rule.list-changes-unread.ticks': 'Cột {column} “{heading}” có đánh dấu mà không rõ là loại thay đổi nào.',
  'hint.list-changes-unread.ticks':
    'Ghi việc phải làm (Đóng mã, Sáp nhập, Giải thể …) ở cột “Loại thay đổi”, mỗi hàng một việc; chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-".',
  'rule.list-changes-unread.days': 'Cột {column} “{heading}” ghi ngày mà không được đọc: có thể là ngày có hiệu lực.',
  'hint.list-changes-unread.days':
    'Là ngày có hiệu lực thì --map "{in}effective={column}", hoặc sửa tiêu đề cột thành “Ngày hiệu lực”; ngày khác thì bỏ cột: --map "{in}{column}=-".',
  'rule.list-changes-unread.remark':
    'Cột {column} “{heading}” ghi ở hàng không có loại thay đổi rằng đơn vị đã hết, mà không được đọc.',
  'hint.list-changes-unread.remark':
    'Ghi việc ấy ở cột “Loại thay đổi” của hàng; chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-".',
  'rule.list-changes-unread.reviewed':
    'Cột {column} “{heading}” ghi có hàng chưa đúng, mà hàng được ghi là đã rà soát.',
  'hint.list-changes-unread.reviewed':
    'Sửa chỗ sai ngay ở hàng, hoặc bỏ ngày rà soát của hàng ấy; chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-".',
  'rule.list-changes-unread.denied':
    'Cột {column} “{heading}” cho biết có hàng không được cấp mã, hoặc không còn hoạt động, mà không được đọc.',
  'hint.list-changes-unread.denied':
    'Bỏ các hàng không cấp mã khỏi danh sách; đơn vị không còn hoạt động thì ghi “Đóng mã” ở cột “Loại thay đổi”. Sau đó, hoặc nếu cột chỉ để tham khảo, bỏ cột: --map "{in}{column}=-".',
  'rule.list-parent-blank': 'Cấp trên để trống dưới “{parent}”: không rõ là cũng thuộc “{parent}” hay không.',
  'hint.list-parent-blank': 'Ghi rõ cấp trên ở hàng này.',
  'rule.list-hidden-rows': '{count} hàng ẩn cũng được đọc (hàng {rows}).',
  'hint.list-row-unread': 'Nếu là đơn vị, ghi tên và mã vào đúng cột; nếu không, bỏ hàng hoặc để nguyên.',
  'rule.list-row-unread': 'Không hiểu hàng này nên bỏ qua: {text}.',
  'rule.list-row-unread.form': 'Hàng này của phiếu không có số thứ tự và mã nên không đọc được: {text}.',
  'hint.list-row-unread.form':
    'Đơn vị mới: ghi số thứ tự và “Cấp mới”, đặt trên phần ký; không phải đơn vị: xóa khỏi bảng.',
  'rule.list-row-unread.example': 'Hàng ví dụ của phiếu đã bị ghi đè: {text}.',
  'hint.list-row-unread.example': 'Nếu là đơn vị, chép sang một hàng trống, có số thứ tự; rồi xóa hàng ví dụ.',
  'rule.list-row-unread.heading':
    'Hàng tên nhóm này ghi cả việc cần làm mà không phải tên một đơn vị, nên việc ấy chưa được làm: {text}.',
  'hint.list-row-unread.heading':
    'Ghi việc ấy ở từng hàng đơn vị; nếu là việc của chính cơ quan này, ghi đúng tên và mã của cơ quan.',
  'rule.list-row-unread.aside':
    'Chú thích ở hàng này nói đơn vị đã hết, có thay đổi, hoặc không được cấp mã, mà hàng không ghi: {text}.',
  'hint.list-row-unread.aside':
    'Ghi điều ấy ở chính hàng này (cột “Loại thay đổi”), hoặc bỏ hàng ấy khỏi danh sách; rồi bỏ chú thích.',
  'rule.list-line-unread.aside': 'Chú thích ở hàng này không được đọc: “{text}”.',
  'rule.list-row-unread.merged': 'Hàng này nói thêm về đơn vị của ô gộp bên trên, chưa đọc được: {text}.',
  'hint.list-row-unread.merged': 'Ghi chung vào một ô của hàng trên, ngăn bằng dấu chấm phẩy; hoặc bỏ gộp ô.',
  'rule.list-row-unread.line': 'Dòng này nằm ngoài các hàng của bảng mà có mã nên không được đọc: “{text}”.',
  'hint.list-row-unread.line':
    'Là đơn vị hay việc cần làm thì ghi thành một hàng của bảng, có mã ở cột mã; không thì bỏ mã khỏi dòng, hoặc ghi “Ghi chú:” ở đầu.',
  'rule.list-row-unread.ends':
    'Dòng dưới các hàng nói có hàng đã hết, hoặc không được cấp mã, mà hàng ấy không ghi: {text}.',
  'hint.list-row-unread.ends':
    'Ghi điều ấy ở chính hàng được nói đến (cột “Loại thay đổi”), hoặc bỏ hàng ấy khỏi danh sách; rồi bỏ dòng này. Không nói về hàng nào thì bỏ dòng này.',
  'rule.list-row-unread.above': 'Hàng này nằm trên hàng tiêu đề mà có mã nên không đọc được: {text}.',
  'hint.list-row-unread.above': 'Chuyển hàng tiêu đề lên trên hàng này.',
  'rule.list-row-unread.unmarked':
    'Hàng này không có số thứ tự và mã, khác các hàng trên và dưới; không cấp mã: {text}.',
  'hint.list-row-unread.unmarked': 'Nếu là đơn vị, ghi số thứ tự hoặc mã; nếu không, bỏ hàng ấy đi.',
  'rule.import-heading-alone':
    'Hàng này được đánh số như tên nhóm, chỉ có tên, mà không có hàng nào thuộc nhóm ấy: {text}.',
  'hint.import-heading-alone':
    'Nếu là đơn vị, ghi mã, hoặc đánh số như các hàng đơn vị; nếu chỉ là tên nhóm, bỏ hàng ấy đi.',
  'rule.import-heading-alone.coded':
    'Dòng này có mã mà không có hàng nào bên dưới thuộc nó, nên không được đọc: {text} ({code}).',
  'hint.import-heading-alone.coded':
    'Là đơn vị hay việc cần làm thì ghi thành một hàng của bảng, mã ở cột mã; không thì bỏ mã khỏi dòng.',
  'rule.import-heading-alone.open':
    'Tiêu đề “{title}” đóng mọi đơn vị của {code} ({text}), mà {code} chỉ đứng ở hàng tên nhóm.',
  'hint.import-heading-alone.open':
    'Ghi ở hàng ấy, cột “Loại thay đổi”: “Giải thể” nếu cơ quan này cũng thôi, “Giữ nguyên” nếu vẫn còn.',
  'rule.list-row-unread.mark': 'Không hiểu số thứ tự của hàng; hàng chưa được đọc: {text}.',
  'hint.list-row-unread.mark': 'Ghi số thứ tự như các hàng khác (1, 2, 3 …); không phải đơn vị thì để trống ô ấy.',
  'rule.list-row-unread.below': 'Hàng dưới danh sách, không có số thứ tự và mã, coi là phần ký; không cấp mã: {text}.',
  'hint.list-row-unread.below': 'Nếu là đơn vị, ghi số thứ tự hoặc mã.',
  'rule.list-row-unread.after':
    'Hàng này đứng sau phần ký hoặc ghi chú, không có mã và số thứ tự không nối tiếp; không cấp mã: {text}.',
  'hint.list-row-unread.after': 'Nếu là đơn vị, chuyển lên trên phần ký, hoặc đặt một hàng tiêu đề trên bảng ấy.',
  'rule.list-row-unread.outside': 'Hàng này có mã hoặc số thứ tự ở cột không được đọc; không cấp mã: {text}.',
  'hint.list-row-unread.outside':
    'Đặt trên hàng này một hàng tiêu đề đúng với các cột của nó, hoặc chuyển mã và tên về đúng cột; đang dùng --map thì cột đã chỉ không đúng với hàng này.',
  'rule.list-row-unread.signed': 'Hàng này có mã mà ghi lời ký hay ghi chú, không phải tên; không cấp mã: {text}.',
  'hint.list-row-unread.signed': 'Nếu là đơn vị, ghi đúng tên và số thứ tự; nếu không, bỏ mã khỏi hàng.',
  'rule.list-row-fields': 'Hàng này có {fields} ô mà tiêu đề chỉ có {headings} cột.',
  'hint.list-row-fields': 'Ô có dấu phẩy phải đặt trong dấu nháy kép: "Số 1, phố 2"; hoặc bỏ ô thừa.',
  'rule.list-row-fields.bars': 'Hàng này có {fields} ô mà tiêu đề chỉ có {headings} cột.',
  'hint.list-row-fields.bars': 'Dấu | thuộc nội dung của ô thì viết là \\|; hoặc bỏ ô thừa, hay thêm cột ở tiêu đề.',
  'rule.list-name-missing': 'Hàng này không có tên.',
  'rule.list-comment-unread': '{count} chú thích gắn ở ô không được đọc, ví dụ “{text}”.',
  'rule.list-comment-unread.outside': '{count} chú thích gắn ở chỗ ngoài bảng không được đọc, ví dụ “{text}”.',
  'rule.list-comment-unread.outside-ends': 'Chú thích gắn ở chỗ ngoài bảng không được đọc: “{text}”.',
  'hint.list-comment-unread.outside-ends':
    'Ghi việc ấy ở cột “Loại thay đổi” của từng hàng (Giải thể, Đóng …), hoặc bỏ hàng không cấp mã, rồi xóa chú thích.',
  'rule.list-comment-unread.ends': 'Chú thích gắn ở ô này không được đọc: “{text}”.',
  'hint.list-comment-unread.ends':
    'Ghi việc ấy ở cột “Loại thay đổi” (Giải thể, Đóng …), hoặc bỏ hàng không cấp mã, rồi xóa chú thích.',
  'rule.list-number-missing': 'Số thứ tự đi từ {from} đến {to}: có thể thiếu hàng ở giữa.',
  'hint.list-number-missing': 'Thiếu hàng thì bổ sung; chỉ đánh số sai thì để nguyên.',
  'hint.list-name-missing':
    'Ghi tên vào ô này; ô gộp của nhiều hàng thì bỏ gộp và ghi tên từng hàng; không phải đơn vị thì bỏ hàng.',
  'rule.list-name-joined': 'Hàng {row:raw} viết tiếp tên của hàng này; ghép lại là: {text}.',
  'hint.list-name-joined': 'Nếu là đơn vị khác, ghi số thứ tự hoặc mã cho hàng {row:raw}.',
  'rule.list-group-unclear':
    'Không rõ “{text}” là tên nhóm hay phần tiếp của tên ở hàng trên; {count} hàng sau chưa có mã sẽ thuộc về nó.',
  'hint.list-group-unclear':
    'Nếu là tên nhóm, ghi số La Mã (I, II …) hoặc mã của cơ quan ấy ở hàng này; nếu là tên bị ngắt, ghép vào ô trên; nếu là đơn vị, ghi số thứ tự.',
  'rule.list-change-unknown': 'Không hiểu “{value}” ở cột {field:field}.',
  'rule.list-change-unknown.twice': '“{value}” khác với điều ghi ở cột khác của hàng.',
  'hint.list-change-unknown.twice': 'Ghi ngày, tên, đơn vị tiếp nhận ở một chỗ thôi; hoặc sửa cho khớp nhau.',
  'rule.list-change-unknown.ticked': 'Cột “{heading}”: không rõ “{value}” là có hay không.',
  'hint.list-change-unknown.ticked':
    'Có thì ghi x, không thì để trống (đóng, đổi từ một ngày thì ghi ngày ấy); cột ghi điều khác thì đặt lại tiêu đề: Tên mới, Mã mới, Đơn vị tiếp nhận, Ghi chú …',
  'hint.list-change-unknown.body':
    'Đó là tên đơn vị: tên mới thì ghi “Đổi tên” ở một cột và tên ở cột “Tên mới” (hoặc --map "nameAfter={column}"); nơi tiếp nhận thì ghi ở cột “Đơn vị tiếp nhận” (hoặc --map "successors={column}").',
  'rule.list-change-unknown.in-name': '{field:field}: “{value}” là một việc, không phải là tên.',
  'hint.list-change-unknown.in-name':
    'Ghi việc ấy ở cột “Loại thay đổi” và để trống ô này; không đổi tên thì để trống hoặc ghi “Giữ nguyên”.',
  'hint.list-change-unknown':
    'Ghi một việc cho mỗi hàng: Cấp mới, Đổi tên, Thay thế, Chuyển, Sáp nhập, Chia, Tách, Giải thể, Hủy bỏ, Đính chính, Thành lập lại, Cập nhật hoặc Giữ nguyên.',
  'rule.list-formula-without-value': '{field:field}: ô công thức chưa có kết quả.',
  'hint.list-formula-without-value': 'Mở tệp, tính lại rồi lưu; hoặc dán giá trị thay cho công thức.',
  'rule.list-formula-value': '{field:field}: ô là công thức; dùng kết quả “{value}”.',
  'hint.list-error-cell': 'Gõ nội dung thay cho công thức; không có thì để trống.',
  'rule.list-error-cell': '{field:field}: ô báo lỗi {value}.',
  'rule.list-number-where-text': '{field:field}: Excel lưu “{value}” là số, số 0 ở đầu có thể đã mất.',
  'hint.list-number-where-text': 'Định dạng ô là Văn bản (Text) rồi gõ lại.',
  'rule.list-date-where-text': '{field:field}: Excel đã đổi thành ngày “{value}”.',
  'hint.list-date-where-text': 'Định dạng ô là Văn bản (Text) rồi gõ lại.',
  'hint.list-boolean-where-text': 'Định dạng ô là Văn bản (Text) rồi gõ lại nội dung; không có thì để trống.',
  'rule.list-boolean-where-text': '{field:field}: ô là đúng/sai ({value}), không phải chữ.',
  'hint.list-value-not-text': 'Gõ lại nội dung thành chữ; không có thì để trống.',
  'rule.list-value-not-text': '{field:field}: giá trị không phải chữ.',
  'rule.list-letters-lost': '{field:field}: chữ bị mất trong “{value}”.',
  'hint.list-letters-lost': 'Gõ lại ô này, hoặc lấy lại từ tệp gốc và lưu bằng UTF-8 (Excel: “CSV UTF-8”).',
  'rule.list-letters-garbled': '{field:field}: “{value}” bị sai bảng mã, có lẽ là “{after}”.',
  'hint.list-letters-garbled': 'Mở lại tệp gốc, lưu bằng UTF-8 (Excel: “CSV UTF-8”); hoặc gõ lại “{after}”.',
  'rule.list-letters-garbled.lost': '{field:field}: “{value}” bị sai bảng mã, có chữ đã mất hẳn.',
  'hint.list-letters-garbled.lost':
    'Mở lại tệp gốc, lưu bằng UTF-8 (Excel: “CSV UTF-8”); không còn tệp gốc thì gõ lại ô này.',
  'rule.list-letters-foreign':
    '{field:field}: “{value}” có chữ {letters} trông giống chữ Việt nhưng không phải; viết {right}.',
  'hint.list-letters-foreign': 'Gõ lại: {after}',
  'rule.list-letters-foreign.unknown': '{field:field}: “{value}” có chữ không phải chữ Việt: {letters}.',
  'hint.list-letters-foreign.unknown': 'Viết bằng chữ Việt.',
  'rule.list-codes-in-cell': '{field:field}: một ô có nhiều mã: {codes}.',
  'hint.list-codes-in-cell': 'Tách thành mỗi đơn vị một hàng, mỗi hàng một mã.',
  'rule.list-codes-in-cell.series': '{field:field}: “{value}” không ghi đủ từng mã, chưa rõ gồm mã nào.',
  'hint.list-codes-in-cell.series': 'Ghi đủ từng mã, cách nhau bằng dấu chấm phẩy: 000.00.01.H24; 000.00.02.H24.',
  'rule.list-code-in-name': 'Mã {code} nằm trong ô tên; lấy làm mã của hàng, tên là “{name}”.',
  'hint.list-code-in-name': 'Nếu không phải, ghi mã vào cột “Mã định danh” và bỏ mã khỏi tên.',
  'rule.list-marks-removed': '{field:field}: bỏ dấu chú thích, số thứ tự hoặc gạch đầu dòng: “{value}” → “{after}”.',
  'rule.list-word-broken': '{field:field}: cột hẹp ngắt dòng tại “{broken:raw}”, không rõ là một chữ hay hai chữ.',
  'hint.list-word-broken': 'Nới rộng cột rồi xuất lại PDF, hoặc nhập từ tệp Word, Excel gốc.',
  'rule.list-text-struck': 'Chữ bị gạch ngang: {text}; không rõ còn hiệu lực hay không.',
  'hint.list-text-struck': 'Xóa chữ ấy nếu không dùng nữa, hoặc bỏ gạch ngang nếu vẫn đúng.',
  'rule.list-text-struck.border':
    'Đường kẻ của bảng chạy qua chữ: {text}; hàng quá thấp, chữ có thể bị cắt hay lẫn với hàng bên.',
  'hint.list-text-struck.border':
    'Trong Excel, để hàng tự giãn theo chữ (AutoFit Row Height) rồi xuất PDF lại; hoặc nhập chính tệp Excel, Word.',
  'rule.list-text-struck.row': 'Hàng này bị gạch ngang: {text}; không rõ còn hiệu lực hay không.',
  'hint.list-text-struck.row':
    'Xóa hàng ấy nếu không dùng nữa, hoặc bỏ gạch ngang nếu vẫn đúng; đóng mã thì ghi “Đóng” ở cột loại thay đổi.',

  'rule.import-text-legacy': '{field:field} dùng bảng mã cũ {encoding:word}: “{value}”, có lẽ là “{after}”.',
  'hint.import-text-legacy': 'Thêm --legacy-encoding auto (hoặc tcvn3, vni) để chuyển sang Unicode.',
  'hint.import-code-malformed': 'Sửa mã ở ô này; chưa có mã thì để trống ô mã.',
  'rule.import-code-malformed': '“{text}” không phải mã định danh: {reason:fault}.',
  'code.fault.part': 'chỉ là một phần của mã, chưa rõ phần đứng trước',
  'rule.import-code-malformed.several': '“{text}” là nhiều mã trong một ô.',
  'hint.import-code-malformed.several':
    'Mỗi mã ghi một hàng; nhiều đơn vị nhập thành một thì ghi “Hợp nhất” ở cột “Loại thay đổi” của từng hàng, cùng tên mới và mã mới.',
  'hint.import-code-malformed.part':
    'Ghi mã đầy đủ, kể cả mã của cấp trên; hoặc ghi mã của cấp trên cạnh tên cấp trên, hoặc thêm --parent MÃ khi mọi hàng thuộc một cơ quan.',
  'rule.import-code-completed':
    '“{text}” được đọc là {code}: ô này chỉ ghi phần sau mã {under} của {name}. {count} hàng được ghép như vậy.',
  'hint.import-code-completed': 'Xem lại các mã đã ghép; nếu không đúng, ghi mã đầy đủ ở từng hàng.',
  'hint.import-code-malformed.suggest': 'Có lẽ là {suggestion}.',
  'rule.import-code-ambiguous': 'Các mã cũ {text} dẫn đến nhiều mã: {codes}.',
  'hint.import-code-ambiguous': 'Ghi mã dạng mới vào cột mã định danh.',
  'rule.import-code-twice': 'Mã {code} lặp lại; đã có ở {first:place} (“{name}”).',
  'rule.import-code-twice.spelling': 'Hàng này nói như hàng ở {first:place}, chỉ khác cách viết tên; chỉ tính một lần.',
  'rule.import-code-twice.same': 'Hàng này giống hệt hàng ở {first:place}; chỉ tính một lần.',
  'hint.import-code-twice': 'Giữ một hàng, bỏ hàng kia; nếu là hai đơn vị thì mỗi đơn vị một mã.',
  'rule.import-code-closed': '{code} (“{name}”) đã đóng theo quyết định {decision}.',
  'hint.import-code-closed': 'Mã đã đóng không mở lại. Xem: madinhdanh show {code}',
  'hint.import-code-closed.again':
    'Mã đã đóng không mở lại. Nếu thành lập lại đơn vị này dưới mã mới: ghi “Thành lập lại” ở cột “Loại thay đổi”.',
  'hint.import-code-unknown':
    'Ghi đúng mã của đơn vị; đơn vị chưa có trong sổ thì không có gì để thay đổi: ghi “Cấp mới”, hoặc bỏ hàng.',
  'rule.import-code-unknown': 'Không có đơn vị {code} trong sổ để thay đổi.',
  'hint.import-code-unknown.near': '{near}? Ghi đúng mã của đơn vị.',
  'hint.import-code-reserved':
    'Chọn mã khác, hoặc để trống ô mã để lấy mã kế tiếp; đúng là cấp mã ấy thì bỏ nó khỏi `reserved` trong registry.yaml.',
  'rule.import-code-reserved': 'Mã {code} đang được dành riêng.',
  'rule.import-code-alphabet': 'Nhóm cuối của {code} có chữ cái, mà {root} chỉ dùng chữ số.',
  'hint.import-code-alphabet': 'Nếu đúng, sửa registry.yaml: roots.{root}.alphabet: alphanumeric',
  'rule.import-code-alphabet.odd': '{code} có chữ cái, mà các mã khác của {root} chỉ có chữ số.',
  'hint.import-code-alphabet.odd': 'Sửa lại mã ở ô này.',
  'rule.import-groups-narrow.odd': 'Mã {code} không đúng độ dài nhóm của {root} (đang khai báo {declared}).',
  'hint.import-groups-narrow.odd':
    'Sửa lại mã ở ô này; Excel bỏ số 0 ở đầu và cuối nếu ô không định dạng Văn bản (Text).',
  'rule.import-groups-narrow.meant': 'Mã {code} không đúng độ dài nhóm của {root} (đang khai báo {declared}).',
  'hint.import-groups-narrow.meant': 'Có lẽ là {meant}; Excel bỏ số 0 nếu ô không định dạng Văn bản (Text).',
  'rule.import-groups-narrow':
    '{count} mã không đúng độ dài nhóm của {root} (đang khai báo {declared}), ví dụ {codes}.',
  'hint.import-groups-narrow': 'Nếu các mã đúng, sửa registry.yaml: roots.{root}.groups: {groups}',
  'rule.import-nameless': 'Đơn vị mới không có tên.',
  'hint.import-nameless':
    'Ghi tên vào cột tên; nếu tên ở cột chưa được đọc thì chỉ rõ: --map name=B, hoặc đặt tiêu đề “Tên đơn vị” (mỗi cấp một cột: “Đơn vị cấp 2”, “Đơn vị cấp 3”).',
  'rule.import-status-differs': '{code}: danh sách ghi “{status:word}”, khác với sổ; không thay đổi gì.',
  'hint.import-status-differs':
    'Đơn vị đã hết: ghi “Giải thể”, hoặc “Sáp nhập” cùng đơn vị tiếp nhận, ở cột “Loại thay đổi”. Vẫn hoạt động: ghi “Giữ nguyên”, hoặc bỏ hàng.',
  'rule.import-root-missing': 'Mã cấp 1 {root} chưa có trong sổ; {count} hàng cần nó.',
  'rule.import-root-missing.once': '{code}: mã cấp 1 {root} chưa có trong sổ; chỉ hàng này cần nó.',
  'hint.import-root-missing.once': 'Xem lại mã ở ô này; mã đúng thì thêm một hàng cho chính {root}.',
  'rule.import-root-missing.odd': '{code}: mã cấp 1 {root} chưa có trong sổ, và ít hàng của danh sách có nó.',
  'rule.import-root-missing.meant': '{code}: mã cấp 1 {root} chưa có trong sổ, và ít hàng của danh sách có nó.',
  'hint.import-root-missing.odd': 'Sửa mã ở ô này; nếu đúng là mã của {root} thì thêm một hàng cho chính {root}.',
  'hint.import-root-missing.meant': 'Có lẽ là {meant}; nếu đúng là mã của {root} thì thêm một hàng cho chính {root}.',
  'hint.import-root-missing':
    'Thêm --add-missing-parents, hoặc khai báo trong registry.yaml: roots.{root}.groups: {groups}',
  'rule.import-parent-missing.once': 'Không có cấp trên {parent} của {code} trong sổ và trong danh sách.',
  'hint.import-parent-missing.once': 'Xem lại mã ở ô này; mã đúng thì thêm một hàng cho {parent}.',
  'rule.import-parent-missing.beside':
    'Cấp trên {parent} – {name} được ghi bên cạnh {code} nhưng chưa có trong sổ và không có hàng riêng; số hàng cần nó: {count}.',
  'hint.import-parent-missing.beside':
    'Cấp mã {parent} cho “{name}” cùng lúc: thêm --add-missing-parents, hoặc thêm một hàng riêng cho nó.',
  'rule.import-parent-missing.near': 'Không có cấp trên {parent} của {code} trong sổ và trong danh sách.',
  'hint.import-parent-missing.near':
    'Có lẽ cấp trên là {near}: xem lại mã ở ô này; đúng là {parent} thì thêm một hàng cho {parent}.',
  'rule.import-parent-missing':
    'Không có cấp trên {parent} trong sổ và trong danh sách; {count} hàng cần nó, ví dụ {code}.',
  'hint.import-parent-missing':
    'Thêm {parent} vào danh sách, hoặc dùng --add-missing-parents để thêm tạm rồi bổ sung tên.',
  'hint.import-parent-closed':
    'Ghi mã dưới một cấp trên đang hiệu lực, hoặc để trống ô mã và ghi cấp trên ấy ở cột “Cấp trên”.',
  'rule.import-parent-closed': 'Cấp trên {parent} (“{name}”) của {code} đã đóng.',
  'rule.import-parent-closed.succeeded': 'Cấp trên {parent} (“{name}”) của {code} đã đóng; nay kế thừa là {now}.',
  'hint.import-parent-closed.succeeded': 'Sửa mã: dưới đơn vị kế thừa, hoặc để trống ô mã và ghi {now} ở cột cấp trên.',
  'hint.import-parent-faulty': 'Sửa hàng này trước; các đơn vị dưới nó được nhập khi hàng này đúng.',
  'rule.import-parent-faulty':
    'Hàng này có lỗi nên {count} đơn vị dưới {parent} (từ {first:place}) cũng chưa được nhập.',
  'rule.import-parent-differs.letterhead':
    'Danh sách đứng tên {parent}, mà {count} hàng có mã của cơ quan khác (ví dụ {code} thuộc {own}).',
  'hint.import-parent-differs.letterhead':
    'Đơn vị chuyển về thì ghi “Chuyển” ở cột “Loại thay đổi”; nhầm mã hoặc nhầm cơ quan gửi thì sửa lại; đúng thì để nguyên.',
  'rule.import-parent-differs': 'Mã {code} nằm dưới {own}, không dưới {parent} như danh sách ghi.',
  'rule.import-parent-differs.title': 'Tiêu đề nói các hàng thuộc {parent}, mà mã {code} nằm dưới {own}.',
  'hint.import-parent-differs.title':
    'Chuyển về đơn vị ấy thì ghi “Chuyển” ở cột loại thay đổi; không thì sửa tiêu đề, hoặc mã.',
  'rule.import-parent-differs.root': '{code} là mã cấp 1, không nằm dưới {parent} như danh sách ghi.',
  'hint.import-parent-differs.root': 'Sửa mã; hoặc chuyển hàng này lên trên dòng nhóm.',
  'hint.import-parent-differs':
    'Sửa mã hoặc cấp trên; muốn chuyển sang cấp trên khác thì ghi “Chuyển” ở cột loại thay đổi.',
  'rule.import-parent-needed': 'Chưa biết cấp trên của “{name}”.',
  'rule.import-parent-needed.others':
    '“{group}” không nói “{name}” thuộc đâu; {parent} (--parent) đã có nhóm riêng trong danh sách.',
  'hint.import-parent-needed':
    'Điền cột “Cấp trên”, hoặc ghi dòng “Đơn vị: …” ngay trên bảng; các hàng còn lại đều của một đơn vị thì thêm --parent MÃ.',
  'hint.import-parent-needed.others': 'Điền cột “Cấp trên” cho hàng này, hoặc ghi mã của đơn vị ở dòng nhóm.',
  'rule.import-parent-option-differs':
    '--parent ghi {parent}, nhưng “{said}” trong danh sách nói {count} hàng thuộc {body}.',
  'rule.import-parent-option-differs.beside':
    '“{said}”: {count} hàng được đặt dưới {body} như danh sách ghi, không dưới {parent} (--parent).',
  'rule.import-parent-option-differs.letterhead':
    'Đầu danh sách ghi “{said}” ({body}); các hàng được đặt dưới {parent} (--parent).',
  'hint.import-parent-option-differs.letterhead': 'Không đúng thì bỏ hoặc sửa --parent.',
  'rule.import-parent-option-differs.unknown':
    'Không tìm thấy trong sổ đơn vị mà “{said}” nêu; {count} hàng được đặt dưới {parent} (--parent).',
  'hint.import-parent-option-differs':
    'Danh sách đúng thì bỏ --parent; --parent đúng thì sửa dòng ấy của danh sách, hoặc điền cột “Cấp trên”.',
  'hint.import-parent-option-differs.beside': 'Không đúng thì sửa dòng ấy của danh sách, hoặc điền cột “Cấp trên”.',
  'rule.import-parent-unknown': 'Không tìm thấy cấp trên “{parent}”.',
  'hint.import-parent-unknown': 'Ghi mã hoặc đúng tên đơn vị có trong sổ; đơn vị mới thì thêm một hàng cho nó.',
  'hint.import-parent-unknown.near': 'Có phải ý là {near}?',
  'rule.import-parent-ambiguous': 'Nhiều đơn vị tên “{parent}”: {bearers}.',
  'hint.import-parent-ambiguous': 'Ghi mã của cấp trên.',
  'hint.import-name-twice':
    'Giữ một hàng, bỏ hàng kia; là hai đơn vị thì ghi mã riêng cho mỗi đơn vị, hoặc ghi tên cho rõ.',
  'rule.import-name-twice': '“{name}” lặp lại dưới cùng cấp trên; đã có ở {first:place}.',
  'hint.import-name-near':
    'Nếu là một cơ quan thì bỏ hàng thừa, hoặc ghi mã của cơ quan ấy vào cột mã; nếu là hai cơ quan trùng tên thì để nguyên, hoặc ghi tên cho rõ.',
  'rule.import-name-near': '“{name}” trùng hoặc gần trùng tên với {other:place} dưới cùng cấp trên.',
  'rule.import-name-spelling': '{code}: danh sách viết “{name}”, sổ viết “{was}”; chỉ khác cách viết nên giữ nguyên.',
  'rule.import-unit-unknown': 'Không có đơn vị tên “{name}” để thay đổi.',
  'rule.import-unit-unknown.ambiguous': 'Nhiều đơn vị tên “{name}”: {bearers}.',
  'rule.import-unit-unknown.closed': 'Nhiều đơn vị đã đóng mã mang tên “{name}”: {bearers}.',
  'hint.import-unit-unknown.closed': 'Ghi mã đã đóng ở cột “Mã cũ”.',
  'hint.import-unit-unknown': 'Ghi mã của đơn vị, hoặc đúng tên như trong sổ.',
  'hint.import-unit-unknown.near': '{near}? Nếu đúng, ghi mã hoặc đúng tên ấy.',
  'hint.import-unit-unknown.ambiguous': 'Ghi mã của đơn vị, hoặc cấp trên của nó.',
  'rule.import-prune-unsure': '{count} hàng chưa đọc được mã nên không đề nghị đóng mã nào.',

  'import.bad-map': '--map: không hiểu “{text}”.',
  'import.bad-map.hint': 'Viết --map "name=Tên cột,code=Tên cột". Các trường: {fields}.',
  'import.file-needed': 'Thiếu tệp danh sách.',
  'import.file-needed.hint': 'Ví dụ: madinhdanh import "Danh sách.xlsx" --decision 100/QĐ-UBND',
  'import.no-such-file': 'Không thấy {path}.',
  'import.file-too-large': '{path} quá lớn ({size} MB).',
  'import.bad-parent': '--parent: {code} không có trong sổ.',
  'import.bad-parent.hint': 'Ghi mã của đơn vị đang hoạt động; tìm mã: madinhdanh search "TÊN ĐƠN VỊ".',
  'import.parent-closed': '--parent: {code} (“{name}”) đã đóng.',
  'import.parent-closed.hint': 'Ghi mã của đơn vị tiếp nhận: {heirs}.',
  'import.parent-closed.none':
    'Đơn vị ấy không có đơn vị tiếp nhận: ghi mã của đơn vị đang hoạt động; tìm mã: madinhdanh search "TÊN ĐƠN VỊ".',
  'import.template-output': 'Thiếu -o TỆP.xlsx cho mẫu.',
  'import.placeholder': 'Đơn vị cấp trên {code} (cần bổ sung tên)',
  'import.progress': 'Đọc {count} hàng',
  'import.repairs': 'Chữ đã sửa ({count}):',
  'import.repair': '  {place}  {field}: “{before}” → “{after}”',
  'import.repair.encoding': '  {place}  {field} ({encoding:word}): “{before}” → “{after}”',
  'import.more': '  … và {count} chỗ nữa',
  'import.roots': 'Khai báo mã cấp 1 mới trong registry.yaml:',
  'import.root': '  {root}: groups {groups}, {alphabet}',
  'import.left-out': 'Bỏ {count} hàng có lỗi: {places}',
  'list.account': '{rows} hàng: {parts}.',
  'list.account.rest': 'Ngoài ra {count} hàng không phải đơn vị: {parts}.',
  'list.account.reason': '{count} {reason} ({places})',
  'list.account.shown': '  {place}  {reason}: {text}',
  'list.account.columns': 'Cột không đọc: {columns}.',
  'list.account.column': '{sheet}{column} “{heading}”',
  'list.account.column-bare': '{sheet}{column} (không có tiêu đề)',
  'list.account.tables': 'Bảng không đọc: {tables}.',
  'list.account.table': '{place} ({count} hàng, {reason})',
  'list.units': '{count} đơn vị',
  'list.part': '{count} {reason}',
  'list.reason.title': 'dòng tên bảng',
  'list.reason.heading': 'tiêu đề',
  'list.reason.numbering': 'hàng đánh số cột',
  'list.reason.example': 'ví dụ',
  'list.reason.group': 'tên nhóm',
  'list.reason.total': 'tổng cộng',
  'list.reason.footer': 'phần ký, ghi chú',
  'list.reason.nothing': 'hàng ghi “Không có”',
  'list.reason.empty': 'trống',
  'list.reason.unread': 'không hiểu',
  'list.reason.joined': 'viết tiếp hàng trên',
  'list.reason.other-table': 'ở bảng khác',
  'list.reason.hidden-sheet': 'ở trang tính ẩn',
  'list.reason.not-asked': 'ở trang tính không chọn',
  'list.reason.duplicate': 'trùng',
  'list.reason.bad-code': 'sai mã',
  'list.reason.letters': 'hỏng chữ',
  'list.reason.fields': 'thừa ô',
  'list.reason.parent': 'thiếu cấp trên',
  'list.reason.error': 'có lỗi khác',
  'list.reason.warning': 'khác với sổ',
  'import.totals': '{error} lỗi, {warning} cảnh báo, {info} thông tin.',
  'import.refused': 'Không ghi gì: danh sách có {count} lỗi.',
  'import.refused.hint':
    'Sửa danh sách rồi nhập lại; hoặc --skip-errors để bỏ hàng lỗi, --errors-to loi.xlsx để gửi lại.',
  'import.errors-written': 'Đã đánh dấu {count} ô.',
  'import.errors-apart':
    'Không đánh dấu ngay trong {file} được mà không mất gì của tệp: bản ghi ra là danh sách lỗi riêng, theo từng ô.',
  'import.errors-none': 'Không có lỗi nào để ghi vào {path}.',
  'prompt.yes': 'Có',
  'prompt.no': 'Không',
  'import.ask-missing': 'Thêm {count} cấp trên còn thiếu ({codes})?',
  'import.ask-skip': 'Bỏ {count} hàng có lỗi và nhập những hàng còn lại?',
  'import.ask-write': 'Ghi các thay đổi này?',
  'import.placeholders': '{count} cấp trên được thêm với tên tạm; bổ sung bằng madinhdanh rename: {codes}',
  'import.subject': 'Nhập {file} ({decision})',
  'import.subject.bare': 'Cập nhật thông tin từ {file}',

  'field.codeBefore': 'Mã cũ',
  'field.codeAfter': 'Mã mới',
  'field.nameBefore': 'Tên cũ',
  'field.nameAfter': 'Tên mới',
  'field.parent': 'Cấp trên',
  'field.taxCode': 'Mã số thuế',
  'field.parentBefore': 'Cấp trên cũ',
  'field.groupCode': 'Mã nhóm',
  'field.groupName': 'Tên nhóm',
  'field.change': 'Loại thay đổi',
  'field.reason': 'Lý do',
  'field.predecessors': 'Hình thành từ',
  'field.successors': 'Cơ quan, đơn vị tiếp nhận',
  'field.decision': 'Quyết định',
  'field.decisionDate': 'Ngày quyết định',
  'field.decisionAuthority': 'Cơ quan ban hành',
} as const;
