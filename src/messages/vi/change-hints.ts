/** Ways out of what may be wrong with a change (`hint.change-<id>`), where its own wording does not say them. */
export const changeHints = {
  'hint.change-decision-revoked': 'Ghi theo một quyết định khác; xem các quyết định: madinhdanh decision list.',
  'hint.change-before-decision':
    'Ghi ngày từ {decisionDate:date} trở đi: --effective {decisionDate:raw} (trong tệp thay đổi: effective: {decisionDate:raw}).',
  'hint.change-kind-count': 'Ghi mỗi loại thành một mục riêng của changes.',
  'hint.change-effective-twice': 'Giữ một ngày, bỏ ngày kia.',
  'hint.change-alias-twice': 'Đặt tên tạm khác cho một trong hai.',
  'hint.change-alias-cycle': 'Đặt một trong các đơn vị ấy dưới một mã đã có trong sổ (parent).',
  'hint.change-body-nameless': 'Thêm name; nếu muốn nói một đơn vị đã có thì xem lại mã: madinhdanh search.',
  'hint.change-nothing-changed': 'Bỏ thay đổi này, hoặc xem lại mã: madinhdanh show {code}.',
  'hint.change-pattern-none':
    'Xem các tên: madinhdanh list --under {code}; chữ hoa, chữ thường, dấu và khoảng trắng trong from phải đúng như tên.',
  'hint.change-pattern-none.one': 'Bỏ {code} khỏi codes, hoặc sửa mẫu from cho khớp tên ấy.',
  'hint.change-pattern-outside': 'Bỏ {code} khỏi codes, hoặc ghi under là một mã ở trên nó.',
  'hint.change-code-unknown.listed': 'Có phải ý bạn là {near}?',
  'hint.change-code-unknown': 'Tìm mã đúng: madinhdanh search, hoặc madinhdanh list.',
  'hint.change-code-closed':
    'Mã đã đóng thì không đổi nữa. Nay là mã nào: madinhdanh resolve {code}; đơn vị được lập lại: madinhdanh reestablish {code}; đóng sai: thu hồi quyết định ấy, madinhdanh revoke {decision}.',
  'hint.change-closed-twice':
    'Giữ một trong hai thay đổi đóng {code}; đơn vị chia cho nhiều nơi thì ghi một reorganise hoặc split.',
  'hint.change-legacy-strange': 'Xem lại các mã ấy ở văn bản đã cấp; ghi sai thì sửa trước khi ghi vào sổ.',
  'hint.change-code-twice': 'Ghi mã khác ở một bên, hoặc ghi parent thay cho code để lấy mã trống kế tiếp.',
  'hint.change-code-history':
    'Chọn mã khác, hoặc ghi --parent thay cho --code (trong tệp thay đổi: parent thay cho code) để lấy mã trống kế tiếp.',
  'hint.change-code-reserved':
    'Chọn mã khác, hoặc ghi --parent thay cho --code (trong tệp thay đổi: parent thay cho code) để lấy mã trống kế tiếp. Đúng là cấp mã này thì bỏ nó khỏi reserved trong registry.yaml bằng một thay đổi riêng trước.',
  'hint.change-code-width': 'Ghi lại mã cho đủ {width} ký tự ở nhóm ấy, hoặc để tự cấp mã kế tiếp: --parent.',
  'hint.change-code-alphabet': 'Ghi nhóm ấy bằng chữ số, hoặc để tự cấp mã kế tiếp: --parent.',
  'hint.change-root-unknown': 'Thêm mã cấp 1 ấy vào sổ: madinhdanh root add {root}; hoặc xem lại mã.',
  'hint.change-too-deep': 'Đặt đơn vị mới dưới cấp trên của {parent}.',
  'hint.change-too-long':
    'Đặt đơn vị mới dưới một cấp trên cao hơn, hoặc rút ngắn độ dài nhóm (groups trong registry.yaml).',
  'hint.change-no-level': 'Thêm độ dài cho cấp {level} vào roots.{root}.groups của registry.yaml.',
  'hint.change-parent-unknown.listed': 'Có phải ý bạn là {near}?',
  'hint.change-parent-unknown': 'Cấp mã cho đơn vị cấp trên trước, hoặc xem lại mã: madinhdanh list.',
  'hint.change-parent-closed': 'Cấp dưới đơn vị đã tiếp nhận nó: madinhdanh resolve {parent}.',
  'hint.change-replace-itself': 'Ghi cấp trên mới ở parent, hoặc một mã khác ở with.',
  'hint.change-replace-inside': 'Ghi một cấp trên nằm ngoài {code}.',
  'hint.change-heir-inside': 'Chuyển {heir} ra ngoài {code} trước (replace), hoặc chọn đơn vị tiếp nhận khác.',
  'hint.change-heir-twice': 'Nêu {heir} một lần cho {code}: nhận cả hoặc nhận một phần.',
  'hint.change-whole-twice': 'Chia cho hai đơn vị thì ghi part ở cả hai.',
  'hint.change-children-none':
    'Bỏ thay đổi này, hoặc xem lại mã; kể cả đơn vị đã đóng: madinhdanh list --under {code} --include-closed.',
  'hint.change-children-both': 'Ghi một cách ở cả hai chỗ, hoặc thay thế từng đơn vị bên dưới bằng thay đổi riêng.',
  'hint.change-child-outside': 'Bỏ {code} khỏi children, hoặc chuyển nó bằng một thay đổi replace riêng.',
  'hint.change-child-twice': 'Giữ {code} ở một đơn vị tiếp nhận, bỏ ở đơn vị kia.',
  'hint.change-remainder-close': 'Giữ một: remainder để chuyển, hoặc children: close để đóng.',
  'hint.change-remainder-twice': 'Giữ remainder ở một trong hai.',
  'hint.change-spin-off-itself': 'Nêu đơn vị nhận khác, hoặc đơn vị mới (parent, name).',
  'hint.change-spin-off-early':
    'Ghi ngày từ {other:date} trở đi: --effective {other:raw} (trong tệp thay đổi: effective: {other:raw}).',
  'hint.change-reestablish-open':
    'Đơn vị khác thì cấp mã mới (madinhdanh add); đơn vị này đổi mã thì madinhdanh replace {code}.',
  'hint.change-reestablish-replaced': 'Xem mã nay: madinhdanh resolve {code}.',
  'hint.change-reestablish-twice': 'Dùng mã {other}; nếu nay {other} cũng đã đóng thì thành lập lại từ {other}.',
  'hint.change-reestablish-early':
    'Ghi ngày từ {other:date} trở đi: --effective {other:raw} (trong tệp thay đổi: effective: {other:raw}).',
  'hint.change-correct-future': 'Ghi ngày của văn bản đính chính, không sau hôm nay (on, --on), hoặc bỏ trống.',
  'hint.change-correct-early':
    'Ghi ngày từ {other:date} trở đi: --on {other:raw} (trong tệp thay đổi: on: {other:raw}).',
  'hint.change-verify-future': 'Ghi ngày không sau hôm nay (on, --on), hoặc bỏ trống.',
  'hint.change-verify-earlier': 'Ghi ngày sau {other:date}, hoặc bỏ {code} khỏi lần này.',
  'hint.change-verify-nothing': 'Xem đơn vị nào lâu chưa rà soát: madinhdanh report --stale 365.',
  'hint.change-revoke-itself': 'Nêu quyết định trước cần thu hồi; quyết định ở --decision là quyết định thu hồi nó.',
  'hint.change-revoke-twice':
    'Không cần thu hồi lần nữa. Nếu {by} mới là dự thảo: ghi tiếp vào nó (--decision {by}), hoặc bỏ nó: madinhdanh decision drop {by}.',
  'hint.change-revoke-early':
    'Ghi ngày từ {signed:date} trở đi: --effective {signed:raw}, theo quyết định ký không trước ngày ấy.',
} as const;
