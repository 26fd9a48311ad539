/** Wordings of changes: what is wrong with one (`rule.change-<id>`), plans, what a writing command did. */
export const changes = {
  'rule.change-decision-missing': 'Không có quyết định `{decision}` trong decisions/.',
  'hint.change-decision-missing.listed': 'Đang có: {known}. Xem hết: madinhdanh decision list.',
  'rule.change-decision-ambiguous': 'Nhiều quyết định cùng số {number}: {ids}.',
  'hint.change-decision-ambiguous': 'Nêu tên tệp của quyết định thay cho số.',
  'rule.change-decision-needed':
    'Cấp, đổi, đóng mã phải dựa trên một quyết định: thêm --decision (trong tệp thay đổi: decision: …).',
  'rule.change-decision-revoked': 'Quyết định {decision} đã bị thu hồi theo {by}, không ghi thêm gì theo nó được nữa.',
  'rule.change-before-decision': 'Ngày {date:date} trước ngày hiệu lực {decisionDate:date} của quyết định {decision}.',
  'rule.change-kind-count': 'Mỗi thay đổi nêu đúng một loại.',
  'rule.change-beside-only': '`{key}` đứng ngang với {kind} thì không có tác dụng: ghi nó bên trong {kind}.',
  'rule.change-effective-twice': 'Ngày hiệu lực của thay đổi này ghi hai lần: bên trong và ngang với nó.',
  'rule.change-alias-unknown': 'Không có tên tạm {alias} trong tệp thay đổi.',
  'hint.change-alias-unknown': 'Đặt tên tạm bằng as ở đơn vị mới, ví dụ as: a, rồi gọi là $a.',
  'rule.change-alias-twice': 'Tên tạm {alias} đặt hai lần.',
  'rule.change-alias-cycle': 'Tên tạm {alias} chờ chính đơn vị này: các đơn vị mới không thể nằm dưới nhau thành vòng.',
  'rule.change-body-both': 'Ghi parent hoặc code, không ghi cả hai.',
  'rule.change-body-neither': 'Thiếu parent (cấp mã kế tiếp) hoặc code (mã chọn sẵn).',
  'rule.change-body-nameless': 'Đơn vị mới {code} chưa có tên (name).',
  'rule.change-body-known': '{code} là đơn vị đã có: {fields} không ghi ở đây được.',
  'hint.change-body-known': 'Sửa thông tin liên hệ của nó bằng một thay đổi update riêng.',
  'rule.change-replace-target': 'Thay thế mã cần code với parent hoặc với with; hoặc childrenOf với parent.',
  'rule.change-takes-nothing': 'Đơn vị này không nhận mã nào: thêm whole hoặc part.',
  'rule.change-nothing-changed': '{code} (“{name}”) đã đúng như vậy, không có gì để đổi.',

  'rule.change-pattern-form': 'Mẫu from không đọc được từ chỗ “{part}”.',
  'hint.change-pattern-form':
    'Mẫu gồm chữ, ^ đầu tên, $ cuối tên, . một ký tự bất kỳ, [xp], (xã|thị trấn), ?, * và +; dấu đặc biệt muốn hiểu là chữ thì đặt \\ trước.',
  'rule.change-pattern-slow': 'Mẫu from có thể khiến máy tìm mãi không xong, ở chỗ “{part}”.',
  'hint.change-pattern-slow':
    'Nhiều nhất một * hoặc +, và khi ấy mẫu bắt đầu bằng ^; nhiều nhất bốn chỗ chọn (? * + |); nhóm không lồng nhau và không lặp lại.',
  'rule.change-pattern-group': '“{part}” trong to không chỉ nhóm nào của mẫu from; muốn ghi dấu $ thì viết $$.',
  'rule.change-pattern-none': 'Không tên nào dưới {code} khớp mẫu “{from}”, nên không có gì để đổi.',
  'rule.change-pattern-none.one': 'Tên của {code} (“{name}”) không khớp mẫu “{from}”.',
  'rule.change-pattern-outside': '{code} không nằm dưới {under}.',

  'rule.change-code-ambiguous': '“{text}” là mã đã cấp trước đây của nhiều đơn vị: {codes}.',
  'hint.change-code-ambiguous': 'Ghi mã đang dùng của đơn vị muốn nói đến.',
  'rule.change-code-unknown': 'Không có đơn vị {code} trong sổ.',
  'rule.change-code-closed': '{code} (“{name}”) đã đóng theo quyết định {decision}.',
  'rule.change-code-closed.drafted': 'Dự thảo {decision} đã dự kiến đóng {code} (“{name}”).',
  'rule.change-code-closed.drafted-options': 'Dự thảo {decision} đã dự kiến đóng {code} (“{name}”).',
  'hint.change-code-closed.drafted':
    'Dự thảo mới dự kiến đóng: muốn đổi ngày, lý do hay đơn vị tiếp nhận thì rút việc đóng rồi ghi lại: madinhdanh withdraw {code} --entry closing --decision {decision}.',
  'hint.change-code-closed.drafted-options':
    'Dự thảo mới dự kiến đóng: muốn đổi ngày, lý do hay đơn vị tiếp nhận thì rút việc đóng rồi ghi lại: madinhdanh withdraw {code} --entry closing --decision {decision}.',
  'hint.change-code-closed.listed': 'Đơn vị tiếp nhận: {successors}.',
  'rule.change-closed-twice': '{code} (“{name}”) đã đóng bởi một thay đổi khác trong cùng lần này.',
  'rule.change-closed-at-once': '{code} (“{name}”) được cấp trong chính lần này nên không đóng được.',
  'hint.change-closed-at-once': 'Mã đã cấp là mất vĩnh viễn: bỏ việc cấp mã ấy, hoặc trỏ thẳng đến đơn vị cuối cùng.',
  'rule.change-unit-draft':
    '{code} mới có trong dự thảo {decision}; chưa quyết định nào khác đổi tên hay đóng nó được.',
  'hint.change-unit-draft':
    'Ghi theo chính dự thảo đó (--decision {decision}), hoặc ban hành nó trước: madinhdanh decision issue {decision}; bỏ mã khỏi dự thảo: madinhdanh withdraw {code}.',
  'rule.change-closing-drafted':
    'Dự thảo {decision} đã định đóng {code} (“{name}”); hai dự thảo không đóng cùng một đơn vị được.',
  'hint.change-closing-drafted':
    'Bỏ khỏi dự thảo kia: madinhdanh withdraw {code}; chuyển sang dự thảo này: madinhdanh decision move {code} --to {draft}; hoặc bỏ cả dự thảo kia: madinhdanh decision drop {decision}.',
  'rule.change-renaming-drafted':
    'Dự thảo {decision} đã định đổi tên {code} (thành “{name}”); hai dự thảo không đổi tên cùng một đơn vị được.',
  'hint.change-renaming-drafted':
    'Bỏ khỏi dự thảo kia: madinhdanh withdraw {code}; chuyển sang dự thảo này: madinhdanh decision move {code} --to {draft}; hoặc bỏ cả dự thảo kia: madinhdanh decision drop {decision}.',

  'rule.change-code-form': '“{code}” không phải mã định danh đúng dạng.',
  'hint.change-code-form.listed': 'Có phải ý bạn là {near}?',
  'rule.change-code-used': 'Mã {code} đã cấp cho “{name}”; mã đã cấp không bao giờ cấp lại.',
  'hint.change-code-used':
    'Bỏ --code, ghi --parent {parent} để lấy mã trống kế tiếp (trong tệp thay đổi: parent thay cho code). Mã ấy đã qua những gì: madinhdanh history {code}.',
  'rule.change-code-earlier':
    'Mã {code} là mã cũ của {other} (“{name}”), ghi ở legacyCodes; mã đã cấp không bao giờ cấp lại.',
  'hint.change-code-earlier': 'Chọn mã khác; {other} ghi nhầm mã cũ thì đính chính: madinhdanh correct {other}',
  'rule.change-legacy-unknown':
    '{code} (“{name}”) nhận mã cũ {legacy}, mà sổ này và lịch sử của sổ chưa từng cấp mã ấy.',
  'hint.change-legacy-unknown':
    'Xem lại mã cũ ấy ở văn bản đã cấp; mã sẽ cấp hay đang dành riêng không là mã cũ của ai.',
  'rule.change-legacy-strange': 'Mã cũ lạ: {codes}.',
  'rule.change-legacy-strange.reserved': 'Mã cũ là mã đang dành riêng, chưa cấp cho ai: {codes}.',
  'rule.change-legacy-strange.unknown': 'Mã cũ là mã mà sổ này chưa từng cấp: {codes}.',
  'rule.change-legacy-strange.root': 'Mã cũ là mã cấp 1 của nơi khác: {codes}.',
  'rule.change-legacy-strange.form': 'Mã cũ là dạng cũ của một mã không của ai: {codes}.',
  'rule.change-code-twice': 'Mã {code} được cấp hai lần trong cùng lần này.',
  'rule.change-code-history': 'Mã {code} từng có trong lịch sử git của sổ; mã đã cấp không bao giờ cấp lại.',
  'rule.change-code-reserved': 'Mã {code} đang được dành riêng (reserved trong registry.yaml).',
  'rule.change-code-reserved-there':
    'Mã {code} còn được dành riêng (reserved trong registry.yaml) ở {ref}, tuy trong thư mục làm việc không còn.',
  'hint.change-code-reserved-there':
    'Bỏ dành riêng bằng một thay đổi riêng (commit, pull request) trước; khi {ref} có thay đổi đó rồi mới cấp mã.',
  'rule.change-code-once-reserved': 'Mã {code} từng được dành riêng ({reserved}), theo lịch sử git của sổ.',
  'hint.change-code-once-reserved': 'Hỏi lại vì sao mã ấy từng được dành riêng; người duyệt cũng được nhắc xem kỹ.',
  'rule.change-code-width': 'Nhóm “{group}” của {code} phải dài {width} ký tự.',
  'rule.change-code-alphabet': 'Nhóm “{group}” của {code} chỉ được dùng chữ số.',
  'rule.change-root-unknown': 'Mã cấp 1 {root} chưa khai báo trong registry.yaml.',
  'rule.change-too-deep': 'Không cấp được mã dưới {parent}: phụ lục chỉ có bốn cấp.',
  'rule.change-too-long': 'Mã dưới {parent} sẽ dài quá 35 ký tự.',
  'rule.change-no-level': '{root} chưa khai báo độ dài nhóm cho cấp {level} (groups trong registry.yaml).',
  'rule.change-block-full': 'Đã dùng hết dải số của loại “{type}” dưới {parent}.',
  'hint.change-block-full':
    'Nới dải, hoặc thêm một dải nữa cho loại “{type}” ở cấp {level} trong roots.{root}.blocks của registry.yaml; hoặc chọn mã: madinhdanh add --code.',
  'rule.change-code-zero': 'Mã {code} có nhóm cuối “{group}” toàn số 0, không cấp cho đơn vị nào.',
  'hint.change-code-zero': 'Chọn mã khác, hoặc để tự cấp mã kế tiếp: madinhdanh add --parent.',
  'rule.change-full': 'Đã dùng hết mã dưới {parent}.',
  'hint.change-full': 'Nới độ dài nhóm cấp {level} của {root} trong registry.yaml (groups), ví dụ từ 2 thành "2-3".',

  'rule.change-parent-unknown': 'Không có đơn vị cấp trên {parent}.',
  'rule.change-parent-closed': 'Đơn vị cấp trên {parent} (“{name}”) đã đóng theo quyết định {decision}.',
  'rule.change-parent-closing':
    '{code} được cấp dưới {parent} (“{name}”), nhưng {parent} lại đóng trong chính lần này.',
  'hint.change-parent-closing': 'Cấp dưới đơn vị tiếp nhận: đặt tên tạm cho nó bằng as rồi dùng parent: $tên.',
  'rule.change-parent-later': 'Ngày {date:date} đơn vị cấp trên {parent} chưa có hiệu lực (từ {granted:date}).',
  'hint.change-parent-later':
    'Ghi ngày từ {granted:date} trở đi: --effective {granted:raw} (trong tệp thay đổi: effective: {granted:raw}).',
  'rule.change-parent-draft':
    'Đơn vị cấp trên {parent} mới có trong dự thảo {decision}; quyết định đã ký chưa dựa vào nó được.',
  'hint.change-parent-draft': 'Ban hành dự thảo đó trước: madinhdanh decision issue {decision}.',

  'rule.change-replace-itself': '{code} không thể thay thế chính nó.',
  'rule.change-replace-inside': '{parent} nằm trong {code} nên không thể nhận nó.',
  'rule.change-heir-itself': '{code} không thể tiếp nhận chính nó.',
  'hint.change-heir-itself':
    'Nếu {code} vẫn còn sau khi tách thì không đóng mã của nó: dùng spinOff (madinhdanh spin-off).',
  'rule.change-heir-inside': '{heir} nằm trong {code} nên không thể tiếp nhận nó.',
  'rule.change-heir-twice': '{heir} nhận {code} hai lần.',
  'rule.change-whole-twice':
    '{code} đã giao toàn bộ cho {other}; không thể giao toàn bộ cho {heir} nữa, hãy dùng part.',
  'rule.change-whole-and-part': '{code} giao toàn bộ cho {heir}, lại giao một phần cho {other}.',
  'hint.change-whole-and-part': 'Đã chia thì đơn vị nào cũng chỉ nhận một phần: ghi part ở cả hai.',
  'rule.change-part-alone': '{heir} chỉ nhận một phần của {code} (“{name}”), và không đơn vị nào nhận phần còn lại.',
  'hint.change-part-alone':
    'Nhận cả thì ghi whole; phần còn lại về đơn vị khác thì nêu part ở đơn vị ấy; đúng là không về đâu thì thêm remainder: true.',
  'rule.change-heir-closed': '{heir} tiếp nhận {code}, nhưng lại đóng trong chính lần này.',
  'hint.change-heir-closed': 'Giao {code} thẳng cho đơn vị còn lại sau cùng.',
  'rule.change-heir-later': '{heir} tiếp nhận {code} từ ngày {date:date}, nhưng đến {granted:date} mới có hiệu lực.',
  'hint.change-heir-later':
    'Ghi ngày từ {granted:date} trở đi: --effective {granted:raw} (trong tệp thay đổi: effective: {granted:raw}); hoặc chọn đơn vị tiếp nhận khác.',
  'rule.change-heir-draft': '{heir} tiếp nhận {code}, nhưng mới có trong dự thảo {decision}.',
  'hint.change-heir-draft': 'Ban hành dự thảo đó trước: madinhdanh decision issue {decision}.',

  'rule.change-children-none': '{code} không có đơn vị trực thuộc nào còn hiệu lực.',
  'rule.change-children-open': '{code} còn {count} đơn vị bên dưới chưa đóng: {open}{more}.',
  'hint.change-children-open.end':
    'Đóng cả {count} đơn vị ấy theo: thêm subtree: true; hoặc đóng, chuyển, thay thế mã của chúng bằng thay đổi khác trong tệp.',
  'hint.change-children-open.end-options':
    'Đóng cả {count} đơn vị ấy theo: thêm --subtree; hoặc chuyển chúng đi trước (replace {first} --parent …).',
  'hint.change-children-open.end-list':
    'Đóng cả {count} đơn vị ấy theo: chạy lại với --children close; hoặc thêm vào danh sách một dòng cho mỗi đơn vị.',
  'hint.change-children-open.end-list-rows':
    'Đóng cả {count} đơn vị ấy theo: chạy lại với --children close; hoặc thêm vào danh sách một dòng cho mỗi đơn vị. Hàng riêng trong danh sách nói về {named}: hàng ấy phải khớp.',
  'hint.change-children-open.heir':
    'Thêm children: move ({count} đơn vị nhận mã mới dưới {heir}, đơn vị nào cũng cùng cấp dưới của nó) hoặc children: close ({count} mã đóng theo và dẫn đến {heir}).',
  'hint.change-children-open.heir-options':
    'Thêm --children move ({count} đơn vị nhận mã mới dưới {heir}, đơn vị nào cũng cùng cấp dưới của nó) hoặc --children close ({count} mã đóng theo và dẫn đến {heir}).',
  'hint.change-children-open.heir-list':
    'Chạy lại với --children move ({count} đơn vị nhận mã mới dưới {heir}) hoặc --children close ({count} mã đóng theo và dẫn đến {heir}); hoặc thêm vào danh sách một dòng cho mỗi đơn vị.',
  'hint.change-children-open.heir-list-rows':
    'Chạy lại với --children move ({count} đơn vị nhận mã mới dưới {heir}) hoặc --children close ({count} mã đóng theo và dẫn đến {heir}); hoặc thêm vào danh sách một dòng cho mỗi đơn vị. Hàng riêng trong danh sách nói về {named}: hàng ấy phải khớp.',
  'hint.change-children-open.heirs':
    'Nêu đơn vị nào về đâu: children: [{first}, …] ở từng đơn vị tiếp nhận, remainder: $tên (hoặc mã) cho đơn vị nhận tất cả số không được nêu; hoặc children: close ({count} mã đóng theo).',
  'hint.change-children-open.heirs-options':
    'Nêu đơn vị nào về phần nào: --child {first}=1 (phần thứ nhất), --remainder 2 cho tất cả số không được nêu; hoặc --children close ({count} mã đóng theo).',
  'hint.change-children-open.heirs-list':
    'Thêm vào danh sách một hàng cho mỗi đơn vị ấy (“Chuyển”, kèm cấp trên mới); hoặc chạy lại với --children close ({count} mã đóng theo).',
  'hint.change-children-open.heirs-list-rows':
    'Thêm vào danh sách một hàng cho mỗi đơn vị ấy (“Chuyển”, kèm cấp trên mới); hoặc chạy lại với --children close ({count} mã đóng theo). Hàng riêng trong danh sách nói về {named}: hàng ấy phải khớp.',
  'rule.change-children-both': 'Với đơn vị bên dưới {code}, chỗ ghi children: move, chỗ ghi children: close.',
  'rule.change-children-deep':
    'Dưới {parent}, {count} đơn vị sẽ nằm ở cấp 5 trở xuống, mà phụ lục chỉ có bốn cấp: {open}{more}.',
  'hint.change-children-deep': 'Đóng chúng, hoặc chuyển chúng lên cao hơn, bằng thay đổi riêng trong cùng lần này.',
  'rule.change-children-each': 'childrenOf đã chuyển từng đơn vị trực thuộc cùng cấp dưới của nó: bỏ children.',
  'rule.change-child-outside': '{code} không nằm dưới đơn vị nào được giao ở đây ({olds}).',
  'rule.change-child-twice': '{code} được nêu ở hai đơn vị tiếp nhận; nó chỉ về được một.',
  'rule.change-remainder-outside': '{remainder} không nhận gì ở đây nên không nhận được phần còn lại.',
  'hint.change-remainder-outside.listed': 'Các đơn vị tiếp nhận: {heirs}.',
  'rule.change-remainder-close': 'remainder: {remainder} trái với children: close.',
  'rule.change-remainder-twice': 'Phần còn lại bên dưới {code} giao cho cả {heir} lẫn {other}.',
  'rule.change-child-later':
    '{child} đến {childDate:date} mới đóng (quyết định {decision}); cấp trên {code} không thể đóng sớm hơn, ngày {date:date}.',
  'hint.change-child-later':
    'Ghi ngày từ {childDate:date} trở đi: --effective {childDate:raw} (trong tệp thay đổi: effective: {childDate:raw}).',
  'rule.change-child-since':
    '{child} đến {childDate:date} mới được cấp; cấp trên {code} không thể đóng sớm hơn, ngày {date:date}.',
  'hint.change-child-since':
    'Ghi ngày từ {childDate:date} trở đi: --effective {childDate:raw} (trong tệp thay đổi: effective: {childDate:raw}).',
  'rule.change-child-draft': '{child} mới chỉ đóng theo dự thảo {decision}, nên cấp trên {code} chưa đóng được.',
  'hint.change-child-draft':
    'Đóng cả {child} trong lần này (subtree, --subtree), hoặc ban hành dự thảo đó trước: madinhdanh decision issue {decision}.',
  'rule.change-close-early': '{code} không thể đóng ngày {date:date}: mã hoặc tên của nó có hiệu lực từ {other:date}.',
  'hint.change-close-early':
    'Ghi ngày từ {other:date} trở đi: --effective {other:raw} (trong tệp thay đổi: effective: {other:raw}).',
  'rule.change-close-heir-early':
    '{code} tiếp nhận {from} từ ngày {other:date} nên không thể đóng sớm hơn, ngày {date:date}.',
  'hint.change-close-heir-early':
    'Ghi ngày từ {other:date} trở đi: --effective {other:raw} (trong tệp thay đổi: effective: {other:raw}).',
  'rule.change-contact-later': 'Sổ đã ghi thông tin liên hệ của {code} dùng đến {other:date}, sau ngày {date:date}.',
  'hint.change-contact-later':
    'Ghi ngày từ {other:date} trở đi; nếu ngày đã ghi là sai, sửa changedContacts của đơn vị trong tệp.',
  'rule.change-renaming-own-day':
    'Quyết định {decision} đã cấp {code} với tên “{name}”; tên ấy không đổi được ngay trong ngày cấp, vì khi đó chưa được mang ngày nào.',
  'hint.change-renaming-own-day':
    'Tên chép sai so với bản đã ký thì đính chính: `madinhdanh correct {code} --name "{wanted}" --reason "…"`; đổi tên thật thì theo quyết định sau: `madinhdanh rename {code} --name "{wanted}" --decision …`.',
  'rule.change-short-name-alone':
    'Dự thảo {decision} không đổi tên {code} (“{name}”), nên tên viết tắt “{shortName}” không thể chờ đến khi ban hành.',
  'hint.change-short-name-alone':
    'Tên viết tắt của tên đang mang sửa được ngay, không cần quyết định: `madinhdanh update {code} --short-name "{shortName}"`.',
  'rule.change-names-exchanged':
    '{code} (“{name}”) lấy tên của {other}, mà {other} cũng mang tên của đơn vị khác: các đơn vị đổi mã cho nhau.',
  'hint.change-names-exchanged':
    'Mỗi mã giữ tên của đơn vị mình; đơn vị cần mã khác thì thay thế mã: madinhdanh replace {code}',
  'rule.change-name-wordless': '“{name}” là mã, số hoặc ngày, không phải là tên.',
  'hint.change-name-wordless':
    'Ghi tên đầy đủ của đơn vị; mã thì ghi ở chỗ của mã (--code, hoặc code: trong tệp thay đổi).',
  'rule.change-name-parted': '“{name}” có dấu chấm phẩy, là dấu ngăn hai đơn vị trong danh sách.',
  'hint.change-name-parted': 'Ghi tên không có dấu chấm phẩy; nếu là hai đơn vị thì cấp hai mã.',
  'rule.change-rename-early':
    '{code} không thể đổi tên ngày {date:date}: mã hoặc tên của nó có hiệu lực từ {other:date}.',
  'hint.change-rename-early':
    'Ghi ngày từ {other:date} trở đi: --effective {other:raw} (trong tệp thay đổi: effective: {other:raw}).',
  'rule.change-annul-heir': '{code} đã tiếp nhận {from} nên không thể coi là cấp sai.',
  'hint.change-annul-heir': 'Dùng close (giải thể) hoặc merge (sáp nhập) thay cho annul.',

  'rule.change-spin-off-itself': '{code} không thể tách sang chính nó.',
  'rule.change-spin-off-early': '{code} không thể tách ngày {date:date}: mã có hiệu lực từ {other:date}.',
  'rule.change-reestablish-open': '{code} (“{name}”) còn hiệu lực, không có gì để thành lập lại.',
  'rule.change-reestablish-annulled':
    '{code} đã hủy bỏ vì cấp sai (quyết định {decision}): không có đơn vị nào để lập lại.',
  'hint.change-reestablish-annulled': 'Cấp mã mới như một đơn vị mới: madinhdanh add.',
  'rule.change-reestablish-replaced': '{code} đã thay thế bằng mã khác: đơn vị vẫn còn, dưới mã ấy.',
  'hint.change-reestablish-replaced.listed': 'Thành lập lại mã tiếp nhận nếu mã ấy đã đóng: {successors}.',
  'rule.change-reestablish-twice': '{code} đã được thành lập lại dưới mã {other} (“{name}”).',
  'rule.change-reestablish-early': '{code} không thể thành lập lại ngày {date:date}: đơn vị còn đến {other:date}.',
  'rule.change-correct-nothing': 'Chưa nêu gì để đính chính cho {code}: name, shortName, address hoặc legacyCodes.',
  'rule.change-correct-draft': '{code} mới có trong dự thảo {decision}: chưa có gì in ra để đính chính.',
  'hint.change-correct-draft': 'Sửa thẳng trong dự thảo: madinhdanh rename {code}, hoặc madinhdanh update {code}.',
  'rule.change-correct-future': 'Ngày đính chính {date:date} còn ở phía trước.',
  'rule.change-correct-early': 'Ngày {date:date}, mã {code} chưa có hiệu lực (từ {other:date}).',
  'rule.change-correct-another':
    '“{now}” khác “{was}” quá mức chính tả, dấu hay một chữ: đó là đổi tên, phải có quyết định.',
  'hint.change-correct-another': 'Đổi tên theo quyết định: madinhdanh rename {code} --name "{now}" --decision …',
  'rule.change-correct-codes':
    'Mã đã cấp của {code} trước ghi {was}, nay {now}: đính chính chỉ sửa một hai ký tự của mã in sai, không thêm, bớt mã hay sửa mã do đơn vị khác mang sang.',
  'hint.change-correct-codes':
    'Mã chép sót hay thừa: madinhdanh update {code} theo quyết định cấp, kèm --amend-sealed nếu đã niêm phong.',
  'rule.change-correct-none':
    '{code} chưa ghi mã đã cấp nào nên không có mã in sai: đính chính chỉ sửa một hai ký tự của mã, không thêm mã ({now}).',
  'hint.change-correct-none':
    'Mã chép sót: madinhdanh update {code} theo quyết định cấp, kèm --amend-sealed nếu đã niêm phong.',
  'rule.change-revoke-itself': 'Quyết định {decision} không thể thu hồi chính nó.',
  'rule.change-revoke-draft': '{decision} mới là dự thảo, chưa ràng buộc ai: không có gì để thu hồi.',
  'hint.change-revoke-draft': 'Bỏ những gì ghi trong dự thảo ấy là đủ.',
  'rule.change-revoke-twice': 'Quyết định {decision} đã bị {by} thu hồi.',
  'rule.change-revoke-revoking':
    'Quyết định {decision} lại thu hồi {revoked}: một việc thu hồi thì không thu hồi được.',
  'hint.change-revoke-revoking': 'Ghi lại những gì cần có bằng các thay đổi theo quyết định mới.',
  'rule.change-revoke-early': 'Ngày {date:date} trước ngày ký {signed:date} của quyết định {decision} bị thu hồi.',
  'rule.change-revoke-rests': 'Không thu hồi được {decision}: đã có {count} việc sau dựa vào quyết định ấy: {resting}.',
  'hint.change-revoke-rests': 'Xử lý những việc ấy bằng quyết định mới trước, hoặc thu hồi các quyết định ấy trước.',

  'field.name': 'Tên',
  'field.shortName': 'Tên viết tắt',
  'field.type': 'Loại đơn vị',
  'field.identifiers': 'Mã số khác',
  'field.legacyCodes': 'Mã đã cấp',
  'field.spunOff': 'Tách',
  'field.formerClosings': 'Việc đóng đã khôi phục',
  'field.corrections': 'Đính chính',
  'field.reestablishes': 'Thành lập lại',
  'field.blocks': 'Dải số',
  'field.granted': 'Cấp mã',
  'field.code': 'Mã',
  'field.number': 'Số',
  'field.signed': 'Ngày ký',
  'field.effective': 'Ngày hiệu lực',
  'field.drafted': 'Ngày lập dự thảo',
  'field.authority': 'Cơ quan ban hành',
  'field.title': 'Trích yếu',
  'field.kind': 'Loại',
  'field.replaces': 'Thay thế',
  'field.revokes': 'Thu hồi, bãi bỏ',
  'field.basis': 'Căn cứ',
  'field.proposal': 'Đề nghị',
  'field.signer': 'Người ký',
  'field.recipients': 'Nơi nhận',
  'field.articles': 'Các điều',
} as const;
