/** Wordings: names that rows give: of others, of before, exchanged. */
export const importingNames = {
  'rule.import-name-differs': 'Mã và tên không khớp: {code} trong sổ là “{was}”, danh sách ghi “{name}”.',
  'hint.import-name-differs.check': 'Sửa mã hoặc tên cho đúng. Nếu là đổi tên, ghi “Đổi tên” ở cột loại thay đổi.',
  'hint.import-name-differs.rename':
    'Sửa mã hoặc tên cho đúng; nếu là đổi tên, ghi “Đổi tên” ở cột loại thay đổi, hoặc chạy lại với --rename (cho mọi hàng như thế).',
  'rule.import-name-differs.place': '{code} là “{was}”; danh sách ghi tên địa bàn “{name}”, không phải tên cơ quan.',
  'hint.import-name-differs.place':
    'Ghi tên cơ quan: “{was}”. Ô tên mới cũng vậy, nếu có: “UBND …” trước tên xã, phường.',
  'hint.import-name-differs.replaced':
    'Đúng là mã của đơn vị này trước đây thì ghi “{was}” ở cột “Tên cũ”; nếu không, sửa mã cũ, hoặc bỏ mã ấy khỏi hàng.',
  'rule.import-name-differs.former': 'Mã và tên không khớp: “{name}” là tên cũ của {code}, nay là “{was}”.',
  'hint.import-name-differs.former': 'Ghi “{was}”. Nếu đúng là lấy lại tên cũ, ghi “Đổi tên” ở cột loại thay đổi.',
  'hint.import-name-differs.elsewhere': '“{name}” là {other}: nếu ý là đơn vị ấy, ghi mã {other}; nếu không, sửa tên.',
  'rule.import-name-differs.recoded':
    'Mã trước {code} trong sổ là “{was}”, danh sách ghi mã mới {wanted} cho “{name}”.',
  'hint.import-name-differs.recoded':
    'Là một đơn vị đổi cả mã và tên: thêm cột “Tên cũ”, ghi “{was}”. Là đơn vị mới, nhận “{was}” vào: bỏ {code} ở hàng này, thêm một hàng {code}, “Sáp nhập”, đơn vị tiếp nhận {wanted}. Nếu không, sửa mã.',
  'hint.import-name-differs.several':
    '“{name}” là tên của {bearers}: nếu ý là một trong các đơn vị ấy, ghi mã của nó; nếu không, sửa tên.',
  'rule.import-name-wholly-other.kind':
    '{code} là “{was}”; “{name}” là cơ quan loại khác, không thể là tên mới của nó.',
  'hint.import-name-wholly-other.kind':
    'Đơn vị nay thuộc cơ quan ấy: ghi “Chuyển”, ghi cơ quan ấy ở cột “Cấp trên”. Nhập vào cơ quan ấy: ghi “Sáp nhập” và đơn vị tiếp nhận. Chỉ là nơi đóng trụ sở: bỏ cột ấy (--map CỘT=-). Nhầm mã hoặc tên thì sửa.',
  'rule.import-name-wholly-other': '{code} đổi từ “{was}” thành “{name}”: hai tên không có gì chung.',
  'hint.import-name-wholly-other':
    'Xem lại mã. Nếu là hai cơ quan khác nhau thì cấp mã mới và sáp nhập mã cũ, không đổi tên.',
  'rule.import-rename-nothing': '{code} đã mang tên “{name}”.',
  'rule.import-rename-nothing.nameless': '{code}: đổi tên nhưng không ghi tên mới.',
  'rule.import-rename-nothing.unchanged': '{code} đang mang tên “{name}”: hàng ghi đổi tên nhưng không có tên mới.',
  'hint.import-rename-nothing.unchanged':
    'Ghi tên mới vào ô tên (hay cột “Tên mới”); đã đổi tên xong theo quyết định khác thì ghi “Giữ nguyên”.',
  'rule.import-rename-nothing.noted': '{code} đã mang tên “{name}”; tên mới “{text}” chỉ ghi ở ghi chú hoặc lý do.',
  'hint.import-rename-nothing.noted':
    'Ghi tên mới vào ô tên, hoặc cột “Tên mới”; không phải tên mới thì bỏ các chữ ấy.',
  'rule.import-rename-nothing.spelling': '{code} đã mang tên “{name}”; tên ở hàng chỉ khác cách viết.',
  'hint.import-rename-nothing.spelling':
    'Ghi tên mới vào ô tên, hoặc cột “Tên mới”; chỉ sửa cách viết thì ghi tên đang dùng ở cột “Tên cũ”, tên viết lại ở cột “Tên mới”; không đổi tên thì bỏ “Đổi tên”.',
  'rule.import-rename-nothing.short': '{code} đang mang tên “{name}”; tên mới chỉ là cách viết tắt của tên ấy.',
  'hint.import-rename-nothing.short':
    'Ghi tên mới đầy đủ; muốn giữ tên viết tắt trong sổ thì ghi ở cột “Tên viết tắt”; không đổi tên thì bỏ “Đổi tên”.',
  'hint.import-rename-nothing.nameless': 'Ghi tên mới vào ô tên.',
  'rule.import-name-elsewhere': '“{name}” đã có mã {code}.',
  'rule.import-name-elsewhere.beside':
    'Cấp mã {own} cho “{name}”, nhưng cùng cấp trên đã có {code} mang tên này; không có gì phân biệt hai đơn vị.',
  'hint.import-name-elsewhere.beside':
    'Nếu là một đơn vị: ghi mã {code}, hoặc “Thay thế” nếu đổi sang mã mới. Nếu là hai: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-name-elsewhere.above':
    'Cấp mã mới cho “{name}”, nhưng tên này đã có mã {code} (thuộc “{parent}”); không có gì phân biệt hai đơn vị.',
  'hint.import-name-elsewhere.above':
    'Nếu là một đơn vị: ghi mã {code}; sang cấp trên mới thì ghi “Chuyển”. Nếu là hai: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-name-elsewhere.like': 'Cấp mã mới cho “{name}”; tên này đã có mã {code} (thuộc “{parent}”).',
  'hint.import-name-elsewhere.like':
    'Nếu là một đơn vị: ghi mã {code}; sang cấp trên mới thì ghi “Chuyển”. Nếu là hai đơn vị trùng tên thì để nguyên.',
  'rule.import-name-elsewhere.otherwise': 'Cấp mã mới cho “{name}”, nhưng có lẽ là “{was}”, đã có mã {code}.',
  'hint.import-name-elsewhere.otherwise':
    'Nếu là một đơn vị: ghi mã {code}; tên thay đổi thì ghi “Đổi tên”. Nếu là hai: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-name-elsewhere.several': 'Cấp mã mới cho “{name}”; cùng tên này còn có: {others}.',
  'hint.import-name-elsewhere.several':
    'Nếu là một đơn vị thì bỏ hàng thừa, hoặc ghi mã đã có. Nếu là các đơn vị trùng tên thì để nguyên.',
  'rule.import-name-elsewhere.renamed': '{own} đổi tên thành “{name}”, nhưng tên này đang là của {code}.',
  'hint.import-name-elsewhere.renamed':
    'Hai đơn vị nhập làm một: ghi “Sáp nhập” và đơn vị tiếp nhận {code}. {code} cũng đổi tên hoặc hết: thêm một hàng cho nó. Nhầm mã hoặc tên thì sửa.',
  'rule.import-name-elsewhere.renamed-unsaid':
    '{own} có tên mới “{name}”, mà tên này đang là của {code}: nhập vào {code} hay chỉ đổi tên, danh sách không nói.',
  'hint.import-name-elsewhere.renamed-unsaid':
    'Nhập vào: ghi “Sáp nhập” ở cột “Loại thay đổi”, {code} ở cột “Đơn vị tiếp nhận”. Chỉ đổi tên, hai đơn vị trùng tên: ghi “Đổi tên” ở cột “Loại thay đổi”. {code} cũng đổi tên hoặc hết: thêm một hàng cho nó.',
  'rule.import-name-elsewhere.renamed-like': '{own} đổi tên thành “{name}”; tên này cũng đang là của {code}.',
  'hint.import-name-elsewhere.renamed-like':
    'Hai đơn vị nhập làm một: ghi “Sáp nhập” và đơn vị tiếp nhận {code}. Là hai đơn vị trùng tên thì để nguyên.',
  'hint.import-name-elsewhere':
    'Ghi {code} vào cột mã nếu là đơn vị ấy; nếu là đơn vị khác cùng tên, ghi cấp trên của nó ở cột cấp trên.',
  'rule.import-name-past': '“{name}” là tên cũ, nay là {now}.',
  'rule.import-name-past.recoded': '“{name}” trước đây là {was}, nay mang mã {now}.',
  'rule.import-name-past.succeeded': '“{name}” là tên của {was}, đã đóng mã; nay đơn vị tiếp nhận là {now}.',
  'rule.import-name-past.gone': '“{name}” là tên của {was}, đã đóng mã, không có đơn vị tiếp nhận.',
  'hint.import-name-past': 'Ghi mã hoặc tên hiện nay: {now}.',
  'hint.import-name-past.gone': 'Sửa tên, hoặc ghi mã còn hiệu lực.',
  'rule.import-name-past.grant-renamed': 'Cấp mã mới cho “{name}”, nhưng đó là tên cũ của {now}.',
  'rule.import-name-past.grant-recoded': 'Cấp mã mới cho “{name}”, nhưng đó trước đây là {was}, nay mang mã {now}.',
  'hint.import-name-past.grant-recoded':
    'Nếu là đơn vị ấy: ghi mã và tên hiện nay. Nếu là đơn vị khác trùng tên: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-name-past.grant-succeeded':
    'Cấp mã mới cho “{name}”, nhưng đó là tên của {was}, đã đóng mã; nay đơn vị tiếp nhận là {now}.',
  'hint.import-name-past.grant-renamed':
    'Nếu là đơn vị ấy: ghi mã và tên hiện nay. Nếu là đơn vị khác trùng tên cũ: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'hint.import-name-past.grant-succeeded':
    'Nếu là đơn vị tiếp nhận: ghi mã và tên hiện nay. Thành lập lại: ghi “Thành lập lại” ở cột loại thay đổi, {was} ở cột “Mã cũ”. Đơn vị khác trùng tên: ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-name-past.like-renamed': 'Cấp mã mới cho “{name}”; đó từng là tên của {now}.',
  'rule.import-name-past.like-recoded': 'Cấp mã mới cho “{name}”; đó trước đây là {was}, nay mang mã {now}.',
  'hint.import-name-past.like-recoded':
    'Nếu là đơn vị ấy: ghi mã và tên hiện nay. Nếu là đơn vị khác trùng tên thì để nguyên.',
  'rule.import-name-past.like-succeeded':
    'Cấp mã mới cho “{name}”; đó từng là tên của {was}, đã đóng mã, nay đơn vị tiếp nhận là {now}.',
  'rule.import-name-past.like-gone':
    'Cấp mã mới cho “{name}”; đó từng là tên của {was}, đã đóng mã, không có đơn vị tiếp nhận.',
  'hint.import-name-past.like-renamed':
    'Nếu là đơn vị ấy: ghi mã và tên hiện nay. Nếu là đơn vị khác trùng tên thì để nguyên.',
  'hint.import-name-past.like-succeeded':
    'Nếu là đơn vị tiếp nhận: ghi mã và tên hiện nay; thành lập lại: ghi “Thành lập lại” ở cột loại thay đổi, {was} ở cột “Mã cũ”. Nếu là đơn vị khác trùng tên thì để nguyên.',
  'hint.import-name-past.like-gone':
    'Thành lập lại: ghi “Thành lập lại” ở cột loại thay đổi, {was} ở cột “Mã cũ”. Nếu là đơn vị khác trùng tên thì để nguyên.',
  'rule.import-name-past.other-renamed': '{own} đổi tên thành “{name}”, vốn là tên cũ của {now}: dễ nhầm hai đơn vị.',
  'rule.import-name-past.other-closed':
    '{own} đổi tên thành “{name}”, vốn là tên của {was}, đã đóng mã từ {closed:date}: dễ nhầm hai đơn vị.',
  'hint.import-name-past.other-renamed': 'Xem lại mã và tên; đúng là lấy tên ấy thì để nguyên.',
  'hint.import-name-past.other-closed':
    'Nếu là đơn vị ấy thành lập lại: ghi “Thành lập lại” và {was} ở cột “Mã cũ”. Chỉ lấy tên ấy thì để nguyên.',
  'rule.import-name-past.back': '{code} đổi từ “{was}” trở lại tên cũ “{name}”.',
  'hint.import-name-past.back':
    'Nếu danh sách chỉ ghi theo tên cũ: ghi “{was}”. Nếu đúng là lấy lại tên cũ thì để nguyên.',
  'rule.import-name-shared': '{count} đơn vị cùng mang tên mới “{name}”: sáp nhập hay đổi tên, danh sách không nói.',
  'hint.import-name-shared':
    'Ghi mã cũ và mã mới của từng đơn vị; hoặc thêm cột “Loại thay đổi” (Sáp nhập) và cột “Đơn vị tiếp nhận”.',
  'rule.import-name-two-codes':
    '“{name}” có hai mã ({codes}), hàng kia ở {other:place}; không có gì phân biệt hai cơ quan.',
  'hint.import-name-two-codes':
    'Nếu là một cơ quan thì bỏ hàng thừa; nếu là hai thì ghi tên cho rõ, hoặc ghi địa chỉ, ghi chú của từng cơ quan.',
  'rule.import-closed-granted.above':
    'Cấp mã mới cho “{name}” mà {other:place} giải thể {code} cùng tên, không có đơn vị tiếp nhận.',
  'rule.import-closed-granted.closed':
    'Giải thể {code} “{name}”, không có đơn vị tiếp nhận, mà {other:place} cấp mã mới cho chính tên ấy.',
  'hint.import-closed-granted.closed':
    'Vẫn là cơ quan ấy: bỏ một hàng, ghi “Chuyển” hoặc “Thay thế” ở hàng kia; là hai cơ quan thì ghi địa chỉ hoặc mã cũ ở hàng cấp mới.',
  'hint.import-closed-granted.above':
    'Vẫn là cơ quan ấy, chuyển sang cấp trên mới: ghi “Chuyển” hoặc “Thay thế” ở một hàng; là cơ quan khác thì ghi địa chỉ hoặc mã cũ để phân biệt.',
  'rule.import-closed-granted':
    'Danh sách vừa giải thể {code} vừa cấp mã mới cho “{name}” dưới cùng cấp trên (hàng kia ở {other:place}).',
  'hint.import-closed-granted':
    'Vẫn là cơ quan ấy, chỉ đổi mã: ghi “Thay thế” và mã mới ở một hàng; là cơ quan khác thì ghi tên khác.',
  'rule.import-names-exchanged': '{code} lấy tên của {other}, còn {other} cũng đổi tên: các đơn vị đổi mã cho nhau.',
  'hint.import-names-exchanged':
    'Các đơn vị không đổi mã cho nhau: giữ tên theo mã; đơn vị cần mã khác thì ghi “Thay thế” và “Mã mới”.',
} as const;
