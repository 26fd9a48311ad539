/** `import`: help, what is wrong with files and lists, the plan, the form that agencies fill in. */
export const importing = {
  'cmd.import':
    'Nhập danh sách (.xlsx, .csv, .docx, .md, .json, .pdf có chữ; .xls, .ods, .doc, .odt, .html qua LibreOffice) thành các thay đổi của sổ; hoặc in mẫu để cơ quan điền.',
  'opt.import.parent': 'Cấp trên của các hàng chưa có mã và không nêu cấp trên.',
  'opt.import.map':
    'Chỉ rõ cột, ví dụ "name=Tên đơn vị,code=Mã" hoặc "code=C"; "change=-" để không đọc một trường, "D=-" để không đọc một cột, "Trang 2:D=-" hay "#2:D=-" cho riêng một bảng.',
  'opt.import.sheet': 'Chỉ đọc trang tính này.',
  'opt.import.legacy-encoding': 'Chuyển chữ TCVN3 hoặc VNI sang Unicode: tcvn3, vni hoặc auto.',
  'opt.import.prune': 'Đề nghị đóng những đơn vị còn hiệu lực cùng cấp trên mà danh sách không nêu.',
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

  'rule.import-text-legacy': '{field:field} dùng bảng mã cũ {encoding:word}: “{value}”, có lẽ là “{after}”.',
  'hint.import-text-legacy': 'Thêm --legacy-encoding auto (hoặc tcvn3, vni) để chuyển sang Unicode.',
  'hint.import-code-malformed': 'Sửa mã ở ô này; chưa có mã thì để trống ô mã.',
  'rule.import-code-malformed': '“{text}” không phải mã định danh: {reason:fault}.',
  'code.fault.part': 'chỉ là một phần của mã, chưa rõ phần đứng trước',
  'rule.import-code-malformed.change': '“{text}” là việc phải làm, không phải mã.',
  'hint.import-code-malformed.change': 'Ghi “{text}” ở cột “Loại thay đổi” và để trống ô này.',
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
    'Ghi mã dưới một cấp trên còn hiệu lực, hoặc để trống ô mã và ghi cấp trên ấy ở cột “Cấp trên”.',
  'rule.import-parent-closed': 'Cấp trên {parent} (“{name}”) của {code} đã đóng.',
  'rule.import-parent-closed.succeeded':
    'Cấp trên {parent} (“{name}”) của {code} đã đóng; nay đơn vị tiếp nhận là {now}.',
  'hint.import-parent-closed.succeeded':
    'Sửa mã: dưới đơn vị tiếp nhận, hoặc để trống ô mã và ghi {now} ở cột cấp trên.',
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
  'rule.import-parent-needed.namesakes': 'Chưa biết “{name}” thuộc đâu: “{group}” là tên của {bearers}.',
  'hint.import-parent-needed.namesakes': 'Ghi mã của đơn vị ấy ở dòng nhóm, hoặc điền cột “Cấp trên” bằng mã.',
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
  'import.bad-parent.hint': 'Ghi mã còn hiệu lực; tìm mã: madinhdanh search "TÊN ĐƠN VỊ".',
  'import.parent-closed': '--parent: {code} (“{name}”) đã đóng.',
  'import.parent-closed.hint': 'Ghi mã của đơn vị tiếp nhận: {heirs}.',
  'import.parent-closed.none':
    'Đơn vị ấy không có đơn vị tiếp nhận: ghi mã còn hiệu lực; tìm mã: madinhdanh search "TÊN ĐƠN VỊ".',
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
  'import.refused': 'Không ghi gì: danh sách có {count} lỗi.',
  'import.refused.hint':
    'Sửa danh sách rồi nhập lại; hoặc --skip-errors để bỏ hàng lỗi, --errors-to loi.xlsx để gửi lại.',
  'import.errors-written': 'Đã đánh dấu {count} ô.',
  'import.errors-apart':
    'Không đánh dấu ngay trong {file} được mà không mất gì của tệp: bản ghi ra là danh sách lỗi riêng, theo từng ô.',
  'import.errors-none': 'Không có lỗi nào để ghi vào {path}.',
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
  'import.refused.hint.folder':
    'Sửa các tệp rồi nhập lại; hoặc --skip-errors để bỏ hàng lỗi, --errors-to phieu-loi để gửi lại.',
  'import.refused.mend.folder': 'Sửa các tệp rồi nhập lại; --errors-to phieu-loi để gửi lại cho người lập.',
  'import.refused.mend': 'Sửa danh sách rồi nhập lại; --errors-to loi.xlsx để gửi lại cho người lập.',
  'field.level': 'Cấp',
  'field.status': 'Tình trạng',
} as const;
