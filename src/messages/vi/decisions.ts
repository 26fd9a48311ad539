/** Wordings of decisions from draft to seal: edit, submit, issue, move, drop, withdraw. */
export const decisions = {
  'cmd.decision': 'Quyết định: lập, sửa, trình, ban hành, xem, niêm phong; chuyển, bỏ dự thảo.',
  'cmd.decision.new': 'Lập dự thảo, hoặc ghi quyết định đã ký (có --number và --signed).',
  'opt.decision.new.id': 'Tên tệp, nếu không muốn tên đặt sẵn; ban hành rồi vẫn giữ nguyên.',
  'decision.exists.hint': 'Đặt tên khác bằng --id, hoặc bỏ --id để công cụ tự đặt.',

  'opt.cleared': 'Xóa những gì đang ghi ở --{option}.',
  'opt.amend-submitted': 'Vẫn sửa dù dự thảo đã trình.',
  'opt.entry':
    'Việc nào của dự thảo: grant (cấp), rename (đổi tên), closing (đóng), lifting (khôi phục), spin-off (tách).',
  'rule.change-draft-submitted':
    'Dự thảo {id} đã trình theo {number} ngày {on:date}; nội dung đã trình không tự nhiên thay đổi.',
  'hint.change-draft-submitted':
    'Nếu đúng là phải sửa bản đã trình: thêm --amend-submitted. Nếu không: lập dự thảo khác bằng madinhdanh decision new.',
  'submitted.needless': 'Thay đổi này không động đến dự thảo nào đã trình: bỏ --amend-submitted.',

  'decision.number-form': 'Số “{number}” chưa đúng thể thức: {fault:fault}',
  'decision.number-form.hint': 'Ghi như trên bản đã ký, ví dụ 1500/QĐ-UBND hoặc 20/2020/QĐ-TTg.',
  'decision.number-meant': 'Có phải ý bạn là {number}?',
  'code.fault.number-form': 'phải là số, rồi (nếu có) năm, rồi ký hiệu.',
  'code.fault.number-mark': 'thiếu ký hiệu loại văn bản và cơ quan ban hành, như QĐ-UBND.',
  'code.fault.number-letters': 'chữ trong ký hiệu sai.',
  'code.fault.number-year': 'loại văn bản này phải có năm trong số.',
  'code.fault.number-other-year': 'năm trong số khác năm ký.',
  'decision.day-to-come': 'Ngày ký {date:date} chưa đến; hôm nay là {today:date}.',
  'decision.day-to-come.hint':
    'Chờ đến khi văn bản được ký, hoặc sửa lại --signed. Ngày hiệu lực về sau thì ghi ở --effective.',
  'decision.number-taken':
    'Số {number} đã dùng cho quyết định {id}, ký ngày {signed:date}, của cùng cơ quan trong cùng năm.',
  'decision.number-taken.hint': 'Xem madinhdanh decision show {id}; kiểm tra lại số và ngày trên bản đã ký.',
  'decision.number-organ': 'Số {number} mang ký hiệu {organ}, còn ký hiệu của {authority} là {letters}.',
  'decision.number-organ.hint':
    'Đối chiếu với bản đã ký: ghi --number có ký hiệu {letters}; nếu cơ quan khác ban hành: madinhdanh decision edit {id} --authority …',
  'decision.list-replaced':
    'Dự thảo lập trước khi Quyết định {number} (ký ngày {signed:date}) thay thế danh sách mà nó sửa đổi.',
  'decision.list-replaced.hint':
    '→ Xem lại căn cứ, trích yếu, điều khoản trên bản ký: phải sửa đổi Quyết định {number}.',
  'decision.list-made-without':
    'Quyết định {number} (ký ngày {signed:date}) đã ban hành lại toàn bộ danh sách khi chưa có những việc này.',
  'decision.list-made-without.hint':
    '→ Đối chiếu danh sách ấy: madinhdanh check TỆP --decision {id}; việc nào phải có trong danh sách hiện hành thì sửa đổi bằng một quyết định mới.',
  'decision.department-written': 'quyết định ghi: {name}',
  'decision.department-gone': 'không còn cơ quan nào kế tiếp',
  'decision.empty': 'Dự thảo {id} chưa cấp, đổi, đóng mã nào.',
  'decision.empty.hint': 'Thêm việc: madinhdanh add --decision {id}; hoặc bỏ dự thảo: madinhdanh decision drop {id}.',
  'decision.empty.hint.full':
    'Nếu là danh sách đầy đủ thay cho quyết định trước: madinhdanh decision edit {id} --replaces {other}; nếu không, thêm việc: madinhdanh add --decision {id}; hoặc bỏ dự thảo: madinhdanh decision drop {id}.',
  'decision.second-full':
    'Quyết định {id} là quyết định đầy đủ nhưng không thay thế {number}, quyết định đầy đủ đang có hiệu lực.',
  'decision.second-full.hint':
    'Ghi quyết định bị thay thế: madinhdanh decision edit {id} {options}; nếu chỉ sửa đổi, bổ sung: madinhdanh decision edit {id} --kind amendment.',
  'decision.second-full.new.hint': 'Thêm --replaces {other}; nếu chỉ sửa đổi, bổ sung: --kind amendment.',
  'decision.groundless':
    'Dự thảo cấp {code} cho cơ quan đang mang mã {other}, nhưng việc của {other} đã được quyết định {decision} định đoạt. Không ghi gì.',
  'decision.groundless.hint':
    'Rút mục ấy khỏi dự thảo rồi ban hành: `madinhdanh withdraw {code} --decision {id}{amend}`.',
  'decision.refused.hint': 'Bỏ cả dự thảo: `madinhdanh decision drop {id}{amend}`.',
  'decision.refused.hint.entry':
    'Rút mục ấy khỏi dự thảo: `madinhdanh withdraw {code} --decision {id}{amend}`; hoặc bỏ cả dự thảo: `madinhdanh decision drop {id}{amend}`.',
  'decision.dangling': '{code} dựa vào {other}, mà {other} mới chỉ nằm trong dự thảo {draft}. Không ghi gì.',
  'decision.dangling.hint':
    'Ban hành dự thảo {draft} trước; hoặc chuyển việc ấy sang dự thảo kia: madinhdanh decision move {code} --to {draft}{amend}; hoặc rút ra: madinhdanh withdraw {code}{amend}.',
  'decision.no-list':
    '{id} là quyết định sửa đổi, bổ sung (amendment), mà sổ chưa có quyết định đầy đủ nào của cơ quan ban hành để sửa đổi.',
  'decision.no-list.hint': 'Quyết định này ban hành danh sách đầy đủ thì: madinhdanh decision edit {id} --kind full',
  'decision.early-itself': 'Dự thảo ghi ngày có hiệu lực {date:date}, trước ngày ký {signed:date}.',
  'decision.early-itself.hint':
    'Có hiệu lực từ ngày ký thì thêm --effective {signed}; quả thật có hiệu lực trở về trước thì thêm --effective {date}.',
  'decision.early': '{count} việc ghi ngày sớm hơn ngày hiệu lực {date:date} của quyết định: {entries:entries}{more}.',
  'decision.early.hint':
    'Thêm --own-dates để các ngày ấy lấy theo ngày của quyết định; hoặc cho quyết định có hiệu lực từ ngày khác, ví dụ --effective {date}.',
  'cmd.decision.issue':
    'Ban hành dự thảo: ghi số và ngày ký vào tệp quyết định (tên tệp giữ nguyên), nêu những gì trở thành chính thức, rồi niêm phong.',
  'opt.decision.issue.effective': 'Ngày có hiệu lực; bỏ trống thì là ngày dự kiến trong dự thảo, hoặc ngày ký.',
  'opt.decision.issue.signed-file':
    'Bản đã ký (.pdf có chữ hoặc .docx), hoặc thư mục chứa nó cùng các phụ lục là tệp riêng; ghi được nhiều lần. Đối chiếu từng ô phụ lục, từng đoạn lời văn với dự thảo trước khi ghi; khớp thì giữ tên và SHA-256.',
  'opt.decision.issue.signed-url': 'Nơi công bố bản đã ký (https://…), ghi cùng tên tệp.',
  'decision.paper-differs': 'Bản đã ký {file} không khớp với những gì dự thảo làm. Không ghi gì.',
  'decision.paper-differs.hint':
    'Sửa dự thảo cho đúng bản đã ký (decision edit: --basis, --proposal, --title, --recipients; điều viết riêng: --articles) rồi ban hành lại; bản đã ký sai thì xin bản đúng.',
  'decision.paper-equal':
    'Bản đã ký {file}: các phụ lục khớp với những gì quyết định làm, số và ngày ký khớp. Lời văn so với bản soạn từ sổ: ngày, mã, tên, số lượng và số quyết định được nêu đều khớp; chỗ viết khác, nếu có, đã nêu ở trên. SHA-256: {hash}',
  'decision.paper-equal.unread':
    'Bản đã ký {file}: các phụ lục khớp với những gì quyết định làm; không đọc được số hoặc ngày ký, hãy xem lại trên giấy. Lời văn so với bản soạn từ sổ: ngày, mã, tên, số lượng và số quyết định được nêu đều khớp; chỗ viết khác, nếu có, đã nêu ở trên. SHA-256: {hash}',
  'decision.paper-ending': '--signed-file {file}: bản đã ký là tệp .pdf hoặc .docx.',
  'decision.paper-folder-rest':
    '{file}: {count} mục trong thư mục không phải .pdf, .docx nên không được đối chiếu: {names}.',
  'decision.paper-folder': '{file}: thư mục không có tệp .pdf hoặc .docx nào.',
  'decision.paper-type':
    '{file}: tên tệp có đuôi .{ending} nhưng nội dung là {format}. Bản đã ký phải đúng loại như đuôi của nó.',
  'decision.paper-no-list': '{file}: không tìm thấy phụ lục nào có danh sách mã.',
  'decision.paper-no-list.hint':
    'Phụ lục là tệp riêng thì thêm --signed-file cho từng tệp, hoặc chỉ thư mục chứa chúng.',
  'decision.paper-url': '--signed-url {url}: cần địa chỉ bắt đầu bằng https:// hoặc http://, không có dấu cách.',
  'decision.paper-url-alone': '--signed-url đi cùng --signed-file: địa chỉ là của tệp đã đối chiếu.',
  'opt.own-dates': 'Bỏ những ngày dự kiến sớm hơn ngày hiệu lực: lấy theo ngày của quyết định.',
  'example.decision.issue': 'madinhdanh decision issue 2025-chia --number 15/QĐ-UBND --signed 22/05/2025',
  'decision.issue-ask':
    'Ban hành theo số {number} ngày {signed:date}? Từ đó mọi việc trên là chính thức, không sửa được nữa.',
  'plan.decision.issued.later': 'Ban hành: {id} (số {number}, ngày {signed:date}, hiệu lực từ {effective:date})',
  'plan.binding-of': '{kind} theo {number}',
  'plan.since': 'Từ ngày',
  'plan.since-day': 'từ ngày {day}',

  'cmd.decision.edit':
    'Sửa một quyết định; lặp một tùy chọn thì thêm, --no-… thì xóa; không ghi tùy chọn nào thì hỏi từng mục. Quyết định đã ký chỉ sửa lời văn, với --amend-sealed.',
  'example.decision.edit':
    'madinhdanh decision edit 2025-chia --department "Sở Nội vụ" --head "Giám đốc"\nmadinhdanh decision edit 2025-chia --no-recipients --recipients "Như Điều 4"\nmadinhdanh decision edit 5/QĐ-UBND --drafter CNTT --amend-sealed "chép thiếu"',
  'opt.decision.edit.title': 'Trích yếu.',
  'opt.decision.edit.kind': 'full (đầy đủ) hoặc amendment (sửa đổi, bổ sung).',
  'opt.decision.edit.authority': 'Cơ quan ban hành.',
  'opt.decision.edit.effective': 'Ngày dự kiến có hiệu lực.',
  'opt.symbol': 'Ký hiệu sau số của dự thảo, ví dụ QĐ-BKHCN, khi không suy ra được từ cơ quan ban hành.',
  'opt.revokes': 'Quyết định bị thu hồi, bãi bỏ; ghi được nhiều lần.',
  'opt.basis': 'Một căn cứ; ghi được nhiều lần.',
  'opt.proposal': 'Một đề nghị: “Theo đề nghị của … tại Tờ trình số …”; ghi được nhiều lần.',
  'opt.department': 'Cơ quan chủ trì.',
  'opt.head': 'Chức danh người đứng đầu cơ quan chủ trì.',
  'opt.department-symbol':
    'Ký hiệu của cơ quan chủ trì sau số các văn bản của mình (VP, STTTT), khi không suy ra được từ tên.',
  'opt.department-signer': 'Họ và tên người ký các văn bản của cơ quan chủ trì (Tờ trình, công văn, báo cáo).',
  'opt.department-signer-title':
    'Chức vụ người ấy khi không phải người đứng đầu: “Phó Giám đốc” thì in thêm “KT. GIÁM ĐỐC”.',
  'opt.department-drafter':
    'Ký hiệu đơn vị của cơ quan chủ trì soạn các văn bản của mình (Tờ trình, công văn), sau “Lưu: VT” và ký hiệu công văn.',
  'opt.signer': 'Họ và tên người ký.',
  'opt.signer-title': 'Chức vụ người ký.',
  'opt.on-behalf': 'Thay mặt: “TM. ỦY BAN NHÂN DÂN”.',
  'opt.acting': 'Ký thay: “KT. CHỦ TỊCH”.',
  'opt.recipients': 'Một nơi nhận; ghi được nhiều lần.',
  'opt.drafter': 'Ký hiệu người soạn thảo quyết định, sau “Lưu: VT” của quyết định.',
  'opt.articles':
    'Lời văn riêng của các điều, từ tệp .md hoặc .txt: mỗi điều bắt đầu bằng “Điều 1.”; khoản 1., điểm a), gạch đầu dòng -.',
  'articles.ending': '{path}: lời văn các điều là tệp .md hoặc .txt.',
  'articles.none': '{path}: không có điều nào.',
  'articles.before': '{path}, dòng {line}: có chữ đứng trước Điều 1.',
  'articles.form.hint': 'Tệp chỉ gồm các điều, mỗi điều bắt đầu bằng dòng “Điều 1. …”, “Điều 2. …”.',
  'articles.order': '{path}, dòng {line}: Điều {found} đứng ở chỗ của Điều {wanted}.',
  'articles.order.hint': 'Đánh số các điều liên tiếp từ 1: ghi “Điều {wanted}.” ở dòng ấy.',
  'articles.empty': '{path}, dòng {line}: Điều {found} không có nội dung.',
  'articles.empty.hint': 'Ghi nội dung Điều {found}, hoặc bỏ dòng ấy và đánh số lại.',
  'opt.decision.edit.amend-sealed': 'Sửa lời văn của quyết định đã ký, vì lý do này; được ghi lại.',
  'edit.nothing': 'Chưa ghi mục nào để sửa.',
  'edit.nothing.hint': 'Ví dụ: madinhdanh decision edit {id} --title "…"; các mục: madinhdanh decision edit --help.',
  'edit.nothing-new': 'Quyết định {id} đã đúng như thế: không có gì để sửa.',
  'edit.signed': 'Quyết định {number} đã ký: chỉ sửa được lời văn, và phải có lý do.',
  'edit.signed.hint': 'Nếu sổ chép chưa đúng bản đã ký: madinhdanh decision edit {id} … --amend-sealed "lý do".',
  'edit.fixed': 'Quyết định {number} đã ký: không sửa được {fields}.',
  'edit.fixed.hint':
    'Chỉ sửa được trích yếu, căn cứ, đề nghị, cơ quan chủ trì, người ký, nơi nhận, ký hiệu người soạn thảo, lời văn các điều. Muốn thay đổi thì ban hành quyết định mới.',
  'edit.unsealed': 'Quyết định {number} chưa niêm phong nên chưa sửa được lời văn.',
  'edit.unsealed.hint': 'Niêm phong trước, thành một lần thay đổi riêng: madinhdanh decision seal {id}.',
  'edit.head-alone':
    'Có chức danh, ký hiệu hay người ký của cơ quan chủ trì thì phải có cơ quan chủ trì (--department).',
  'edit.subject': 'Sửa quyết định {id}',
  'edit.ask-basis': 'Căn cứ (cách nhau bằng dấu ;)',
  'edit.ask-proposal': 'Đề nghị (cách nhau bằng dấu ;)',
  'edit.ask-recipients': 'Nơi nhận (cách nhau bằng dấu ;)',
  'field.department': 'Cơ quan chủ trì',
  'field.symbol': 'Ký hiệu',
  'field.drafter': 'Ký hiệu người soạn thảo',
  'field.revokes': 'Thu hồi, bãi bỏ',
  'field.submitted': 'Tờ trình',
  'field.signedFile': 'Bản đã ký',
  'field.head': 'Chức danh người đứng đầu',
  'field.departmentSymbol': 'Ký hiệu của cơ quan chủ trì',
  'field.departmentSigner': 'Người ký của cơ quan chủ trì',
  'field.departmentSignerTitle': 'Chức vụ người ký của cơ quan chủ trì',
  'field.departmentDrafter': 'Ký hiệu người soạn thảo của cơ quan chủ trì',
  'field.onBehalf': 'Thay mặt',
  'field.acting': 'Ký thay',
  'field.signerTitle': 'Chức vụ người ký',

  'cmd.decision.submit': 'Ghi việc trình dự thảo; từ đó dự thảo chỉ sửa với --amend-submitted.',
  'example.decision.submit': 'madinhdanh decision submit 2025-chia --number 25/TTr-SNV --on 21/04/2025',
  'opt.decision.submit.number': 'Số tờ trình, ví dụ 25/TTr-STTTT.',
  'opt.on': 'Ngày trình (2025-04-21 hoặc 21/04/2025).',
  'submit.both-needed': 'Cần cả --number (số tờ trình) và --on (ngày trình).',
  'submit.number-form': '“{number}” không phải số tờ trình.',
  'submit.number-form.hint': 'Số tờ trình có dạng 25/TTr-STTTT.',
  'submit.day-to-come': 'Ngày trình {date:date} chưa đến; hôm nay là {today:date}.',
  'submit.subject': 'Trình dự thảo {id} theo {number}',

  'cmd.decision.move': 'Chuyển việc của dự thảo sang dự thảo khác; cả việc một nhánh thêm vào dự thảo nay đã ban hành.',
  'example.decision.move':
    'madinhdanh decision move H24.15.02 --to 2025-bo-sung\nmadinhdanh decision move H24.09.01 --entry closing --to 2025-bo-sung',
  'opt.to': 'Dự thảo nhận việc.',
  'opt.decision.move.to': 'Dự thảo nhận việc: tên tệp.',
  'opt.decision.move.title': 'Lập dự thảo mới với trích yếu này để nhận việc.',
  'opt.decision.move.decision': 'Chỉ lấy việc của quyết định này.',
  'move.to-needed': 'Thiếu --to (dự thảo nhận việc), hoặc --title để lập dự thảo mới nhận việc.',
  'move.none-named': 'Hãy nêu ít nhất một mã.',
  'move.idle': 'Không dự thảo nào khác có việc như thế với {codes}; không chuyển gì.',
  'move.idle.hint':
    'Bỏ các mã ấy khỏi lệnh: madinhdanh decision move {others} {target}. Xem: madinhdanh history {code}.',
  'move.nothing': 'Không dự thảo nào khác có việc với {codes}.',
  'move.nothing.hint':
    'Việc của quyết định đã ký không chuyển đi được. Xem: madinhdanh history, madinhdanh decision list.',
  'move.not-added':
    '{codes}: bỏ ra thì niêm phong của {number} vẫn không khớp, nên không phải chỉ là phần thêm sau khi ban hành.',
  'move.not-added.hint':
    'Nêu đủ các mã được thêm (madinhdanh validate nêu từng mục), hoặc chọn việc bằng --entry; rồi chạy lại với --to {to}.',
  'move.subject': 'Chuyển {codes} sang dự thảo {to}',

  'cmd.decision.drop': 'Bỏ một dự thảo cùng mọi việc của nó.',
  'example.decision.drop': 'madinhdanh decision drop 2025-chia --reason "không trình nữa"',
  'opt.reason': 'Lý do, ghi cạnh mã được giữ lại trong reserved.',
  'drop.ask': 'Bỏ dự thảo {id} và mọi việc của nó?',
  'drop.subject': 'Bỏ dự thảo {id}',

  'cmd.withdraw': 'Rút một việc (cấp, đổi tên, đóng) ra khỏi dự thảo.',
  'example.withdraw': 'madinhdanh withdraw H24.15.02\nmadinhdanh withdraw H24.09.01 --entry closing',
  'opt.withdraw.decision': 'Dự thảo nào, khi nhiều dự thảo có việc với mã này.',
  'opt.withdraw.subtree': 'Rút cả những gì chính dự thảo ấy làm với đơn vị bên dưới.',
  'withdraw.none': 'Không dự thảo nào có việc như thế với {code}.',
  'withdraw.none.hint': 'Quyết định đã ký thì không rút lại được: xem madinhdanh history {code}.',
  'withdraw.other.hint': 'Đang có: {entries:entries}.',
  'withdraw.several': 'Nhiều việc của dự thảo với {code}: {entries:entries}.',
  'withdraw.several.hint': 'Chọn bằng --entry grant|rename|closing, và --decision nếu là nhiều dự thảo.',
  'withdraw.beneath': 'Bên dưới {code} còn {children}.',
  'withdraw.beneath.hint': 'Thêm --subtree để rút cả, hoặc rút từng mã trước.',
  'withdraw.rests': 'Không rút {codes} được: còn {entries:entries} dựa vào.',
  'withdraw.rests.hint':
    'Rút những việc ấy trước, bắt đầu từ: madinhdanh withdraw {code}{amend}; hoặc rút cả cấp dưới một lần: thêm --subtree ở mã cấp trên.',
  'withdraw.ask': 'Rút việc nào của {code}?',
  'withdraw.free': 'Cấp lại được, vì chưa từng có ở nhánh chính: {codes}.',
  'withdraw.reserved': 'Không cấp lại, đã ghi vào reserved: {codes}.',
  'withdraw.no-git': 'Không có git: không biết ai đã thấy những mã này, nên mã rút ra được ghi vào reserved.',
  'withdraw.incomplete':
    'Lịch sử git ở đây không đủ: không biết nhánh chính đã từng có những mã này chưa, nên mã rút ra được ghi vào reserved. Lấy đủ lịch sử: {command}',
  'withdraw.subject': 'Rút {code} khỏi dự thảo',
  'entry.effective': 'hiệu lực',
  'entry.grant': 'cấp mã',
  'entry.rename': 'đổi tên',
  'entry.closing': 'đóng mã',
  'entry.lifting': 'khôi phục mã',
  'entry.spin-off': 'tách',

  'renumber.issued':
    'Dự thảo {id} đã được ban hành ở nhánh kia ({number}), trong khi nhánh này còn thêm việc cho {codes}. Chuyển sang dự thảo khác:',
} as const;
