/** Wordings of findings: `rule.<id>[.<variant>]`, how to mend it `hint.<id>[.<variant>]`, `title.<id>`, `about.<id>`. */
export const findings = {
  'title.file-encoding': 'Tệp phải là UTF-8',
  'about.file-encoding': 'Mọi tệp của sổ đăng ký được lưu bằng bảng mã UTF-8.',
  'rule.file-encoding': 'Tệp không phải UTF-8 nên không đọc được.',
  'hint.file-encoding': 'Mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8”.',

  'title.file-unexpected': 'Tệp lạ trong sổ',
  'about.file-unexpected': 'Trong decisions/ và units/ chỉ có tệp .yaml đúng chỗ; tệp khác dễ bị tưởng là đã được đọc.',
  'rule.file-unexpected': 'Tệp này không đúng chỗ hoặc không đúng đuôi .yaml nên không được đọc.',
  'hint.file-unexpected':
    'Đổi tên thành .yaml và đặt vào đúng thư mục (units/H24.yaml, units/H24/H24.12.yaml, decisions/….yaml), hoặc chuyển ra ngoài sổ.',

  'title.format-newer': 'Bố cục mới hơn chương trình',
  'about.format-newer': 'Sổ có bố cục mới hơn thì chương trình này không đọc và không ghi, để không làm hỏng.',
  'rule.format-newer': 'Sổ dùng bố cục {format}, chương trình này chỉ biết đến bố cục {known}.',
  'hint.format-newer': 'Cập nhật madinhdanh lên bản mới.',

  'title.git-conflict': 'Xung đột git chưa giải quyết',
  'about.git-conflict': 'Tệp còn dấu <<<<<<< của git thì chưa dùng được.',
  'rule.git-conflict': 'Tệp đang có xung đột git chưa giải quyết.',
  'hint.git-conflict':
    'Giữ lại phần đúng giữa <<<<<<< và >>>>>>>, xóa các dòng đánh dấu. Hai bên cùng cấp một mã thì chạy `madinhdanh renumber`.',

  'title.yaml-syntax': 'Sai cú pháp YAML',
  'about.yaml-syntax': 'Tệp không viết đúng YAML 1.2 nên không đọc được.',
  'rule.yaml-syntax': 'Sai cú pháp YAML ({code}).',
  'rule.yaml-syntax.BAD_INDENT': 'Thụt lề sai: các khóa của cùng một đơn vị phải thẳng cột.',
  'rule.yaml-syntax.TAB_AS_INDENT': 'Dùng phím Tab để thụt lề; YAML chỉ nhận dấu cách.',
  'rule.yaml-syntax.MISSING_CHAR': 'Thiếu một ký tự: dấu đóng ngoặc, dấu nháy hoặc dấu phẩy.',
  'rule.yaml-syntax.UNEXPECTED_TOKEN': 'Có ký tự thừa hoặc sai chỗ.',
  'rule.yaml-syntax.BAD_SCALAR_START': 'Giá trị bắt đầu bằng ký tự đặc biệt của YAML.',
  'rule.yaml-syntax.BLOCK_AS_IMPLICIT_KEY': 'Giá trị có dấu hai chấm kèm dấu cách nên bị hiểu thành khóa khác.',
  'rule.yaml-syntax.MULTILINE_IMPLICIT_KEY': 'Dòng này không phải “khóa: giá trị”.',
  'rule.yaml-syntax.BAD_DQ_ESCAPE': 'Dấu \\ trong dấu ngoặc kép không đúng.',
  'rule.yaml-syntax.BAD_ALIAS': 'Sổ đăng ký không dùng bí danh YAML (&…, *…).',
  'rule.yaml-syntax.MULTIPLE_DOCS': 'Tệp có nhiều tài liệu (dấu ---); mỗi tệp chỉ một.',
  'rule.yaml-syntax.TAG_RESOLVE_FAILED': 'Nhãn YAML (!…) không dùng trong sổ đăng ký.',
  'rule.yaml-syntax.NON_STRING_KEY': 'Khóa phải là một từ, không phải danh sách hay nhóm trong ngoặc.',
  'rule.yaml-syntax.RESOURCE_EXHAUSTION': 'Ngoặc lồng nhau quá sâu.',
  'hint.yaml-syntax': 'So với dòng bên cạnh; giá trị có ký tự đặc biệt thì đặt trong dấu ngoặc kép.',
  'hint.yaml-syntax.BAD_INDENT': 'Sửa số dấu cách ở đầu dòng cho thẳng cột với các khóa khác của đơn vị.',
  'hint.yaml-syntax.TAB_AS_INDENT': 'Thay phím Tab ở đầu dòng bằng dấu cách, thẳng cột với các khóa khác.',
  'hint.yaml-syntax.MISSING_CHAR': 'Đóng dấu ngoặc hoặc dấu nháy đã mở ở dòng này hay các dòng trên.',
  'hint.yaml-syntax.BAD_SCALAR_START': 'Đặt giá trị trong dấu ngoặc kép.',
  'hint.yaml-syntax.BLOCK_AS_IMPLICIT_KEY': 'Đặt cả giá trị trong dấu ngoặc kép, ví dụ name: "Trường A: cơ sở 2".',
  'hint.yaml-syntax.MULTILINE_IMPLICIT_KEY': 'Viết “khóa: giá trị”, hoặc nối dòng này vào giá trị ở dòng trên.',
  'hint.yaml-syntax.BAD_DQ_ESCAPE': 'Viết \\\\ cho một dấu \\, hoặc dùng dấu nháy đơn thay dấu ngoặc kép.',
  'hint.yaml-syntax.BAD_ALIAS': 'Ghi thẳng giá trị; giá trị bắt đầu bằng & hoặc * thì đặt trong dấu ngoặc kép.',
  'hint.yaml-syntax.MULTIPLE_DOCS': 'Xóa dòng ---, hoặc tách thành hai tệp.',
  'hint.yaml-syntax.TAG_RESOLVE_FAILED': 'Bỏ nhãn; giá trị bắt đầu bằng ! thì đặt trong dấu ngoặc kép.',
  'hint.yaml-syntax.NON_STRING_KEY': 'Viết khóa là một từ, ví dụ code: H24.12.',
  'hint.yaml-syntax.RESOURCE_EXHAUSTION':
    'Kiểm tra các ngoặc vuông, ngoặc nhọn; nội dung có ngoặc thì đặt trong dấu ngoặc kép.',

  'title.yaml-duplicate-key': 'Khóa ghi hai lần',
  'about.yaml-duplicate-key': 'Trong một đơn vị mỗi khóa chỉ ghi một lần.',
  'rule.yaml-duplicate-key': 'Khóa `{key}` ghi hai lần trong cùng một mục.',
  'hint.yaml-duplicate-key':
    'Giữ lại một dòng. Nếu là hai đơn vị, dòng đầu của đơn vị sau phải bắt đầu bằng “- code:”.',

  'title.schema-required': 'Thiếu mục bắt buộc',
  'about.schema-required':
    'Đơn vị, quyết định hay thiết lập thiếu một mục bắt buộc, ví dụ tên (name) hoặc quyết định cấp mã (granted).',
  'rule.schema-required': 'Thiếu mục bắt buộc `{key}`.',
  'hint.schema-required': 'Thêm dòng `{key}: …` vào mục này.',
  'rule.schema-required.empty': 'Tệp trống.',
  'hint.schema-required.empty': 'Thêm nội dung, hoặc xóa tệp nếu không dùng.',

  'title.schema-type': 'Sai kiểu dữ liệu',
  'about.schema-type':
    'Giá trị không đúng kiểu: chữ, số, danh sách hay một mục gồm nhiều khóa. Số điện thoại chỉ gồm chữ số phải đặt trong dấu ngoặc kép.',
  'rule.schema-type': '`{key}` phải là {expected:word}, đang là {actual:word}.',
  'hint.schema-type': 'Viết lại `{key}` đúng kiểu; xem `madinhdanh rules schema-type`.',
  'hint.schema-type.quote': 'Đặt nguyên văn giá trị trong dấu ngoặc kép, ví dụ "0225", để không mất số 0 ở đầu.',
  'rule.schema-type.quote': '`{key}` phải là chữ, đang bị hiểu thành số hoặc đúng/sai.',
  'rule.schema-type.empty': '`{key}` để trống.',
  'hint.schema-type.empty': 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.',
  'rule.schema-type.file-list': 'Tệp đơn vị phải là một danh sách các đơn vị.',
  'hint.schema-type.file-list': 'Mỗi đơn vị bắt đầu bằng dòng “- code: …”.',
  'rule.schema-type.file-map': 'Tệp này phải gồm các dòng “khóa: giá trị”.',
  'hint.schema-type.file-map': 'Viết mỗi khóa một dòng ở đầu dòng, ví dụ kind: full.',
  'rule.schema-type.unit': 'Mục này không phải là một đơn vị.',
  'hint.schema-type.unit': 'Mỗi đơn vị bắt đầu bằng dòng “- code: …”, các dòng sau thẳng cột với code.',

  'title.schema-unknown-key': 'Khóa lạ',
  'about.schema-unknown-key':
    'Mỗi chỗ trong tệp chỉ dùng những khóa đã định; khóa lạ thường là gõ sai và sẽ không ai đọc đến.',
  'rule.schema-unknown-key': 'Khóa `{key}` không dùng được ở đây.',
  'hint.schema-unknown-key': 'Các khóa dùng được: {known}.',
  'rule.schema-unknown-key.near': 'Khóa `{key}` không dùng được ở đây.',
  'hint.schema-unknown-key.near': 'Có phải ý bạn là `{near}`?',

  'title.schema-enum': 'Giá trị ngoài danh sách',
  'about.schema-enum': 'Giá trị không thuộc danh sách cho phép.',
  'rule.schema-enum': '`{key}` là “{value}”, không thuộc các giá trị cho phép.',
  'hint.schema-enum': 'Chọn một trong: {allowed}.',

  'title.schema-pattern': 'Sai dạng viết',
  'about.schema-pattern':
    'Giá trị không theo dạng viết đã định: mã cũ và số hiệu viết liền, quyết định ghi bằng tên tệp của nó.',
  'rule.schema-pattern': '`{key}` viết sai dạng: “{value}”.',
  'hint.schema-pattern': 'Viết liền, không có khoảng trắng.',
  'rule.schema-pattern.blank': '`{key}` chỉ có khoảng trắng.',
  'hint.schema-pattern.blank': 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.',
  'rule.schema-pattern.decision': '“{value}” không phải tên tệp quyết định.',
  'rule.schema-pattern.groups': '“{value}” không phải độ dài nhóm.',
  'hint.schema-pattern.groups': 'Viết một số từ 1 đến 10, hoặc khoảng như "2-3".',
  'hint.schema-pattern.decision': 'Dùng tên tệp trong decisions/ không có đuôi, ví dụ 2022-100-qd-ubnd.',

  'title.schema-format': 'Sai định dạng',
  'about.schema-format': 'Ngày, thư điện tử, điện thoại, trang web, múi giờ phải đúng định dạng.',
  'rule.schema-format.date': '`{key}`: “{value}” không phải một ngày có thật.',
  'hint.schema-format.date': 'Viết năm-tháng-ngày, ví dụ 2022-01-10.',
  'rule.schema-format.email': '`{key}`: “{value}” không phải địa chỉ thư điện tử.',
  'hint.schema-format.email': 'Viết dạng ten@coquan.gov.vn, không dấu, không khoảng trắng.',
  'rule.schema-format.telephone': '`{key}`: “{value}” không phải số điện thoại.',
  'hint.schema-format.telephone': 'Viết như 0225 3842 001; nhiều số ngăn bằng dấu chấm phẩy.',
  'rule.schema-format.url': '`{key}`: “{value}” không phải địa chỉ trang web đầy đủ.',
  'hint.schema-format.url': 'Bắt đầu bằng http:// hoặc https://.',
  'rule.schema-format.timezone': '`{key}`: “{value}” không phải múi giờ có thật.',
  'hint.schema-format.timezone': 'Ở Việt Nam dùng Asia/Ho_Chi_Minh.',

  'title.schema-size': 'Quá dài, quá ngắn hoặc lặp',
  'about.schema-size': 'Giá trị quá dài, danh sách trống hoặc có phần tử lặp.',
  'rule.schema-size.short': '`{key}` để trống.',
  'hint.schema-size.short': 'Ghi giá trị, hoặc xóa cả dòng `{key}:`.',
  'rule.schema-size.long': '`{key}` dài quá {limit} ký tự.',
  'hint.schema-size.long': 'Rút gọn lại.',
  'rule.schema-size.few': '`{key}` là danh sách trống.',
  'hint.schema-size.few': 'Thêm phần tử, hoặc xóa cả dòng `{key}:`.',
  'rule.schema-size.many': '`{key}` có quá {limit} phần tử.',
  'hint.schema-size.many': 'Bỏ bớt cho còn {limit}.',
  'rule.schema-size.repeated': '`{key}` có phần tử lặp lại.',
  'hint.schema-size.repeated': 'Mỗi phần tử chỉ ghi một lần.',
  'rule.schema-size.number': '`{key}` ngoài khoảng cho phép (giới hạn {limit}).',
  'hint.schema-size.number': 'Độ dài nhóm là một số từ 1 đến 10, hoặc khoảng như "2-3".',

  'title.code-form': 'Mã viết sai dạng',
  'about.code-form':
    'Mã định danh gồm chữ in hoa, chữ số và dấu chấm, tối đa 35 ký tự; cấp 1 là một chữ cái A–Y và hai chữ số (QĐ 20/2020/QĐ-TTg, Điều 4). Phụ lục có bốn cấp.',
  'hint.code-form': 'Ví dụ mã đúng dạng: H24, H24.12, H24.12.03.',
  'rule.code-form.empty': 'Mã để trống.',
  'rule.code-form.lowercase': 'Mã “{value}” có chữ thường.',
  'hint.code-form.lowercase': 'Viết in hoa: {upper}.',
  'rule.code-form.characters': 'Mã “{value}” có ký tự không được dùng.',
  'hint.code-form.characters': 'Chỉ dùng chữ in hoa A–Z, chữ số 0–9 và dấu chấm.',
  'rule.code-form.too-long': 'Mã “{value}” dài quá 35 ký tự.',
  'rule.code-form.too-deep': 'Mã “{value}” sâu quá cấp 4.',
  'hint.code-form.too-deep': 'Phụ lục chỉ có bốn cấp; đặt đơn vị dưới một đơn vị cấp 3.',
  'rule.code-form.empty-group': 'Mã “{value}” có nhóm trống (hai dấu chấm liền nhau, hoặc dấu chấm ở đầu, ở cuối).',
  'rule.code-form.level-one': 'Mã “{value}” không bắt đầu bằng mã cấp 1 (một chữ cái A–Y và hai chữ số).',
  'rule.code-form.root': '“{value}” không phải mã cấp 1.',
  'hint.code-form.root': 'Mã cấp 1 là một chữ cái A–Y và hai chữ số, ví dụ H24.',
  'hint.code-form.level-one': 'Ví dụ H24.12.03. Mã dạng cũ (000.03.12.H24) đổi bằng `madinhdanh convert`.',

  'title.root-unknown': 'Mã cấp 1 chưa khai báo',
  'about.root-unknown': 'Mỗi mã cấp 1 của sổ phải có trong roots của registry.yaml.',
  'rule.root-unknown': 'Mã cấp 1 {root} của {code} chưa khai báo trong registry.yaml.',
  'hint.root-unknown': 'Thêm {root} vào roots của registry.yaml, hoặc sửa mã. Đang có: {known}.',

  'title.code-unique': 'Mã trùng',
  'about.code-unique': 'Mã xác định duy nhất một cơ quan, đơn vị (QĐ 20/2020/QĐ-TTg, Điều 3.1).',
  'rule.code-unique': 'Mã {code} đã dùng cho “{name}” ở {other}.',
  'hint.code-unique':
    'Hai đơn vị không được cùng mã. Đơn vị mới hơn phải nhận mã khác: xóa nó ở đây rồi cấp bằng `madinhdanh add`.',

  'title.code-place': 'Đơn vị ở sai tệp',
  'about.code-place': 'Tệp của một đơn vị suy ra từ mã của nó; mỗi cơ quan cấp 2 một tệp.',
  'rule.code-place': 'Đơn vị {code} phải nằm trong {expected}.',
  'hint.code-place': 'Chuyển nguyên mục này sang {expected}.',

  'title.code-order': 'Chưa xếp theo mã',
  'about.code-order': 'Trong tệp, các đơn vị xếp theo thứ tự tự nhiên của mã (H24.9 trước H24.10).',
  'rule.code-order': 'Đơn vị {code} đứng sau {before}, sai thứ tự.',
  'hint.code-order': 'Chạy `madinhdanh fmt` để xếp lại.',

  'title.code-width': 'Sai độ dài nhóm',
  'about.code-width': 'Độ dài mỗi nhóm của mã theo groups của mã cấp 1 trong registry.yaml.',
  'rule.code-width': 'Nhóm “{group}” của {code} phải dài {width} ký tự.',
  'hint.code-width': 'Sửa mã, hoặc sửa groups của {root} trong registry.yaml nếu quy ước đã đổi.',
  'rule.code-width.level': 'Mã {code} ở cấp {level}, nhưng {root} chỉ khai báo đến cấp {last}.',
  'hint.code-width.level': 'Thêm độ dài của cấp {level} vào groups của {root} trong registry.yaml.',

  'title.code-alphabet': 'Sai bảng chữ',
  'about.code-alphabet': 'Các nhóm sau cấp 1 chỉ dùng chữ số, hoặc cả chữ in hoa, theo alphabet trong registry.yaml.',
  'rule.code-alphabet': 'Nhóm “{group}” của {code} có chữ cái, nhưng {root} chỉ dùng chữ số.',
  'hint.code-alphabet': 'Sửa mã, hoặc đổi alphabet của {root} thành alphanumeric trong registry.yaml.',

  'title.code-reserved': 'Mã dành riêng',
  'about.code-reserved': 'Mã trong reserved của registry.yaml không bao giờ cấp.',
  'rule.code-reserved': 'Mã {code} đang được dành riêng ({reason}).',
  'rule.code-reserved.bare': 'Mã {code} đang được dành riêng.',
  'hint.code-reserved': 'Cấp mã khác, hoặc bỏ mã này khỏi reserved trong registry.yaml.',

  'title.parent-exists': 'Không có đơn vị cấp trên',
  'about.parent-exists':
    'Đơn vị thuộc cơ quan ở cấp ngay trước nó: mã cấp trên là phần đầu của mã (QĐ 20/2020/QĐ-TTg, Điều 4.3), và phải còn hiệu lực khi cấp mã cho đơn vị.',
  'rule.parent-exists': 'Không có đơn vị cấp trên {parent} của {code}.',
  'hint.parent-exists': 'Sửa mã, hoặc cấp mã {parent} trước.',
  'rule.parent-exists.closed':
    'Mã {code} cấp ngày {granted:date}, sau khi cấp trên {parent} đã đóng ngày {closed:date}.',
  'hint.parent-exists.closed': 'Đặt đơn vị dưới một cơ quan còn hiệu lực.',
  'rule.parent-exists.early':
    'Mã {code} cấp ngày {granted:date}, trước khi cấp trên {parent} được cấp ngày {parentGranted:date}.',
  'hint.parent-exists.early': 'Sửa ngày hiệu lực, hoặc quyết định cấp mã.',

  'title.parent-active': 'Cấp trên đã đóng, đơn vị còn',
  'about.parent-active': 'Một cơ quan còn hiệu lực chừng nào còn đơn vị trực thuộc có hiệu lực.',
  'rule.parent-active': '{code} còn hiệu lực trong khi cấp trên {parent} đã đóng.',
  'rule.parent-active.later': '{code} đóng ngày {closed:date}, sau cấp trên {parent} (đóng ngày {parentClosed:date}).',
  'hint.parent-active': 'Đóng hoặc chuyển {code} trong cùng quyết định (`madinhdanh close`, `madinhdanh replace`).',
  'hint.parent-active.later': 'Sửa ngày đóng cho khớp.',

  'title.decision-exists': 'Không có quyết định',
  'about.decision-exists': 'Mọi lần cấp, đổi tên, đóng mã đều dựa trên một quyết định có trong decisions/.',
  'rule.decision-exists': 'Không có quyết định `{decision}`.',
  'hint.decision-exists': 'Tạo bằng `madinhdanh decision new`, hoặc sửa tên. Đang có: {known}.',
  'rule.decision-exists.near': 'Không có quyết định `{decision}`.',
  'hint.decision-exists.near': 'Có phải ý bạn là `{near}`?',

  'title.dates-order': 'Ngày sai thứ tự',
  'about.dates-order':
    'Cấp mã trước hoặc cùng ngày đổi tên, đổi tên trước hoặc cùng ngày đóng mã; không ngày nào trước ngày hiệu lực của quyết định.',
  'rule.dates-order.granted':
    'Ngày cấp mã {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
  'rule.dates-order.renamed':
    'Ngày đổi tên {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
  'rule.dates-order.closed':
    'Ngày đóng mã {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
  'rule.dates-order.rename-early': 'Ngày đổi tên {date:date} trước ngày {other:date} (cấp mã hoặc lần đổi tên trước).',
  'rule.dates-order.close-early': 'Ngày đóng mã {date:date} trước ngày {other:date} (cấp mã hoặc lần đổi tên cuối).',
  'hint.dates-order': 'Sửa ngày, hoặc bỏ effective để lấy ngày của quyết định.',

  'title.sibling-name': 'Hai đơn vị cùng cấp trên trùng tên',
  'about.sibling-name':
    'Hai đơn vị còn hiệu lực dưới cùng cấp trên có tên giống nhau khi bỏ dấu, hoa thường và khoảng trắng: có thể là cấp trùng.',
  'rule.sibling-name': '“{name}” trùng tên với {other} (“{otherName}”).',
  'hint.sibling-name': 'Nếu là một cơ quan, đóng hoặc hủy bỏ một mã; nếu khác nhau, ghi tên cho rõ.',

  'title.contact-missing': 'Chưa có thông tin liên hệ',
  'about.contact-missing': 'Dữ liệu cơ bản đi kèm mã gồm địa chỉ, thư điện tử, điện thoại (CV 1018/BTTTT-THH).',
  'rule.contact-missing': '{code} chưa có địa chỉ, thư điện tử hay điện thoại nào.',
  'hint.contact-missing': 'Bổ sung bằng `madinhdanh update {code}`.',

  'title.successor-exists': 'Không có mã kế thừa',
  'about.successor-exists': 'Mỗi mã kế thừa phải có trong sổ và không bị hủy bỏ.',
  'rule.successor-exists': 'Không có mã kế thừa {successor} trong sổ.',
  'rule.successor-exists.self': '{code} không thể kế thừa chính nó.',
  'rule.successor-exists.annulled': 'Mã kế thừa {successor} đã bị hủy bỏ.',
  'hint.successor-exists': 'Sửa mã, hoặc cấp mã đó trước.',

  'title.successor-granted': 'Mã kế thừa không có hiệu lực lúc đóng',
  'about.successor-granted': 'Mã kế thừa được cấp không muộn hơn ngày đóng mã cũ, và chưa đóng trước ngày đó.',
  'rule.successor-granted': 'Mã kế thừa {successor} cấp ngày {granted:date}, sau ngày đóng {closed:date}.',
  'rule.successor-granted.closed':
    'Mã kế thừa {successor} đã đóng ngày {successorClosed:date}, trước ngày đóng {closed:date}.',
  'hint.successor-granted': 'Sửa ngày, hoặc chọn mã kế thừa khác.',

  'title.partial-subset': 'Kế thừa một phần ngoài danh sách',
  'about.partial-subset': 'Mã trong partial phải có trong successors.',
  'rule.partial-subset': '{partial} có trong partial nhưng không có trong successors.',
  'hint.partial-subset': 'Thêm {partial} vào successors, hoặc bỏ khỏi partial.',

  'title.reason-successors': 'Lý do không khớp số mã kế thừa',
  'about.reason-successors':
    'Giải thể, hủy bỏ: không có mã kế thừa. Sáp nhập, thay thế mã: đúng một. Chia, tách: từ hai trở lên.',
  'rule.reason-successors.none': 'Lý do “{reason:word}” không có mã kế thừa, nhưng đang ghi {count}.',
  'rule.reason-successors.one': 'Lý do “{reason:word}” cần đúng một mã kế thừa, đang có {count}.',
  'rule.reason-successors.several': 'Lý do “{reason:word}” cần từ hai mã kế thừa, đang có {count}.',
  'hint.reason-successors': 'Sửa reason hoặc successors.',

  'title.successor-cycle': 'Kế thừa vòng tròn',
  'about.successor-cycle': 'Đi theo mã kế thừa phải đến mã còn hiệu lực, không quay lại mã cũ.',
  'rule.successor-cycle': 'Kế thừa vòng tròn: {cycle}.',
  'hint.successor-cycle': 'Sửa successors của một trong các mã này.',

  'title.decision-replaces': 'Thay thế sai quyết định',
  'about.decision-replaces': 'Quyết định bị thay thế phải có trong sổ và cũ hơn.',
  'rule.decision-replaces.missing': 'Không có quyết định bị thay thế `{decision}`.',
  'rule.decision-replaces.self': 'Quyết định không thể thay thế chính nó.',
  'rule.decision-replaces.newer': 'Quyết định bị thay thế `{decision}` không cũ hơn quyết định này.',
  'rule.decision-replaces.draft': 'Quyết định bị thay thế `{decision}` còn là dự thảo.',
  'hint.decision-replaces': 'Ghi trong replaces tên tệp của một quyết định đã ký, ký trước quyết định này.',

  'title.decision-effective': 'Hiệu lực trước ngày ký',
  'about.decision-effective': 'Quyết định thường có hiệu lực từ ngày ký trở đi.',
  'rule.decision-effective': 'Ngày hiệu lực {effective:date} trước ngày ký {signed:date}.',
  'hint.decision-effective': 'Kiểm tra lại hai ngày.',

  'title.decision-unnumbered': 'Quyết định thiếu số hoặc ngày ký',
  'about.decision-unnumbered':
    'Quyết định ràng buộc có cả số và ngày ký; dự thảo không có cả hai. Tên tệp bắt đầu bằng năm ký.',
  'rule.decision-unnumbered.number': 'Quyết định có ngày ký nhưng chưa có số.',
  'rule.decision-unnumbered.signed': 'Quyết định có số nhưng chưa có ngày ký.',
  'hint.decision-unnumbered':
    'Ban hành bằng `madinhdanh decision issue {id} --number … --signed …`, hoặc bỏ cả hai để giữ là dự thảo.',

  'title.draft-stale': 'Dự thảo quá 15 ngày',
  'about.draft-stale': 'Thay đổi tổ chức được báo cáo trong 15 ngày; dự thảo để lâu hơn cần được xử lý.',
  'rule.draft-stale': 'Dự thảo lập ngày {drafted:date}, đã {days} ngày chưa ban hành.',
  'hint.draft-stale': 'Trình ký rồi chạy `madinhdanh decision issue {id}`, hoặc bỏ dự thảo.',

  'title.exemption-valid': 'Miễn kiểm tra không hợp lệ',
  'about.exemption-valid': 'Miễn kiểm tra nêu một quy tắc có thật, không thuộc loại lỗi, và các mã có trong sổ.',
  'rule.exemption-valid.rule': 'Không có quy tắc `{rule}`.',
  'rule.exemption-valid.error': 'Quy tắc `{rule}` bảo vệ mã nên không miễn được.',
  'rule.exemption-valid.code': 'Không có đơn vị {code} trong sổ.',
  'hint.exemption-valid': 'Xem tên và mức của các quy tắc: `madinhdanh rules`.',
  'hint.exemption-valid.code': 'Sửa mã, hoặc bỏ mã này khỏi mục miễn kiểm tra.',

  'title.exemption-expired': 'Miễn kiểm tra đã hết hạn',
  'about.exemption-expired': 'Miễn kiểm tra có thời hạn; hết hạn mà chưa gỡ là lỗi.',
  'rule.exemption-expired': 'Miễn kiểm tra `{rule}` đã hết hạn ngày {until:date}.',
  'hint.exemption-expired': 'Sửa các đơn vị rồi xóa mục này, hoặc gia hạn.',

  'title.text-nfc': 'Chữ chưa chuẩn NFC',
  'about.text-nfc': 'Chữ có dấu lưu dạng dựng sẵn (NFC), để so sánh và tìm kiếm được.',
  'rule.text-nfc': '`{key}` viết bằng dấu rời (NFD).',
  'hint.text-nfc': 'Chạy `madinhdanh fmt`.',

  'title.text-control': 'Ký tự điều khiển',
  'about.text-control': 'Ký tự điều khiển không in được và làm hỏng tệp Word, Excel.',
  'rule.text-control': '`{key}` có ký tự điều khiển ({characters}).',
  'hint.text-control': 'Chạy `madinhdanh fmt --fix-text`.',

  'title.text-invisible': 'Ký tự vô hình',
  'about.text-invisible': 'Ký tự vô hình (như U+200B) làm hai tên trông giống nhau mà khác nhau.',
  'rule.text-invisible': '`{key}` có ký tự vô hình ({characters}).',
  'hint.text-invisible': 'Chạy `madinhdanh fmt --fix-text`.',

  'title.text-spaces': 'Khoảng trắng thừa',
  'about.text-spaces': 'Khoảng trắng ở đầu, ở cuối, hai khoảng trắng liền nhau, hoặc khoảng trắng không ngắt.',
  'rule.text-spaces': '`{key}` có khoảng trắng thừa hoặc khác thường.',
  'hint.text-spaces': 'Chạy `madinhdanh fmt --fix-text`.',

  'title.text-eth': 'Gõ Ð thay cho Đ',
  'about.text-eth': 'Chữ Ð (U+00D0) trông như Đ (U+0110) nhưng là chữ khác.',
  'rule.text-eth': '`{key}` dùng Ð (U+00D0) thay cho Đ.',
  'hint.text-eth': 'Chạy `madinhdanh fmt --fix-text`.',

  'title.text-tone': 'Đặt dấu hai kiểu',
  'about.text-tone': 'Cùng một tiếng trong một sổ nên đặt dấu một kiểu (Hòa hoặc Hoà).',
  'rule.text-tone': '`{key}`: “{syllable}” đặt dấu khác với phần lớn sổ (“{usual}”).',
  'hint.text-tone': 'Chọn một kiểu cho cả sổ.',

  'title.text-joined': 'Có thể thiếu khoảng trắng',
  'about.text-joined': 'Hai tiếng dính liền, thường do sao chép.',
  'rule.text-joined': '`{key}`: “{word}” có thể thiếu khoảng trắng.',
  'hint.text-joined': 'Thêm khoảng trắng nếu đúng là hai tiếng; nếu là tên riêng thì để nguyên.',

  'title.text-legacy': 'Chữ TCVN3 hoặc VNI',
  'about.text-legacy': 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI) hiện thành ký tự lạ.',
  'rule.text-legacy': '`{key}` có vẻ gõ bằng bảng mã {encoding:word}: “{value}”.',
  'hint.text-legacy': 'Chuyển sang Unicode: “{converted}”.',

  'title.since-code-lost': 'Mất mã đã cấp',
  'about.since-code-lost':
    'Mã đã cấp theo quyết định đã ký không bao giờ bị xóa khỏi sổ; chỉ đóng hoặc hủy bỏ. Mã mới chỉ nằm trong dự thảo thì bỏ được, nhưng không cấp lại cho đơn vị khác.',
  'rule.since-code-lost': 'Mã {code} (“{name}”) có ở {since} nhưng không còn trong sổ.',
  'hint.since-code-lost': 'Khôi phục đơn vị rồi đóng mã: `madinhdanh close {code}` hoặc `madinhdanh annul {code}`.',

  'title.since-code-regranted': 'Cấp lại mã cũ',
  'about.since-code-regranted':
    'Mã từng cấp không bao giờ cấp lại cho đơn vị khác, kể cả mã từng nằm trong dự thảo mà chỉ lịch sử git còn giữ.',
  'rule.since-code-regranted': 'Mã {code} từng cấp cho “{name}”, nay lại cấp cho “{newName}”.',
  'rule.since-code-regranted.history': 'Mã {code} từng có trong lịch sử git và đã bị xóa; không được cấp lại.',
  'hint.since-code-regranted': 'Cấp mã khác cho đơn vị mới bằng `madinhdanh add`; giữ nguyên đơn vị cũ.',

  'title.since-grant-changed': 'Sửa việc cấp mã đã ký',
  'about.since-grant-changed': 'Quyết định và ngày cấp mã theo quyết định đã ký không được sửa.',
  'rule.since-grant-changed': 'Việc cấp mã {code} theo quyết định đã ký {decision} bị sửa.',
  'hint.since-grant-changed': 'Trả lại granted như ở {since}.',

  'title.since-closing-changed': 'Mở lại hoặc sửa việc đóng mã',
  'about.since-closing-changed': 'Mã đã đóng theo quyết định đã ký không được mở lại hay sửa việc đóng.',
  'rule.since-closing-changed.reopened': 'Mã {code} đã đóng nay bị mở lại.',
  'rule.since-closing-changed.rewritten': 'Việc đóng mã {code} theo quyết định đã ký {decision} bị sửa.',
  'hint.since-closing-changed': 'Trả lại closed như ở {since}; cơ quan lập lại thì cấp mã mới.',

  'title.since-decision-changed': 'Sửa quyết định đã ký',
  'about.since-decision-changed': 'Quyết định đã ký không được sửa hay xóa; thay đổi bằng quyết định mới.',
  'rule.since-decision-changed': 'Quyết định đã ký {decision} bị sửa ({keys}).',
  'rule.since-decision-changed.removed': 'Quyết định đã ký {decision} bị xóa.',
  'rule.since-decision-changed.moved': 'Tệp của quyết định đã ký {decision} bị đổi tên thành {now}.',
  'hint.since-decision-changed': 'Trả lại tệp như ở {since}; ban hành quyết định mới để thay đổi.',
} as const;
