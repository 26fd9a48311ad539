/** Wordings: what reading a list found. */
export const importingLists = {
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
  'rule.list-file-attached': 'Có tệp đính kèm trong PDF, không được đọc, không được đối chiếu: {names}.',
  'hint.list-file-attached':
    'Lấy tệp ấy ra: là phụ lục thì đưa vào như một tệp riêng; không phải thì xuất lại PDF không kèm tệp.',
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
  'rule.list-count-differs': 'Danh sách ghi {count} đơn vị mà đọc được {read} hàng: “{text}”.',
  'hint.list-count-differs': 'So lại với bản gốc xem có hàng nào bị mất; đủ rồi thì sửa con số ấy.',
  'rule.list-table-unread': 'Bảng này giống danh sách đơn vị ({count} hàng) mà không đọc được. Thấy: {seen}.',
  'hint.list-table-unread':
    'Thêm hàng tiêu đề cho bảng này; hoặc chỉ rõ cột của riêng bảng này theo chữ cái, ví dụ --map "{in}name={name:raw},{in}code={code:raw}"; bảng này không phải danh sách thì chỉ đọc một bảng: --sheet "{sheet:raw}".',
  'rule.list-table-unread.contacts':
    'Bảng này ({count} hàng) chỉ có thông tin liên hệ, không có tên và mã nên không biết của đơn vị nào. Thấy: {seen}.',
  'hint.list-table-unread.contacts':
    'Đưa các cột ấy về cùng bảng với tên và mã (thu trang in lại một trang chiều ngang rồi xuất PDF); không cần đọc thì chỉ đọc một bảng: --sheet "{sheet:raw}".',
  'rule.list-table-unread.corrections':
    'Bảng này đặt chỗ đã in cạnh chỗ sửa lại, là bảng đính chính, không phải danh sách cấp mã nên không đọc. Thấy: {seen}.',
  'hint.list-table-unread.corrections':
    'Chỗ in sai thì sửa từng mã: madinhdanh correct MÃ; hoặc lập danh sách có cột “Mã định danh”, “Tên đơn vị” (tên đúng), “Loại thay đổi” ghi “Đính chính”, “Lý do”.',
  'rule.list-no-headings.corrections':
    'Bảng này đặt chỗ đã in cạnh chỗ sửa lại, là bảng đính chính, không phải danh sách cấp mã nên không đọc. Thấy: {seen}.',
  'hint.list-no-headings.corrections':
    'Chỗ in sai thì sửa từng mã: madinhdanh correct MÃ; hoặc lập danh sách có cột “Mã định danh”, “Tên đơn vị” (tên đúng), “Loại thay đổi” ghi “Đính chính”, “Lý do”.',
  'rule.list-table-unread.mapping':
    'Đây là bảng quy đổi mã mà lệnh xuất (--format mapping) ghi ra: để tra mã cũ nay là mã nào, không phải danh sách đơn vị, nên không đọc.',
  'hint.list-table-unread.mapping':
    'Những gì bảng ghi thì sổ xuất ra nó đã có, không cần nhập lại. Cần danh sách để sửa rồi nhập thì xuất bằng madinhdanh export -o danh-sach.xlsx; tệp còn danh sách khác thì bỏ bảng này khỏi tệp.',
  'rule.list-table-unread.resolved':
    'Bảng này là kết quả tra mã (resolve --file): ghi mã nào nay là mã nào, không ghi việc phải làm, nên không đọc.',
  'hint.list-table-unread.resolved':
    'Nhập danh sách gốc, trước khi tra; hoặc bỏ các cột mà lệnh tra thêm vào (“Mã nay”, “Tên nay”, “Tình trạng”, “Quyết định”). Bảng chỉ để tham khảo thì bỏ khỏi tệp.',
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
  'rule.list-heading-duplicate.ended':
    'Cột “{heading}” ghi mã đã hết, bên cạnh cột mã “{other}”: chưa rõ là mã cũ của chính đơn vị ấy hay mã của đơn vị khác.',
  'hint.list-heading-duplicate.ended':
    'Mã cũ của chính đơn vị, được thay bằng mã bên cạnh: --map "{in}codeBefore={before},{in}code={after}". Mã của đơn vị khác: ghi đơn vị ấy thành hàng riêng, “Đóng mã” ở cột “Loại thay đổi”, rồi bỏ cột này: --map "{in}{column}=-".',
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
    'Đó là mã gì thì chỉ rõ: --map "{in}code={column}" (mã định danh của đơn vị), "{in}legacyCodes={column}" (mã đã cấp trước đây), "{in}parent={column}" (mã cấp trên), "{in}codeBefore={column}" (mã cũ, được thay thế), "{in}codeAfter={column}" (mã mới, thay mã đã đọc); không cần đọc thì --map "{in}{column}=-".',
  'rule.list-codes-unread.pair': 'Cột {column} “{heading}” có mã định danh (ví dụ {examples}) mà không được đọc.',
  'hint.list-codes-unread.pair':
    'Một là mã cũ, một là mã mới thì chỉ rõ: --map "{in}codeBefore={before},{in}code={after}" (hay đổi chỗ hai chữ); chỉ một cột là mã của đơn vị: --map "{in}code={column}"; không cần đọc thì --map "{in}{column}=-".',
  'rule.list-codes-unread.groups':
    'Cột {column} “{heading}” ghi {examples}, có thể là phần cuối của mã, mà không được đọc: các hàng sẽ nhận mã kế tiếp còn trống.',
  'hint.list-codes-unread.groups':
    'Là phần cuối của mã thì --map "{in}code={column}", phần trước lấy theo cấp trên; là số khác thì --map "{in}{column}=-".',
  'rule.list-bodies-unread.rest':
    'Cột {column} “{heading}” ghi phần sau của tên (ví dụ {cell}: “{name}” rồi đến “{rest}”) mà không được đọc.',
  'hint.list-bodies-unread.rest':
    'Ghép hai cột {before}, {column} thành một cột tên, rồi nhập lại; không phải phần của tên thì --map "{in}{column}=-".',
  'rule.list-bodies-unread':
    'Cột {column} “{heading}” ghi tên đơn vị khác (ví dụ {cell}: “{example}”) mà không được đọc.',
  'hint.list-bodies-unread':
    'Chỉ rõ đơn vị ấy là gì: cấp trên --map "{in}parent={column}"; đơn vị cũ nhập vào --map "{in}predecessors={column}"; tên mới --map "nameAfter={column}"; đơn vị tiếp nhận --map "{in}successors={column}", cùng cột “Loại thay đổi”; chính là đơn vị được cấp mã --map "{in}name={column},{in}code=…,{in}parent=…". Chỉ để tham khảo thì --map "{in}{column}=-": khi ấy mọi đơn vị ghi ở cột này bị bỏ qua.',
  'rule.list-changes-unread': 'Cột {column} “{heading}” ghi loại thay đổi hoặc tình trạng mà không được đọc.',
  'rule.list-changes-unread.heading': 'Tiêu đề cột {column} là một ghi chú về các hàng: “{heading}”.',
  'hint.list-changes-unread.heading':
    'Ghi việc ấy ở từng hàng, trong cột “Loại thay đổi” (hoặc bỏ các hàng không cấp mã), rồi bỏ ghi chú khỏi hàng tiêu đề.',
  'rule.list-changes-unread.ends-dated': 'Cột {column} “{heading}” ghi ngày các đơn vị hết mà không được đọc.',
  'hint.list-changes-unread.ends-dated':
    'Là ngày đóng mã có hiệu lực thì --map "{in}effective={column}"; chỉ là thông tin cũ, mã đóng từ ngày của quyết định, thì bỏ cột: --map "{in}{column}=-".',
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
  'rule.list-contacts-unread': 'Cột {column} “{heading}” có {field:field}, mà không được đọc.',
  'hint.list-contacts-unread':
    'Đúng là thông tin liên hệ của đơn vị thì --map "{in}{field}={column}"; không cần đọc thì --map "{in}{column}=-".',
  'rule.list-contacts-unread.person':
    'Cột {column} “{heading}” đứng ở “{person}”: là của người ấy, không phải của đơn vị, nên không được đọc.',
  'hint.list-contacts-unread.person':
    'Là của đơn vị thì --map "{in}{field}={column}", hoặc sửa tiêu đề, như “Số điện thoại cơ quan”; của cá nhân thì để nguyên, hay --map "{in}{column}=-" để không nhắc nữa.',
  'rule.list-contacts-unread.several': 'Cột {column} “{heading}” có cả thư điện tử và điện thoại, mà không được đọc.',
  'hint.list-contacts-unread.several':
    'Tách thành hai cột “Thư điện tử” và “Điện thoại”; không cần đọc thì --map "{in}{column}=-".',
  'rule.import-parent-needed.below':
    'Chưa biết cấp trên của “{name}”: số thứ tự bắt đầu ngay dưới {below} (hàng có mã, không có số), không rõ thuộc {below} hay {parent}.',
  'hint.import-parent-needed.below':
    'Thuộc {below} thì ghi mã ấy ở cột “Cấp trên”; thuộc {parent} thì đánh số cả hàng {below}, hoặc ghi {parent} ở cột “Cấp trên”.',
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
  'rule.list-row-unread.legend':
    'Dòng này nói hàng tô màu, kiểu chữ nào là đã hết hay không được cấp mã; màu và kiểu chữ không đọc được: {text}.',
  'hint.list-row-unread.legend':
    'Thêm cột “Loại thay đổi” và ghi điều ấy ở từng hàng được nói đến, hoặc bỏ các hàng ấy khỏi danh sách; rồi bỏ dòng này.',
  'rule.list-row-unread.above': 'Hàng này nằm trên hàng tiêu đề mà có mã nên không đọc được: {text}.',
  'hint.list-row-unread.above': 'Chuyển hàng tiêu đề lên trên hàng này.',
  'rule.list-row-unread.unmarked':
    'Hàng này không có số thứ tự và mã, khác các hàng trên và dưới; không cấp mã: {text}.',
  'hint.list-row-unread.unmarked': 'Nếu là đơn vị, ghi số thứ tự hoặc mã; nếu không, bỏ hàng ấy đi.',
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
  'rule.list-numbers-differ':
    'Hàng mang số {number} ở {cell} nhưng số {other} ở cột {column}: nội dung từ cột ấy có thể là của hàng khác.',
  'rule.list-numbers-differ.blank':
    'Hàng không có số ở {cell} nhưng có số {other} ở cột {column}: nội dung từ cột ấy có thể là của hàng khác.',
  'hint.list-numbers-differ':
    'Chuyển nội dung từ cột {column} trở đi về đúng hàng cùng số, hoặc sửa số; nếu là số đếm việc khác thì --map "{in}{column}=-".',
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
  'rule.list-change-unknown.takes': '“{value}” là đơn vị ở hàng này nhận đơn vị khác, không phải chính nó bị sáp nhập.',
  'rule.list-change-unknown.takes-over':
    '“{value}” nói đơn vị kết thúc là {body}, trong khi hàng này là của đơn vị khác.',
  'hint.list-change-unknown.takes':
    'Ghi “Sáp nhập” ở hàng của đơn vị bị sáp nhập, với đơn vị ở hàng này ở cột “Đơn vị tiếp nhận”, và để trống ô này (hoặc ghi “Giữ nguyên”); đơn vị ở hàng này mới được thành lập thì ghi “Cấp mới” với các đơn vị cũ ở cột “Hình thành từ”.',
  'hint.list-change-unknown.takes-over':
    'Ghi “Sáp nhập” ở hàng của {body}, với nơi tiếp nhận ở cột “Đơn vị tiếp nhận”, và để trống ô này (hoặc ghi “Giữ nguyên”); đơn vị ở hàng này mới được thành lập thì ghi “Cấp mới” với các đơn vị cũ ở cột “Hình thành từ”; chính nó bị sáp nhập thì chỉ ghi “Sáp nhập”, với nơi tiếp nhận ở cột “Đơn vị tiếp nhận”.',
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
} as const;
