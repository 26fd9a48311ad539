/** `import`: what rows ask for, and why some of it is asked back. */
export const importingChanges = {
  'opt.import.rename': 'Hàng có mã đã biết mà tên khác: hiểu là đổi tên. Không có tùy chọn này thì là lỗi của ô.',

  'rule.import-code-taken.other': 'Mã {code} đã cấp cho “{name}”, không cấp mới cho “{wanted}” được.',
  'rule.import-code-taken.same': '“{name}” đã có mã {code}, không cấp mới nữa.',
  'hint.import-code-taken.same':
    'Ghi “Giữ nguyên”, “Cập nhật” hoặc “Đổi tên” cho đơn vị ấy; nếu là đơn vị khác, ghi tên hoặc cấp trên phân biệt được.',
  'hint.import-code-taken':
    'Để trống ô mã thì mã kế tiếp được cấp; đơn vị đã có thì ghi “Giữ nguyên”, “Cập nhật” hoặc “Đổi tên”.',
  'rule.import-code-taken': 'Mã {code} đã cấp cho “{name}”.',
  'rule.import-keep-differs': '{code}: hàng ghi giữ nguyên nhưng {field:field} khác với sổ.',
  'hint.import-keep-differs': 'Ghi “Cập nhật” nếu thông tin mới là đúng; nếu không, để trống ô ấy.',
  'rule.import-change-unfit': 'Loại thay đổi không hợp với mã cũ {codeBefore} và mã mới {code}.',
  'hint.import-change-unfit':
    'Cùng cơ quan mang mã mới: ghi “Thay thế”; nhập vào đơn vị đã có: “Sáp nhập”; nếu không đổi mã, để hai ô mã như nhau.',
  'rule.import-change-needed': '{code} chỉ có mã cũ, không có mã mới: chưa rõ nó ra sao.',
  'hint.import-change-needed': 'Ghi mã mới; hoặc ghi “Giải thể”, “Giữ nguyên” ở cột loại thay đổi.',
  'rule.import-siblings-moved': '{count} đơn vị chuyển theo hàng này trùng tên với đơn vị nơi nhận đang có: {names}.',
  'hint.import-siblings-moved':
    'Nhập làm một thì ghi cho mỗi đơn vị một hàng “Sáp nhập” với đơn vị tiếp nhận; là hai đơn vị thì để nguyên, đặt lại tên sau.',
  'rule.import-form-lacks': 'Phiếu không còn hàng của {count} đơn vị; các đơn vị ấy giữ nguyên: {units}.',
  'hint.import-form-lacks':
    'Đơn vị đã thôi thì ghi “Giải thể”, “Sáp nhập” … ở hàng của nó, không xóa hàng; vẫn còn thì không phải làm gì.',
  'rule.import-change-needed.reason': 'Hàng ghi lý do “{text}” mà không ghi loại thay đổi.',
  'hint.import-change-needed.reason':
    'Ghi việc ấy ở cột “Loại thay đổi”; không có gì thay đổi thì bỏ lý do, hoặc chép sang cột “Ghi chú”.',
  'rule.import-change-needed.day': 'Hàng ghi ngày “{text}” mà không ghi loại thay đổi.',
  'hint.import-change-needed.day':
    'Ghi việc có hiệu lực từ ngày ấy ở cột “Loại thay đổi”; không có gì thay đổi thì bỏ ngày.',
  'rule.import-split-unclear': '“Chia tách” chưa rõ đơn vị cũ còn hay hết.',
  'hint.import-split-unclear':
    'Ghi “Chia” nếu đơn vị cũ chấm dứt, các đơn vị mới tiếp nhận; ghi “Tách” nếu đơn vị cũ vẫn còn, chỉ một phần ra đi.',
  'rule.import-split-one': '{code}: chia mà chỉ có một đơn vị nhận.',
  'hint.import-split-one':
    'Nêu đủ các đơn vị nhận (cách nhau bằng dấu chấm phẩy, hoặc mỗi đơn vị một hàng); nếu chỉ có một thì là “Sáp nhập”; nếu {code} vẫn còn thì là “Tách”.',
  'rule.import-revocation': '{code}: khôi phục hay thu hồi theo quyết định bị thu hồi thì không nhập theo danh sách.',
  'hint.import-revocation': 'Dùng madinhdanh revoke với quyết định bị thu hồi, rồi bỏ các hàng này.',
  'rule.import-annul-unclear': '“Hủy bỏ” với lý do này chưa rõ là mã cấp sai hay đơn vị không còn.',
  'rule.import-annul-unclear.in-force':
    '{code} có hiệu lực từ {since}; “Hủy bỏ” mà không có lý do chưa rõ là mã cấp sai hay đơn vị không còn.',
  'hint.import-annul-unclear.in-force':
    'Đơn vị không còn: ghi “Giải thể”, hoặc “Sáp nhập” cùng đơn vị tiếp nhận; mã coi như chưa từng cấp: ghi “cấp sai” ở cột “Lý do”.',
  'hint.import-annul-unclear': 'Ghi “Giải thể” nếu đơn vị không còn; ghi lý do “cấp sai” nếu mã coi như chưa từng cấp.',
  'rule.import-annul-unclear.twice': '“{text}”: chưa rõ một đơn vị được cấp hai mã, hay hai đơn vị nhập làm một.',
  'hint.import-annul-unclear.twice':
    'Một đơn vị có hai mã: ghi “Hủy bỏ” và lý do “cấp trùng”. Đơn vị nhập vào đơn vị kia: ghi “Sáp nhập” và đơn vị ấy ở cột “Đơn vị tiếp nhận”. Đơn vị không còn: ghi “Giải thể” và bỏ các chữ này.',
  'rule.import-title-mixed': 'Tiêu đề “{title}” nói cả hủy bỏ, đóng mã lẫn việc khác, mà hàng không ghi loại thay đổi.',
  'hint.import-title-mixed': 'Thêm cột “Loại thay đổi”: Cấp mới, Đổi tên, Thay thế, Sáp nhập, Giải thể …',
  'rule.import-title-mentions':
    'Tiêu đề “{title}” nhắc đến hủy bỏ, đóng mã, giải thể … mà không rõ các hàng dưới đó có phải là thế; hàng không ghi loại thay đổi.',
  'hint.import-title-mentions':
    'Thêm cột “Loại thay đổi” và ghi ở từng hàng (Giữ nguyên, Cấp mới, Giải thể …); hoặc sửa tiêu đề cho rõ: bỏ các chữ ấy nếu không đóng mã nào, còn đóng tất cả thì ghi “Danh sách mã định danh đóng”.',
  'rule.import-title-mentions.others':
    'Tiêu đề “{title}” nêu mã hoặc đơn vị khác với hàng dưới đó; hàng không ghi loại thay đổi.',
  'hint.import-title-mentions.others':
    'Sửa tiêu đề hoặc mã ở hàng cho khớp; hàng là việc khác thì thêm cột “Loại thay đổi” và ghi ở từng hàng.',
  'rule.import-title-mentions.denied':
    'Tiêu đề “{title}” nói mã không cấp hoặc chưa cấp, còn dự kiến, để dự phòng, là ví dụ hay bản nháp; các hàng dưới đó không được cấp mã.',
  'hint.import-title-mentions.denied':
    'Không cấp thì bỏ các hàng ấy khỏi danh sách (hoặc đọc riêng trang cần dùng bằng --sheet); vẫn cấp thì sửa tiêu đề, hoặc thêm cột “Loại thay đổi” và ghi “Cấp mới” ở từng hàng.',
  'rule.import-title-mentions.moves':
    'Tiêu đề “{title}” nói các đơn vị chuyển đi, được bàn giao hoặc tách ra; hàng không ghi loại thay đổi.',
  'hint.import-title-mentions.moves':
    'Thêm cột “Loại thay đổi” và ghi ở từng hàng: “Chuyển” cùng mã cũ, mã mới hoặc cấp trên mới; “Tách” cùng cột “Đơn vị cũ”; không đổi gì thì ghi “Giữ nguyên”.',
  'rule.import-title-mentions.before':
    'Tiêu đề “{title}” là của các đơn vị trước khi sắp xếp; hàng không ghi chúng ra sao.',
  'hint.import-title-mentions.before':
    'Thêm cột “Loại thay đổi” và ghi ở từng hàng (Giữ nguyên, Giải thể, Sáp nhập cùng cột “Đơn vị tiếp nhận” …), hoặc cột “Mã mới”; chỉ để tham khảo thì bỏ phần ấy khỏi danh sách.',
  'rule.import-title-mentions.beside':
    '“{title}” đứng trên một trong hai phần đặt cạnh nhau: chưa rõ đơn vị cũ và đơn vị mới ở cùng hàng có phải là của nhau không.',
  'hint.import-title-mentions.beside':
    'Cùng hàng là của nhau (cũ thành mới) thì đọc hai phần thành một bảng: --map "{map}". Không phải thì thêm vào phần cũ cột “Loại thay đổi” và cột “Đơn vị tiếp nhận”.',
  'rule.import-title-mentions.after':
    'Tiêu đề “{title}” đứng trên các hàng trước; sau “{after}” không rõ còn đúng cho các hàng này không, mà hàng không ghi loại thay đổi.',
  'hint.import-title-mentions.after':
    'Thêm cột “Loại thay đổi” và ghi ở từng hàng; hoặc viết “{after}” cho rõ: nhắc lại việc ấy (“Hủy bỏ mã của …”), hay “Các đơn vị còn lại”, “Cập nhật thông tin của …”.',
  'rule.import-sheet-aside':
    'Trang tính “{sheet}” mang tên của bản cũ, bản nháp, bản lưu hay để tra cứu; {count} hàng ở đó không ghi loại thay đổi.',
  'hint.import-sheet-aside':
    'Chỉ đọc trang cần dùng bằng --sheet "{other}". Các hàng ở trang này cũng là của danh sách thì đổi tên trang, hoặc thêm cột “Loại thay đổi” và ghi ở từng hàng.',
  'rule.import-sheet-aside.year':
    'Trang tính “{sheet}” mang tên của năm trước quyết định, hoặc trước trang khác; {count} hàng ở đó không ghi loại thay đổi.',
  'hint.import-sheet-aside.year':
    'Chỉ đọc trang cần dùng bằng --sheet "{other}". Các hàng ở trang này cũng là của danh sách thì đổi tên trang, hoặc thêm cột “Loại thay đổi” và ghi ở từng hàng.',
  'rule.import-sheet-aside.times':
    '“{sheet}” và “{other}” là trước và sau, mà {count} đơn vị đang có mã ở “{sheet}” không ghi thành đơn vị nào, hay bị đóng.',
  'hint.import-sheet-aside.times':
    'Lập một bảng, mỗi hàng có tên và mã cũ bên cạnh tên và mã mới; hoặc thêm cột “Loại thay đổi” ở “{sheet}” và ghi ở từng hàng (“Sáp nhập”, “Giải thể”, “Giữ nguyên” …). Chỉ để tham khảo thì bỏ trang ấy: --sheet "{other}".',
  'rule.import-sheet-aside.times-files':
    '“{sheet}” và “{other}” là trước và sau, mà {count} đơn vị đang có mã ở “{sheet}” không ghi thành đơn vị nào, hay bị đóng.',
  'hint.import-sheet-aside.times-files':
    'Lập một bảng, mỗi hàng có tên và mã cũ bên cạnh tên và mã mới; hoặc thêm cột “Loại thay đổi” ở “{sheet}” và ghi ở từng hàng (“Sáp nhập”, “Giải thể”, “Giữ nguyên” …). Chỉ để tham khảo thì không nhập tệp ấy.',
  'rule.import-sheet-aside.removed':
    '“{sheet}” mang tên của những gì bị bỏ, bị xóa; {count} hàng ở đó không ghi loại thay đổi.',
  'hint.import-sheet-aside.removed':
    'Đơn vị đã hết thì thêm cột “Loại thay đổi” ở “{sheet}” và ghi ở từng hàng (“Giải thể”, “Đóng mã” …). Các hàng ấy không thuộc danh sách thì chỉ đọc trang cần dùng bằng --sheet "{other}", hoặc bỏ phần ấy khỏi tệp.',
  'rule.import-title-asks': '{code}: hàng không ghi loại thay đổi; làm theo tiêu đề “{title}”.',
  'rule.import-title-asks.active':
    '{code}: hàng này ghi đang hoạt động, hàng khác ghi đã hết, mà tiêu đề “{title}” nói về mọi hàng.',
  'hint.import-title-asks.active':
    'Đúng là làm thì ghi việc ấy (“Đóng mã”, “Giải thể” …) ở ô này; không làm thì bỏ hàng này, hoặc ghi Giữ nguyên.',
  'rule.import-title-asks.unticked':
    '{code}: cột “{heading}” không đánh dấu hàng này, mà tiêu đề “{title}” nói về mọi hàng.',
  'hint.import-title-asks.unticked':
    'Đúng là làm thì đánh dấu x ở cột “{heading}”; không làm thì bỏ hàng này, hoặc ghi Giữ nguyên ở cột “Loại thay đổi”.',
  'rule.import-title-asks.file': '{code}: hàng không ghi loại thay đổi; làm theo tên tệp “{title}”.',
  'rule.import-notes-kept':
    '{count} ghi chú được giữ làm ghi chú của đơn vị ({cells}); không làm gì khác theo các ghi chú ấy.',
  'rule.import-notes-kept.more':
    '{count} ghi chú được giữ làm ghi chú của đơn vị ({cells} …); không làm gì khác theo các ghi chú ấy.',
  'rule.import-notes-kept.left':
    '{count} ghi chú ở hàng giữ nguyên không được ghi vào sổ ({cells}); đơn vị giữ nguyên như trong sổ.',
  'rule.import-notes-kept.left-more':
    '{count} ghi chú ở hàng giữ nguyên không được ghi vào sổ ({cells} …); đơn vị giữ nguyên như trong sổ.',
  'hint.import-notes-kept.left': 'Muốn ghi làm ghi chú của đơn vị thì ghi “Cập nhật” ở cột loại thay đổi.',
  'hint.import-notes-kept.left-more': 'Muốn ghi làm ghi chú của đơn vị thì ghi “Cập nhật” ở cột loại thay đổi.',
  'rule.import-day-noted.line': 'Dòng “{text}” trên bảng có ngày {day:date}; ngày ấy không được lấy làm ngày hiệu lực.',
  'hint.import-day-noted.line':
    'Nếu là ngày hiệu lực của cả bảng thì để dòng ấy chỉ ghi “Từ ngày …”, hoặc thêm cột “Ngày hiệu lực”; nếu không thì để nguyên.',
  'rule.import-day-noted': 'Ghi chú “{text}” có ngày {day}; ngày ấy không được lấy làm ngày hiệu lực của hàng.',
  'hint.import-day-noted': 'Nếu là ngày hiệu lực thì ghi ở cột “Ngày hiệu lực”; nếu không thì để nguyên.',
  'rule.import-note-asks': 'Ghi chú hoặc lý do ghi “{text}”, mà hàng không ghi loại thay đổi.',
  'hint.import-note-asks':
    'Ghi việc ấy ở cột “Loại thay đổi” (Giải thể, Đóng; Sáp nhập cùng cột “Đơn vị tiếp nhận”); nếu đơn vị vẫn hoạt động thì bỏ ghi chú.',
  'rule.import-end-unclear':
    'Hàng đóng mã, không ghi đơn vị tiếp nhận, mà {field:field} ghi “{text}”: không rõ “{words}” có phải là có nơi tiếp nhận không.',
  'hint.import-end-unclear':
    'Có đơn vị tiếp nhận: ghi “Sáp nhập” ở cột loại thay đổi và đơn vị ấy ở cột “Đơn vị tiếp nhận” (chưa có cột ấy thì thêm). Không ai tiếp nhận: ghi “Không” ở cột ấy. Cột này không nói về việc đóng mã: bỏ cột, --map "{column}=-".',
  'rule.import-end-unclear.beside':
    'Hàng đóng mã, không ghi đơn vị tiếp nhận, mà cạnh đó ghi “{text}”: không rõ “{words}” có phải là có nơi tiếp nhận không.',
  'hint.import-end-unclear.beside':
    'Có đơn vị tiếp nhận: ghi “Sáp nhập” ở cột loại thay đổi và đơn vị ấy ở cột “Đơn vị tiếp nhận” (chưa có cột ấy thì thêm). Không ai tiếp nhận: ghi “Không” ở cột ấy.',
  'rule.import-note-asks.renamed': 'Ghi chú hoặc lý do ghi “{text}”, mà hàng không đổi tên thành tên ấy.',
  'hint.import-note-asks.renamed':
    'Đổi tên thì ghi “Đổi tên” ở cột “Loại thay đổi” và tên mới ở ô tên (hoặc cột “Tên mới”); chỉ là nhắc lại thì bỏ ghi chú.',
  'rule.import-note-asks.replaced': 'Ghi chú hoặc lý do ghi “{text}”: mã khác, mà hàng không ghi thay thế mã.',
  'hint.import-note-asks.replaced':
    'Thay mã thì ghi “Thay thế” ở cột “Loại thay đổi” và mã mới ở cột “Mã mới”; cấp trùng thì ghi “Hủy bỏ” và lý do “cấp trùng”; chỉ là nhắc lại thì bỏ ghi chú.',
  'rule.import-note-asks.in-error': 'Ghi chú ghi “{text}”, mà hàng không ghi hủy mã.',
  'hint.import-note-asks.in-error':
    'Mã cấp trùng, cấp sai thì ghi “Hủy bỏ” ở cột “Loại thay đổi” và ghi chú ấy ở cột “Lý do”; mã đúng thì bỏ ghi chú.',
  'rule.import-note-asks.body': '{field:field}: “{text}” nhắc đến {body}, mà hàng không ghi việc gì với đơn vị ấy.',
  'hint.import-note-asks.body':
    'Ghi việc ấy ở cột “Loại thay đổi” và đơn vị ấy ở cột “Hình thành từ” hoặc “Đơn vị tiếp nhận”; chỉ nói nơi đặt thì ghi rõ “tại …”; không cần thì bỏ lời ấy.',
  'rule.import-note-asks.belongs': 'Ghi chú ghi “{text}”, mà {body} không phải cấp trên của đơn vị ở hàng này.',
  'hint.import-note-asks.belongs':
    'Đơn vị mới: ghi cơ quan ấy ở cột “Cấp trên” (mã phải nằm dưới mã cơ quan ấy). Đơn vị đã có mã nay sang cấp trên mới: ghi thêm “Chuyển” ở cột “Loại thay đổi”. Chỉ nói nơi đặt thì ghi “tại …”; không cần thì bỏ ghi chú.',
  'rule.import-note-asks.denied': '{field:field} ghi “{text}”, mà đơn vị chưa có trong sổ nên hàng này là cấp mã mới.',
  'hint.import-note-asks.denied':
    'Không cấp mã thì bỏ hàng khỏi danh sách; cấp mã thì bỏ lời ấy; đơn vị đã có mã thì sửa tên, mã cho khớp sổ, hoặc ghi “Giữ nguyên” ở cột “Loại thay đổi”.',
  'rule.import-note-asks.doubted': 'Ghi chú ghi “{text}”: chưa rõ hàng này đúng hay còn phải sửa.',
  'hint.import-note-asks.doubted':
    'Hàng đúng thì bỏ ghi chú; sai thì sửa ô sai và ghi việc ấy ở cột “Loại thay đổi” (Đổi tên, Đính chính, Đóng); chưa quyết thì bỏ hàng khỏi danh sách.',
  'rule.import-note-asks.formed': 'Ghi chú ghi “{text}”, mà các đơn vị ấy vẫn còn hiệu lực trong sổ.',
  'hint.import-note-asks.formed':
    'Ghi các đơn vị ấy ở cột “Hình thành từ” và “Sáp nhập” ở cột “Loại thay đổi”; không sáp nhập gì thì bỏ ghi chú.',
  'hint.import-receiver-noted.move':
    'Vẫn là đơn vị ấy, sang cấp trên mới: ghi “Chuyển” ở cột loại thay đổi và “{write}” (đúng tên, hoặc mã) ở cột “Cấp trên”. Đơn vị hết: ghi “Sáp nhập” và “{write}” ở cột “Đơn vị tiếp nhận”. Chỉ là nhắc lại: bỏ ghi chú.',
  'rule.import-receiver-noted.move': 'Ghi chú nói chuyển về “{receiver}”, mà hàng không ghi loại thay đổi.',
  'rule.import-decision-differs': 'Ô quyết định ghi “{said}”, mà danh sách nhập theo {decision}.',
  'hint.import-decision-differs':
    'Nhập riêng các hàng ấy theo quyết định của chúng; cột này không nói về việc của hàng thì bỏ cột: --map "{column}=-".',
  'rule.import-decision-differs.beside':
    'Cột loại thay đổi ghi quyết định “{said}”, mà danh sách nhập theo {decision}.',
  'hint.import-decision-differs.beside':
    'Nhập riêng các hàng ấy theo quyết định của chúng; hoặc bỏ số quyết định khỏi ô.',
  'rule.import-decision-differs.state':
    'Ô quyết định ghi “{said}”; hàng này nhập theo {decision}, số ấy không được ghi vào sổ.',
  'hint.import-decision-differs.state':
    'Mã do quyết định khác cấp thì nhập riêng theo quyết định ấy; cột này không cần thì bỏ: --map "{column}=-".',
  'rule.import-file-name-asks':
    'Tên tệp “{file}” nói đến hủy bỏ, đóng mã hoặc sáp nhập, mà tiêu đề hoặc cột của danh sách không nói vậy.',
  'hint.import-file-name-asks':
    'Ghi “Giải thể”, “Sáp nhập” … ở cột “Loại thay đổi” của từng hàng; nếu không phải thì đổi tên tệp.',
  'rule.import-parent-before-differs': '{code} trong sổ thuộc {own}, không thuộc {parent} như cột cấp trên cũ ghi.',
  'hint.import-parent-before-differs': 'Sửa mã của đơn vị hoặc ô cấp trên cũ; không cần đối chiếu thì để trống ô ấy.',
  'hint.import-parent-differs.heading': 'Sửa mã; hoặc thêm dòng nhóm đúng phía trên, hay cột “Cấp trên” cho hàng ấy.',
  'rule.import-replace-other':
    'Thay thế mã {code} (“{name}”) bằng mã {other}, nhưng {other} là mã của đơn vị khác: “{was}”.',
  'hint.import-replace-other':
    'Cùng một đơn vị: sửa mã mới. “{was}” tiếp nhận “{name}”: ghi “Sáp nhập” và đơn vị tiếp nhận {other}.',
  'rule.import-reestablish-itself': 'Thành lập lại “{name}” dưới chính mã {code} đã đóng.',
  'hint.import-reestablish-itself': 'Mã đã đóng không cấp lại: để trống ô mã mới hoặc ghi mã mới khác.',
  'rule.import-move-nowhere': 'Chuyển nhưng không ghi về đâu.',
  'rule.import-move-nowhere.replace': 'Thay thế mã {code} nhưng không ghi mã mới hoặc cấp trên mới.',
  'rule.import-move-nowhere.same': 'Cấp trên {parent} là cấp trên hiện có của {code}: hàng không ghi mã mới.',
  'hint.import-move-nowhere': 'Ghi cấp trên mới ở cột “Cấp trên”, hoặc mã mới ở cột “Mã mới”.',
  'rule.import-reason-needed': '{code}: đính chính phải có lý do.',
  'hint.import-reason-needed': 'Ghi lý do ở cột “Lý do”, ví dụ sai chính tả; số văn bản đính chính ở cột “Quyết định”.',
  'rule.import-update-valueless': '{code}: “{text}” là có thay đổi, mà hàng không ghi giá trị mới ở cột của nó.',
  'hint.import-update-valueless':
    'Ghi giá trị mới ở cột của nó: Địa chỉ, Điện thoại, Thư điện tử, Tên mới, Mã mới …; không đổi gì thì để trống ô này hoặc ghi “Giữ nguyên”.',
  'rule.import-part-alone':
    '“{text}”: chỉ một phần của {code} (“{name}”) chuyển đi, mà không hàng nào ghi nơi nhận phần còn lại.',
  'hint.import-part-alone':
    '{code} vẫn hoạt động: ghi “Tách” ở cột “Loại thay đổi”. Kết thúc hoạt động: thêm hàng cho mỗi nơi nhận một phần. Chuyển cả đơn vị: bỏ lời ấy.',
  'rule.import-correct-nothing': '{code}: không có gì khác với sổ để đính chính.',
  'hint.import-correct-nothing': 'Ghi chữ đúng vào ô tên, tên viết tắt, địa chỉ hoặc mã đã cấp.',
  'rule.import-effective-malformed': '“{text}” không phải ngày.',
  'hint.import-effective-malformed': 'Ghi như 01/07/2025 hoặc 2025-07-01.',
  'rule.import-children-unknown': 'Không hiểu “{text}” ở cột cấp dưới.',
  'hint.import-children-unknown': 'Ghi “chuyển theo” hoặc “đóng theo”.',

  'rule.import-receiver-needed': 'Không ghi đơn vị tiếp nhận.',
  'rule.import-receiver-needed.merge': 'Sáp nhập, hợp nhất nhưng không ghi đơn vị tiếp nhận.',
  'rule.import-receiver-needed.with': '“{name}” hợp nhất với “{other}”, mà không rõ đơn vị nào tiếp nhận.',
  'hint.import-receiver-needed.with':
    'Ghi đơn vị tiếp nhận ở cột “Đơn vị tiếp nhận”: “{other}” nếu đơn vị ấy còn (hàng của nó ghi “Giữ nguyên” hay “Đổi tên”); đơn vị mới thì thêm một hàng “Cấp mới” cho nó rồi ghi tên nó ở cả hai hàng.',
  'rule.import-receiver-needed.split': 'Chia nhưng không ghi các đơn vị nhận.',
  'rule.import-receiver-needed.spin-off': 'Tách nhưng không ghi đơn vị nhận phần tách ra.',
  'rule.import-receiver-needed.dissolved': 'Giải thể, nhưng lý do hoặc ghi chú nói đến sáp nhập, chia tách: “{text}”.',
  'hint.import-receiver-needed.dissolved':
    'Có đơn vị tiếp nhận: ghi “Sáp nhập” (hoặc “Chia”) và đơn vị đó ở cột “Đơn vị tiếp nhận”. Không có: bỏ các chữ này khỏi ô.',
  'hint.import-receiver-needed':
    'Ghi mã hoặc đúng tên đơn vị tiếp nhận ở cột “Đơn vị tiếp nhận” (chưa có cột ấy thì thêm); nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.',
  'rule.import-receiver-noted': 'Đơn vị tiếp nhận “{receiver}” chỉ ghi ở ghi chú hoặc lý do.',
  'hint.import-receiver-noted':
    'Ghi “{write}” (đúng tên, hoặc mã) vào cột “Đơn vị tiếp nhận” và “Sáp nhập” ở cột loại thay đổi; không ai tiếp nhận thì bỏ các chữ ấy khỏi ô.',
  'rule.import-receiver-unasked': 'Có đơn vị tiếp nhận “{receiver}” nhưng chưa rõ làm gì.',
  'rule.import-receiver-unasked.whole':
    '“Chuyển” {code} “{name}” về “{receiver}”: chưa rõ là sáp nhập hay vẫn còn, làm đơn vị cấp dưới.',
  'hint.import-receiver-unasked.whole':
    'Sáp nhập: ghi “Sáp nhập” và “{receiver}” ở cột “Đơn vị tiếp nhận”. Vẫn còn, làm đơn vị cấp dưới: ghi “Thay thế” và mã mới dưới mã cơ quan ấy ở cột “Mã mới”.',
  'hint.import-receiver-unasked':
    'Ghi ở cột loại thay đổi: “Sáp nhập” (đơn vị này hết), “Tách” (vẫn còn), hoặc “Chuyển” (sang cấp trên mới).',
  'rule.import-receiver-dissolved': 'Giải thể nhưng lại có đơn vị tiếp nhận.',
  'hint.import-receiver-dissolved': 'Có đơn vị tiếp nhận thì ghi “Sáp nhập”; giải thể hẳn thì để trống ô tiếp nhận.',
  'rule.import-receiver-annulled': 'Mã cấp sai coi như chưa từng có, không có đơn vị tiếp nhận.',
  'hint.import-receiver-annulled': 'Ghi “Sáp nhập” nếu đơn vị đã có thật; nếu không, để trống ô tiếp nhận.',
  'rule.import-receiver-unknown': 'Không có đơn vị tiếp nhận “{receiver}” trong sổ và trong danh sách.',
  'rule.import-receiver-unknown.closed': 'Đơn vị tiếp nhận {receiver} đã đóng mã.',
  'rule.import-receiver-unknown.succeeded': 'Đơn vị tiếp nhận {receiver} đã đóng mã; nay đơn vị tiếp nhận là {now}.',
  'hint.import-receiver-unknown.succeeded': 'Ghi mã hoặc tên hiện nay: {now}.',
  'hint.import-receiver-unknown': 'Ghi đúng tên hoặc mã; đơn vị mới thì thêm một hàng “Cấp mới” cho nó.',
  'hint.import-receiver-unknown.near': '{near}? Nếu đúng, ghi mã ấy; đơn vị mới thì thêm một hàng “Cấp mới” cho nó.',
  'hint.import-receiver-unknown.parts': 'Nhiều đơn vị thì cách nhau bằng dấu chấm phẩy: {parts}',
  'rule.import-receiver-ambiguous': 'Nhiều đơn vị tên “{receiver}”: {bearers}.',
  'hint.import-receiver-ambiguous':
    'Ghi mã của đơn vị tiếp nhận; đơn vị mới của danh sách chưa có mã thì ghi mã cho nó ở hàng “Cấp mới” rồi dùng mã ấy.',
  'rule.import-receiver-differs.recoded':
    '{code} được ghi là mã mới của “{was}”, mà đơn vị tiếp nhận ghi là “{name}”, không phải cơ quan cấp trên của mã ấy.',
  'hint.import-receiver-differs.recoded':
    'Là cấp trên thì mã mới phải nằm dưới mã của nó; là tên mới của đơn vị thì ghi ở cột “Tên mới”; sáp nhập thì ghi “Sáp nhập” ở cột “Loại thay đổi”.',
  'rule.import-receiver-differs': 'Mã và tên không khớp: {code} là “{was}”, danh sách ghi “{name}”.',
  'hint.import-receiver-differs': 'Sửa mã hoặc tên của đơn vị tiếp nhận cho đúng.',
  'rule.import-receiver-many': 'Một mã không thay bằng nhiều mã: {receivers}.',
  'hint.import-receiver-many': 'Nhiều đơn vị tiếp nhận thì ghi “Chia”; một phần ra đi thì ghi “Tách”.',
  'rule.import-predecessor-open': '{code} (“{name}”) ở cột “Hình thành từ” vẫn còn hiệu lực.',
  'rule.import-predecessor-open.kept':
    '{code} (“{name}”) đã có trong sổ; danh sách ghi nó hình thành từ {bodies}, đang còn mở.',
  'hint.import-predecessor-open.kept':
    'Nhập vào {code}: ghi “Sáp nhập” ở cột “Loại thay đổi” của hàng này, mỗi đơn vị cũ ở cột “Hình thành từ” bằng mã hoặc đúng tên, cách nhau bằng dấu chấm phẩy; chỉ một phần thì thêm “(một phần)”. Không nhập, chỉ kể lại: để trống ô ấy, hoặc bỏ cả cột (--map CỘT=-).',
  'rule.import-predecessor-open.closed': '{code} (“{name}”) ở cột “Hình thành từ” đã đóng mã từ trước.',
  'hint.import-predecessor-open':
    'Nó hết và nhập vào đơn vị này: ghi “Hợp nhất” thay cho “Cấp mới” ở cột “Loại thay đổi” của hàng này (mọi đơn vị ở cột “Hình thành từ” cùng hết, không cần hàng riêng). Nó hết cách khác: thêm cho nó một hàng “Sáp nhập” hoặc “Chia”. Nó vẫn còn: ghi “Tách” ở hàng này.',
  'hint.import-predecessor-open.closed':
    'Nếu là thành lập lại: ghi “Thành lập lại” ở cột loại thay đổi; nếu không, để trống ô ấy.',
  'rule.import-predecessor-unknown': 'Không tìm thấy “{body}” ở cột “Hình thành từ”.',
  'rule.import-predecessor-unknown.parts': '“{body}” ở cột “Hình thành từ” nói đến {known}.',
  'hint.import-predecessor-unknown.parts':
    'Ghi mỗi đơn vị bằng mã hoặc đúng tên trong sổ, cách nhau bằng dấu chấm phẩy; chỉ một phần thì thêm “(một phần)” sau tên. Các đơn vị ấy hết, nhập thành đơn vị này: ghi “Hợp nhất” ở cột “Loại thay đổi”.',
  'hint.import-predecessor-unknown': 'Ghi mã, hoặc đúng tên của đơn vị có trong sổ.',
  'rule.import-rows-together': '{code} (“{name}”): hàng khác nói về nó có lỗi hoặc ghi ngày khác.',
  'hint.import-rows-together': 'Sửa các hàng ấy; chúng được nhập cùng nhau hoặc cùng bị bỏ.',

  'decision.placeholder': 'Còn {count} đơn vị mang tên tạm: {codes}{more}. Không ban hành, không niêm phong.',
  'decision.placeholder.hint': 'Bổ sung tên trước: madinhdanh rename {code} --name "…"',
  'export.placeholder': 'Còn {count} đơn vị mang tên tạm: {codes}{more}. Không xuất bản.',
  'export.placeholder.hint':
    'Bổ sung tên trước: madinhdanh rename {code} --name "…"; để gửi đi hỏi tên thì xuất xlsx hoặc csv.',

  'field.successorCodes': 'Mã đơn vị tiếp nhận',
  'field.part': 'Một phần',
  'field.children': 'Cấp dưới',
  'field.effective': 'Ngày hiệu lực',
} as const;
