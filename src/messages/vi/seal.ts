/** Wordings of seals: `decision seal`, `--amend-sealed`, what a sealed decision refuses. */
export const sealing = {
  'rule.change-decision-sealed':
    'Quyết định {number} đã niêm phong; thay đổi này thêm, bớt hoặc sửa những gì nó đã làm ở {count} mã: {codes}{more}.',
  'hint.change-decision-sealed':
    'Làm theo một quyết định mới (madinhdanh decision new); hoặc nếu đúng là sổ chép sót, chép sai bản đã ký: thêm --amend-sealed "lý do".',

  'opt.amend-sealed':
    'Lý do mở niêm phong để bổ sung, sửa những gì một quyết định đã niêm phong làm; ghi lại trong sổ.',
  'opt.decision.seal.amend-sealed':
    'Lý do niêm phong lại theo sổ hiện nay khi niêm phong không còn khớp; ghi lại trong sổ.',
  'cmd.decision.seal': 'Niêm phong những gì các quyết định đã ký cấp, đổi, đóng, theo sổ hiện nay.',
  'opt.all': 'Mọi quyết định đã ký của cơ quan giữ sổ mà chưa niêm phong.',
  'arg.ids': 'Các quyết định: tên tệp (2022-100-qd-ubnd) hoặc số (100/QĐ-UBND).',
  'example.decision.seal': 'madinhdanh decision seal 100/QĐ-UBND\nmadinhdanh decision seal --all --dry-run',

  'seal.none-named': 'Chưa nêu quyết định nào: ghi tên tệp hoặc số, hoặc --all.',
  'seal.all-or-named': 'Ghi tên quyết định hoặc --all, không ghi cả hai.',
  'seal.already': '{number} đã niêm phong từ trước, vẫn khớp: giữ nguyên.',
  'seal.all-done': 'Không còn quyết định nào cần niêm phong.',
  'seal.empty': 'Quyết định {number} không cấp, đổi, đóng mã nào: không có gì để niêm phong.',
  'seal.empty.hint': 'Xem: madinhdanh decision show {id}. Nhập những việc của quyết định vào sổ trước đã.',
  'seal.skipped': 'Quyết định {number} không cấp, đổi, đóng mã nào: chưa niêm phong.',
  'seal.subject': 'Niêm phong {numbers}',
  'seal.draft': '{id} là dự thảo; chỉ quyết định đã ký mới niêm phong.',
  'seal.draft.hint': 'Ban hành thì tự niêm phong: madinhdanh decision issue {id} --number … --signed ….',
  'seal.foreign':
    '{number} do {authority} ban hành, không phải {own}: sổ chỉ giữ một phần của quyết định ấy nên không niêm phong.',
  'seal.national':
    '{number} là quyết định của Thủ tướng Chính phủ: sổ chỉ giữ một phần của quyết định ấy nên không niêm phong.',
  'seal.version': 'Niêm phong của {number} theo phiên bản {v}, mới hơn bản madinhdanh này. Không ghi gì.',
  'seal.broken': 'Niêm phong của {number} không khớp với sổ hiện nay. Không ghi gì.',
  'seal.broken.hint':
    'Xem chỗ lệch: madinhdanh validate. Trả lại như cũ; hoặc nếu sổ hiện nay mới đúng bản đã ký: madinhdanh decision seal {id} --amend-sealed "lý do".',
  'seal.reason-empty': 'Lý do mở niêm phong (--amend-sealed) không được để trống.',
  'seal.reason-needless': 'Không có niêm phong nào phải mở: bỏ --amend-sealed.',
  'seal.amend-needless': 'Thay đổi này không động đến quyết định nào đã niêm phong: bỏ --amend-sealed.',
  'seal.plan-fixed':
    'Kế hoạch đã lưu {path} tự mang (hoặc không có) lý do mở niêm phong: bỏ --amend-sealed, hoặc lập lại kế hoạch với nó.',

  'fmt.sealed':
    'Tên của {count} đơn vị do quyết định đã niêm phong cấp hay đổi nên để nguyên: {codes}. Sửa bằng quyết định mới.',
  'field.seal': 'Niêm phong',
  'field.resealed': 'Niêm phong lại',
  'word.sealed': 'đã niêm phong',
  'word.unsealed': 'chưa niêm phong',
  'seal.shown': '{figures}; SHA-256 {sha}',
  'seal.resealed': '{on:date}, lý do: {reason}',
  'plan.decision.sealed': 'Niêm phong: {id} ({figures}; {sha})',
  'plan.decision.resealed': 'Niêm phong lại: {id} ({figures}; {was} → {sha}). Lý do: {reasons}',
} as const;
