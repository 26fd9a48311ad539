/** `import`: what a row says beside its code, held against the registry and the other rows. */
export const importingRows = {
  'rule.import-no-value': '{field:field}: “{value}” không phải là tên.',
  'rule.import-no-value.error-value': '{field:field}: “{value}” là lỗi của Excel, không phải nội dung.',
  'rule.import-no-value.formula': '{field:field}: “{value}” là công thức, không phải là tên.',
  'rule.import-no-value.ditto': '{field:field}: “{value}” không nói rõ là gì.',
  'rule.import-no-value.number': '{field:field}: “{value}” là số, không phải là tên.',
  'rule.import-no-value.date': '{field:field}: “{value}” là ngày, không phải là tên.',
  'rule.import-no-value.code': '{field:field}: “{value}” là mã, không phải là tên.',
  'rule.import-no-value.address': '{field:field}: “{value}” là địa chỉ thư hoặc trang web, không phải là tên.',
  'rule.import-no-value.heading': '{field:field}: “{value}” là chữ của tiêu đề cột, không phải là tên.',
  'rule.import-no-value.signs': '{field:field}: “{value}” chỉ là ký hiệu, không phải là tên.',
  'rule.import-no-value.signer': '{field:field}: “{value}” là chức danh hoặc lời ký, không phải là tên.',
  'rule.import-no-value.placeholder': '{field:field}: “{value}” còn chỗ chưa điền “{words}”, chưa phải là tên.',
  'hint.import-no-value.placeholder': 'Ghi đúng tên đơn vị; chưa có tên thì bỏ hàng này, chưa cấp mã.',
  'rule.import-no-value.remark': '{field:field}: “{value}” có ghi chú “{words}” lẫn trong tên.',
  'hint.import-no-value.remark':
    'Ô tên chỉ ghi tên; đơn vị giải thể, sáp nhập, đổi tên thì ghi ở cột “Loại thay đổi”, đơn vị khác ghi ở cột “Đơn vị tiếp nhận” hoặc “Hình thành từ”.',
  'rule.import-no-value.deed': '{field:field}: sau tên mới còn ghi “{words}”, không rõ là tên hay việc khác.',
  'hint.import-no-value.deed':
    'Mỗi hàng một việc: ô này chỉ ghi tên mới; vừa đổi tên vừa chuyển thì ghi “Chuyển” ở cột “Loại thay đổi”, tên mới ở cột “Tên mới”, cấp trên mới ở cột “Cấp trên”; địa chỉ, điện thoại, thư điện tử thì ghi ở cột của nó; đúng là tên thì đổi tên bằng lệnh: madinhdanh rename.',
  'rule.import-no-value.several': '{field:field}: “{value}” có vẻ là tên của nhiều đơn vị trong một ô.',
  'hint.import-no-value.several': 'Mỗi đơn vị ghi một hàng; nếu chỉ là một tên thì bỏ dấu chấm phẩy, gạch chéo.',
  'rule.import-no-value.bodies': '{field:field}: “{value}” là tên của nhiều đơn vị trong một ô.',
  'hint.import-no-value.bodies':
    'Mỗi đơn vị ghi một hàng, mỗi đơn vị một mã; đơn vị mới hợp nhất thì ghi đúng tên của đơn vị mới.',
  'rule.import-no-value.many': '{field:field}: “{value}” gọi chung nhiều đơn vị, không phải tên một đơn vị.',
  'hint.import-no-value.many': 'Ghi tên từng đơn vị, mỗi đơn vị một hàng; hàng chỉ để gọi chung thì bỏ mã.',
  'rule.import-no-value.kind-alone': '{field:field}: “{value}” chỉ là loại đơn vị, thiếu tên riêng.',
  'hint.import-no-value.kind-alone': 'Ghi đủ tên đơn vị; chưa có tên thì bỏ hàng này, chưa cấp mã.',
  'rule.import-no-value.figured':
    '{field:field}: “{value}” có chữ số lẫn trong “{words}”, có lẽ là “{meant}” (thêm dấu cho đúng).',
  'hint.import-no-value.figured': 'Sửa lại tên trong tệp, rồi nhập lại.',
  'rule.import-no-value.misspelt': '{field:field}: “{value}” có chữ “{words}” viết sai, có lẽ là “{meant}”.',
  'hint.import-no-value.misspelt':
    'Sửa lại tên trong tệp, rồi nhập lại. Đúng là viết thế: cấp mã bằng lệnh madinhdanh add, rồi nhập lại; tên đã có trong sổ thì không hỏi nữa.',
  'rule.import-no-value.both': '{field:field}: “{value}” gồm hai tên: “{first}” và “{second}”.',
  'hint.import-no-value.both':
    'Một ô chỉ ghi một tên. Đổi tên: ghi “Đổi tên” ở cột “Loại thay đổi”, tên mới ở ô tên, tên cũ ở cột “Tên cũ”. Hai đơn vị: mỗi đơn vị một hàng.',
  'rule.import-no-value.doubt': '{field:field}: “{value}” còn ghi “{words}”, chưa phải là tên chính thức.',
  'hint.import-no-value.doubt': 'Chưa có quyết định thì bỏ hàng này, chưa cấp mã; đã có thì bỏ các chữ ấy khỏi ô tên.',
  'rule.import-no-value.remark-cell': '{field:field}: “{value}” nói về đơn vị, không phải nội dung của cột này.',
  'hint.import-no-value.remark-cell':
    'Ghi việc ấy ở cột “Loại thay đổi” hoặc “Ghi chú”, và để ô này trống; đúng là vậy thì ghi rõ hơn.',
  'rule.import-no-value.perhaps-several': '{field:field}: “{value}” có thể là tên của nhiều đơn vị trong một ô.',
  'hint.import-no-value.perhaps-several':
    'Nhiều đơn vị thì mỗi đơn vị ghi một hàng; phần sau dấu phẩy là địa chỉ thì chuyển sang cột “Địa chỉ”; đúng là một tên thì để nguyên.',
  'rule.import-no-value.contact': '{field:field}: “{value}” có “{words}” lẫn trong tên.',
  'hint.import-no-value.contact': 'Ô tên chỉ ghi tên; điện thoại, thư điện tử, địa chỉ, ngày ghi ở cột của nó.',
  'rule.import-no-value.unclosed': '{field:field}: “{value}” có dấu {words} lẻ, thiếu dấu mở hoặc đóng.',
  'hint.import-no-value.unclosed': 'Ghi đủ cả tên; dấu ngoặc phải có mở, có đóng.',
  'rule.import-no-value.quoted': '{field:field}: “{value}” có dấu nháy kép lồng nhau; không rõ dấu nào thuộc tên.',
  'hint.import-no-value.quoted':
    'Trong tệp CSV, ô đặt trong dấu nháy kép thì dấu nháy của tên viết hai lần: "Trường THPT ""Lê Lợi"""; hoặc dùng “ ”.',
  'rule.import-no-value.person': '{field:field}: “{value}” là tên người, không phải tên cơ quan, đơn vị.',
  'hint.import-no-value.person':
    'Ghi tên cơ quan, đơn vị; đơn vị mang tên người thì ghi đủ cả loại (Trường Tiểu học …).',
  'rule.import-no-value.no-body': '{field:field}: “{value}” không giống tên một đơn vị, mà tên cũ là “{was}”.',
  'hint.import-no-value.no-body':
    'Ghi đủ tên mới; không đổi tên thì để trống ô ấy hoặc ghi “Giữ nguyên”; việc khác thì ghi ở cột “Loại thay đổi”.',
  'rule.import-name-doubtful.old': '“{name}” được cấp mã với chữ “cũ” trong tên.',
  'hint.import-name-doubtful.old':
    'Tên hiện nay thì bỏ chữ “cũ”; đơn vị không còn thì bỏ hàng; phải giữ chữ ấy để phân biệt thì để nguyên.',
  'rule.import-name-doubtful.business': 'Cấp mã cho {count} doanh nghiệp, hợp tác xã hoặc hộ kinh doanh: {names}.',
  'hint.import-name-doubtful.business':
    'Theo Điều 5 Quyết định 20/2020/QĐ-TTg, các tổ chức này dùng mã số đăng ký kinh doanh, không cấp mã của cơ quan nhà nước; đúng là đơn vị của Nhà nước thì để nguyên.',
  'rule.import-name-doubtful.no-body': 'Cấp mã cho {count} tên không phải cơ quan, đơn vị: {names}.',
  'hint.import-name-doubtful.no-body':
    'Tài khoản, phần mềm, dự án, tổ dân phố, thôn dùng mã của cơ quan quản lý; bỏ hàng này, hoặc ghi tên cơ quan ấy.',
  'rule.import-name-doubtful.marks': '“{name}”: “{words}” có lẽ là “{meant}”.',
  'hint.import-name-doubtful.marks': 'Sửa dấu trong ô này; đúng là tên như vậy thì để nguyên.',
  'rule.import-name-doubtful.unmarked': '“{name}” chỉ khác {other} ở chỗ thiếu dấu.',
  'hint.import-name-doubtful.unmarked':
    'Là tên ấy thì ghi đủ dấu; là đơn vị ấy thì ghi mã của nó; là đơn vị khác thì để nguyên.',
  'rule.import-name-doubtful.capitals':
    '{count} tên mới viết toàn chữ in hoa, ví dụ “{name}”; sẽ ghi vào sổ đúng như vậy.',
  'hint.import-name-doubtful.capitals':
    'Viết lại như trong quyết định thành lập: “Sở Du lịch”, không phải “SỞ DU LỊCH”.',
  'rule.import-name-doubtful.place':
    '“{was}” được đổi tên thành “{name}”, là tên của địa phương; {count} hàng như vậy.',
  'hint.import-name-doubtful.place': 'Tên cơ quan thì ghi đủ (“UBND phường …”); đúng là tên như vậy thì để nguyên.',
  'rule.import-body-unread': 'Ô này ghi {body}, mà cột {column} “{heading}” không được đọc.',
  'rule.import-body-unread.more': 'Ô này ghi {body}, mà cột {column} “{heading}” không được đọc; {count} ô như vậy.',
  'hint.import-body-unread':
    'Chỉ rõ đơn vị ấy là gì: cấp trên --map "{in}parent={column}"; đơn vị cũ nhập vào --map "{in}predecessors={column}"; đơn vị tiếp nhận --map "{in}successors={column}", cùng cột “Loại thay đổi”. Chỉ để tham khảo thì --map "{in}{column}=-".',
  'rule.import-line-unheeded': 'Dòng này không được đọc: “{text}”.',
  'rule.import-line-unheeded.more': '{count} dòng nữa không được đọc, từ dòng “{text}”.',
  'rule.import-line-unheeded.body':
    'Dòng này không được đọc, mà nói đến việc của {code} – {name}, không có ở hàng nào: “{text}”.',
  'hint.import-line-unheeded.body':
    'Thêm một hàng cho {code} với việc phải làm ở cột “Loại thay đổi”, rồi bỏ dòng này; không phải làm gì thì bỏ dòng này.',
  'rule.import-line-unheeded.article': 'Điều này làm một việc với {code} – {name} mà không hàng nào ghi: “{text}”.',
  'hint.import-line-unheeded.article':
    'Làm việc ấy trước bằng lệnh của nó, theo cùng quyết định (madinhdanh rename, close, merge …), rồi nhập lại; hoặc thêm một hàng cho {code} với việc phải làm ở cột “Loại thay đổi” và bỏ dòng này.',
  'hint.import-line-unheeded':
    'Nếu dòng nói về các hàng, ghi việc ấy ở từng hàng (cột “Loại thay đổi”, “Ghi chú”); nếu không thì để nguyên.',
  'rule.import-column-unread':
    'Cột {column} “{heading}” không được đọc, mà ghi điều gì đó về đơn vị ở hàng: {examples}.',
  'hint.import-column-unread':
    'Chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-"; là ghi chú thì --map "{in}note={column}"; là việc phải làm với đơn vị thì --map "{in}change={column}"; là nội dung khác thì sửa tiêu đề theo mẫu (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.noted':
    'Chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-"; là việc phải làm với đơn vị thì --map "{in}change={column}"; là ghi chú thì chép vào cột “Ghi chú”; là nội dung khác thì sửa tiêu đề theo mẫu (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.changes':
    'Chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-"; là ghi chú thì --map "{in}note={column}"; là việc phải làm với đơn vị thì ghi vào cột loại thay đổi; là nội dung khác thì sửa tiêu đề theo mẫu (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'hint.import-column-unread.both':
    'Chỉ để tham khảo thì bỏ cột: --map "{in}{column}=-"; là việc phải làm với đơn vị thì ghi vào cột loại thay đổi, là ghi chú thì chép vào cột “Ghi chú”; là nội dung khác thì sửa tiêu đề theo mẫu (“Đơn vị tiếp nhận”, “Lý do”, “Ngày hiệu lực” …).',
  'rule.import-name-doubtful': '“{name}” không có chữ nào cho biết là cơ quan, đơn vị loại gì.',
  'hint.import-name-doubtful': 'Ghi đủ tên (Sở, Trường, Trung tâm …); không phải cơ quan, đơn vị thì bỏ hàng.',
  'hint.import-no-value': 'Ghi đầy đủ vào ô này; không có thì để trống.',
  'rule.import-name-own-code': 'Ô tên có cả mã {code} của hàng; tên lấy là “{name}”.',
  'rule.import-name-other-code': 'Ô tên “{value}” có mã {other}, mà mã của hàng là {code}.',
  'rule.import-name-other-code.none': 'Ô tên “{value}” có mã {other} mà hàng không có mã.',
  'hint.import-name-other-code': 'Giữ một mã đúng ở cột mã; bỏ mã khỏi ô tên.',
  'rule.import-zero-lost': '{field:field}: “{value}” mất số 0 ở đầu.',
  'rule.import-zero-lost.scientific': '{field:field}: “{value}” là số Excel viết tắt, không đọc lại được.',
  'rule.import-tax-malformed': '“{value}” không phải mã số thuế.',
  'hint.import-tax-malformed': 'Ghi 10 chữ số, hoặc 10 chữ số, gạch nối và 3 chữ số; không có thì để trống.',
  'hint.import-zero-lost': 'Ghi {after}; định dạng ô là Văn bản (Text) để số 0 không mất.',
  'hint.import-zero-lost.scientific': 'Định dạng ô là Văn bản (Text) rồi gõ lại số.',
  'rule.import-former-known':
    'Hàng xin cấp mã cho “{name}” mà ghi trước đây là “{before}”; trong sổ đó là {codes}. Không rõ là đơn vị ấy đổi mã hay một đơn vị mới.',
  'rule.import-former-known.parentBefore':
    'Hàng xin cấp mã cho “{name}” mà ghi trước đây thuộc “{before}”; ở đó sổ có {codes} mang tên này. Không rõ là đơn vị ấy đổi mã hay một đơn vị mới.',
  'rule.import-former-known.several':
    'Hàng xin cấp mã cho “{name}” mà ghi trước đây là “{before}”; trong đó sổ có {codes}. Không rõ các đơn vị ấy hợp nhất hay vẫn còn.',
  'hint.import-former-known.several':
    'Hợp nhất thành đơn vị mới: ghi “Hợp nhất” ở cột “Loại thay đổi”, các đơn vị ấy ở cột “Hình thành từ”, cách nhau bằng dấu chấm phẩy. Vẫn còn: để trống ô này.',
  'hint.import-former-known':
    'Là đơn vị ấy: ghi “Thay thế” ở cột “Loại thay đổi” và {codes} ở cột “Mã cũ”. Là đơn vị mới: để trống ô này.',
  'rule.import-former-unknown.nameBefore':
    'Sổ không có “{before}”; tên cũ chỉ để đối chiếu, “{name}” được cấp mã như đơn vị mới.',
  'rule.import-former-unknown.parentBefore':
    'Sổ không có “{name}” dưới “{before}”; cấp trên cũ chỉ để đối chiếu, “{name}” được cấp mã như đơn vị mới.',
  'rule.import-former-unknown.many-names':
    '{count} hàng ghi tên cũ mà sổ không có ({cells} …); tên cũ chỉ để đối chiếu, các đơn vị ấy được cấp mã như đơn vị mới.',
  'rule.import-former-unknown.many-parents':
    '{count} hàng ghi cấp trên cũ mà sổ không có đơn vị ấy ở đó ({cells} …); cấp trên cũ chỉ để đối chiếu, các đơn vị ấy được cấp mã như đơn vị mới.',
  'hint.import-former-unknown.many-names':
    'Đơn vị nào đang có trong sổ thì ghi mã của nó ở cột “Mã cũ”; đơn vị mới thì để nguyên.',
  'hint.import-former-unknown.many-parents':
    'Đơn vị nào đang có trong sổ thì ghi mã của nó ở cột “Mã cũ”; đơn vị mới thì để nguyên.',
  'hint.import-former-unknown':
    'Nếu là đơn vị đang có trong sổ: ghi mã của nó ở cột “Mã cũ”; nếu là đơn vị mới thì để nguyên.',
  'rule.import-parent-needed.place':
    'Chưa biết cấp trên của “{name}”: “{said}” chỉ nói danh sách của nơi nào, không nói đơn vị này trực thuộc ai.',
  'rule.import-parent-needed.placeBeside':
    'Chưa biết cấp trên của “{name}”: “{said}” chỉ nói danh sách của nơi nào; các hàng bên cạnh trực thuộc {near}.',
  'hint.import-parent-needed.placeBeside':
    'Cũng trực thuộc {near} thì ghi {above} vào cột “Cấp trên” của hàng này (chưa có cột ấy thì thêm); đã có mã thì ghi mã.',
  'rule.import-parent-needed.beside':
    'Chưa biết cấp trên của “{name}”: “{said}” là {parent}, nhưng các hàng bên cạnh trực thuộc {near}.',
  'hint.import-parent-needed.beside':
    'Cũng trực thuộc {near} thì ghi {above} vào cột “Cấp trên” của hàng này (chưa có cột ấy thì thêm); đã có mã thì ghi mã.',
  'rule.import-parent-needed.depth':
    'Chưa biết cấp trên của “{name}”: “{said}” là {parent}, nhưng danh sách có cả đơn vị ở cấp sâu hơn ({first}).',
  'hint.import-parent-needed.depth':
    'Trực thuộc {parent} thì ghi {above} vào cột “Cấp trên” của hàng này (chưa có cột ấy thì thêm); không thì ghi mã đơn vị cấp trên của nó.',
  'rule.import-parent-needed.star':
    'Chưa biết cấp trên của “{name}”: dấu * ở cột số thứ tự không nói hàng này thuộc hàng số {after} hay ngang hàng với nó.',
  'hint.import-parent-needed.star':
    'Ngang hàng thì đánh số; thuộc hàng trên thì ghi gạch đầu dòng “-” hoặc điền cột “Cấp trên”.',
  'rule.import-parent-needed.again':
    'Chưa biết cấp trên của “{name}”: số thứ tự đánh lại từ {number} (sau {after}) ở {first} mà không có dòng nhóm nào ở trên, nên không rõ các hàng từ đó thuộc đơn vị nào.',
  'hint.import-parent-needed.again':
    'Thêm dòng nhóm (tên hoặc mã đơn vị cấp trên) ngay trên hàng ấy, hoặc điền cột “Cấp trên”; vẫn cùng một đơn vị với các hàng trước thì đánh số thứ tự nối tiếp.',
  'rule.import-parent-needed.before': 'Chưa biết cấp trên của “{name}”: cột cấp trên cũ chỉ nói trước đây thuộc đâu.',
  'hint.import-parent-needed.before': 'Điền cấp trên hiện nay ở cột “Cấp trên”, hoặc mã ở cột mã.',
  'rule.import-rows-conflict.moved':
    '{code} (“{name}”): một hàng chuyển nó sang mã mới, một hàng sáp nhập đơn vị khác vào nó ({other}).',
  'hint.import-rows-conflict.moved':
    'Hai việc đều làm được: ở hàng chuyển ghi mã mới của nó vào cột “Mã mới”; ở hàng sáp nhập ghi mã mới ấy vào cột “Đơn vị tiếp nhận”.',
  'rule.import-rows-conflict': '{code} (“{name}”): hàng này và {other:place} nói khác nhau về cùng một đơn vị.',
  'hint.import-rows-conflict':
    'Giữ một hàng đúng, bỏ hàng kia, hoặc gộp hai hàng làm một; nếu là hai đơn vị thì mỗi đơn vị một mã.',
  'rule.import-rows-conflict.columns':
    '{code} (“{name}”): hàng này và {other:place} ghi khác nhau về cùng một đơn vị, ở: {columns:field}.',
  'rule.import-rows-conflict.beneath':
    '{code} (“{name}”): hàng này nói đơn vị vẫn còn, mà {other:place} đóng {above} (“{nameAbove}”) ở trên nó.',
  'hint.import-rows-conflict.beneath':
    'Đơn vị còn hoạt động: ghi “Chuyển” và cấp trên mới ở hàng này (mã đổi theo). Đóng theo cấp trên: ghi “Giải thể” hoặc “Sáp nhập” ở hàng này, hoặc bỏ hàng.',
  'rule.import-rows-conflict.taken':
    '{code} (“{name}”): hàng này ghi giữ nguyên, mà {other:place} đưa đơn vị dưới {above} (“{nameAbove}”) sang mã mới.',
  'hint.import-rows-conflict.taken':
    'Mã đổi theo cấp trên: bỏ hàng này. Về nơi khác: ghi “Chuyển” và cấp trên mới ở hàng này. Không đi theo: sửa hàng kia.',
  'rule.import-rows-conflict.above': 'Hàng này không hợp với {other:place}, hàng nói về {code} (“{name}”) ở dưới.',
  'hint.import-rows-conflict.above': 'Xem cách sửa ở hàng ấy.',
  'rule.import-rows-conflict.merger':
    '{code} (“{name}”): hàng này và {other:place} ghi hai đơn vị cũ khác nhau cho một đơn vị mới.',
  'hint.import-rows-conflict.merger':
    'Ghi “Hợp nhất” ở cột “Loại thay đổi” của cả hai hàng; chỉ một hàng đúng thì bỏ hàng kia.',
  'rule.import-row-needed': 'Hàng này cần “{name}” ở {other:place}, mà hàng ấy có lỗi.',
  'hint.import-row-needed': 'Sửa hàng ấy trước.',
  'rule.import-receiver-several': '{code}: sáp nhập hay đóng mà có nhiều đơn vị tiếp nhận: {receivers}.',
  'hint.import-receiver-several':
    'Mỗi đơn vị nhận một phần thì ghi “Chia”; đơn vị cũ vẫn còn thì ghi “Tách”; nếu không, giữ một đơn vị tiếp nhận.',
  'rule.import-parent-named-otherwise': 'Cấp trên: mã và tên không khớp: {code} là “{was}”, danh sách ghi “{name}”.',
  'rule.import-parent-named-otherwise.meant':
    'Cấp trên: mã và tên không khớp: “{written}” ứng với {code} (“{was}”), danh sách ghi “{name}”.',
  'rule.import-parent-named-otherwise.unknown':
    'Cấp trên: sổ không có mã {written} mà danh sách ghi cho “{name}”; “{name}” mang mã {code}.',
  'hint.import-parent-named-otherwise': 'Sửa mã hoặc tên của cấp trên cho đúng.',
  'rule.import-level-differs': 'Danh sách ghi cấp {level}, mà {code} là mã cấp {own}.',
  'rule.import-level-differs.new': 'Danh sách ghi cấp {level}, mà dưới {parent} là cấp {own}.',
  'hint.import-level-differs': 'Sửa cấp, hoặc sửa mã và cấp trên cho đúng.',
  'rule.import-other-agency': 'Phiếu này là của {agency}; {unit} không thuộc cơ quan ấy.',
  'hint.import-other-agency':
    'Bỏ hàng này, để cơ quan ấy tự gửi; nếu đúng là được phép, chạy lại với --other-agencies.',
  'opt.import.other-agencies': 'Phiếu của một cơ quan được đụng đến đơn vị của cơ quan khác.',
  'rule.import-receiver-itself': '{code} không thể tiếp nhận chính nó.',
  'hint.import-receiver-itself':
    'Sửa đơn vị tiếp nhận; nếu {code} vẫn còn mà chỉ một phần ra đi thì ghi “Tách”, tiếp nhận là đơn vị nhận phần ấy.',
  'rule.import-no-value.excel-date': '{field:field}: “{value}” là ngày do Excel đổi.',
  'hint.import-no-value.excel-date': 'Định dạng ô là Văn bản (Text) rồi gõ lại.',
  'hint.change-alias-unknown.list': 'Ghi mã hoặc tên của đơn vị ấy; đơn vị mới thì thêm một hàng “Cấp mới” cho nó.',
  'hint.change-parent-closing.list': 'Ghi cấp trên là đơn vị tiếp nhận {parent}, hoặc bỏ hàng đóng {parent}.',
  'hint.change-before-decision.list': 'Ghi ngày từ {decisionDate:date} trở đi: --effective {decisionDate:raw}.',
  'hint.change-before-decision.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {decisionDate:date} trở đi, hoặc bỏ trống; hàng đã ghi ngày thì --effective không thay.',
  'hint.change-parent-later.list':
    'Ghi ngày từ {granted:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {granted:raw}.',
  'hint.change-parent-later.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {granted:date} trở đi; hàng đã ghi ngày thì --effective không thay.',
  'hint.change-heir-itself.list':
    'Nếu {code} vẫn còn thì ghi “Tách”, tiếp nhận là đơn vị nhận phần tách ra; nếu không, sửa đơn vị tiếp nhận.',
  'rule.change-whole-twice.list': '{code} đã giao toàn bộ cho {other}; không thể giao toàn bộ cho {heir} nữa.',
  'hint.change-whole-twice.list': 'Đơn vị nào nhận một phần thì ghi “(một phần)” sau tên đơn vị ấy.',
  'hint.change-whole-and-part.list': 'Đã chia thì đơn vị nào cũng chỉ nhận một phần: ghi “(một phần)” ở cả hai.',
  'hint.change-replace-itself.list': 'Ghi cấp trên mới ở cột “Cấp trên”, hoặc mã khác ở cột “Mã mới”.',
  'hint.change-spin-off-itself.list':
    'Ghi đơn vị khác ở cột “Đơn vị tiếp nhận”; đơn vị mới thì thêm một hàng “Cấp mới” cho nó.',
  'hint.change-annul-heir.list': 'Ghi “Giải thể” hoặc “Sáp nhập” thay cho “Hủy bỏ”, hoặc để trống đơn vị tiếp nhận.',
  'hint.change-alias-cycle.list': 'Ghi cấp trên của một trong các hàng ấy là mã đã có trong sổ.',
  'hint.change-code-twice.list': 'Ghi mã khác ở một hàng, hoặc để trống ô mã để lấy mã trống kế tiếp.',
  'hint.change-code-width.list':
    'Ghi lại mã cho đủ {width} ký tự ở nhóm ấy, hoặc để trống ô mã để lấy mã trống kế tiếp.',
  'hint.change-code-alphabet.list': 'Ghi nhóm ấy bằng chữ số, hoặc để trống ô mã để lấy mã trống kế tiếp.',
  'hint.change-code-zero.list': 'Ghi mã khác, hoặc để trống ô mã để lấy mã trống kế tiếp.',
  'hint.change-part-alone.list':
    'Nhận cả thì bỏ chữ “một phần”; phần còn lại về đơn vị khác thì thêm một hàng cho đơn vị ấy; {code} vẫn còn thì ghi “Tách”.',
  'hint.change-heir-later.list':
    'Ghi ngày từ {granted:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {granted:raw}; hoặc chọn đơn vị tiếp nhận khác.',
  'hint.change-heir-later.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {granted:date} trở đi; hoặc chọn đơn vị tiếp nhận khác; hàng đã ghi ngày thì --effective không thay.',
  'rule.change-children-both.list': 'Với đơn vị bên dưới {code}, hàng thì ghi chuyển theo, hàng thì ghi đóng theo.',
  'hint.change-child-later.list':
    'Ghi ngày từ {childDate:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {childDate:raw}.',
  'hint.change-child-later.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {childDate:date} trở đi; hàng đã ghi ngày thì --effective không thay.',
  'hint.change-child-since.list':
    'Ghi ngày từ {childDate:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {childDate:raw}.',
  'hint.change-child-since.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {childDate:date} trở đi; hàng đã ghi ngày thì --effective không thay.',
  'rule.change-closing-own-draft':
    'Chính dự thảo {decision} cấp {code} (“{name}”); cấp rồi đóng, hủy hay thay mã trong cùng một quyết định là không có nghĩa.',
  'hint.change-closing-own-draft':
    'Rút mã khỏi dự thảo: madinhdanh withdraw {code}; mã khác thay cho nó thì nhập sau đó như một hàng “Cấp mới”. Rồi bỏ hàng này.',
  'rule.import-legacy-open': '{code} là mã cấp mới, mà mã đã cấp trước đây của nó, {legacy}, đang là mã của “{name}”.',
  'hint.import-legacy-open':
    'Là một đơn vị đổi mã và tên: ghi {legacy} ở cột “Mã định danh cũ” và “{name}” ở cột “Tên cũ”. Đơn vị ấy nhập vào {code}: thêm một hàng {legacy}, “Sáp nhập”, đơn vị tiếp nhận {code}. Ghi nhầm thì để trống ô.',
  'hint.change-unit-draft.list':
    'Bỏ mã khỏi dự thảo: madinhdanh withdraw {code}; đổi tên thì theo chính dự thảo đó (--decision {decision}); hoặc ban hành nó trước: madinhdanh decision issue {decision}.',
  'hint.change-child-draft.list':
    'Thêm một hàng đóng {child}, hoặc ban hành dự thảo đó trước: madinhdanh decision issue {decision}.',
  'hint.change-close-early.list':
    'Ghi ngày từ {other:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {other:raw}.',
  'hint.change-close-early.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {other:date} trở đi; hàng đã ghi ngày thì --effective không thay.',
  'hint.change-close-heir-early.list':
    'Ghi ngày từ {other:date} trở đi ở cột “Ngày hiệu lực”, hoặc thêm --effective {other:raw}.',
  'hint.change-close-heir-early.dated':
    'Sửa ngày hiệu lực của hàng này thành ngày từ {other:date} trở đi; hàng đã ghi ngày thì --effective không thay.',
} as const;
