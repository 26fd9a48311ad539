/** Wordings of the commands that look things up: how codes are read, help texts, outputs. */
export const lookup = {
  'code.bad': '“{text}” không phải mã định danh: {reason}.',
  'code.ambiguous': 'Nhiều đơn vị mang mã cũ {text}: {codes}. Hãy ghi một trong các mã đó.',
  'code.unknown': 'Không có mã {code} trong sổ.',
  'code.unknown.hint': 'Xem các mã đang có: madinhdanh list',
  'code.unknown.under': 'Xem các mã dưới {above}: madinhdanh list --under {above}',
  'code.fault.empty': 'để trống',
  'code.fault.lowercase': 'có chữ thường, mã chỉ dùng chữ in hoa',
  'code.fault.characters': 'có ký tự lạ, mã chỉ gồm A–Z, 0–9 và dấu chấm',
  'code.fault.too-long': 'dài quá 35 ký tự',
  'code.fault.too-deep': 'quá bốn cấp',
  'code.fault.empty-group': 'có nhóm trống (hai dấu chấm liền nhau, hoặc dấu chấm ở đầu hay cuối)',
  'code.fault.level-one': 'thiếu mã cấp 1 gồm một chữ A–Y và hai chữ số, ví dụ H24',
  'code.fault.new-form': 'đã là mã dạng mới',
  'code.fault.groups': 'mã dạng cũ phải có bốn nhóm, ví dụ 000.03.12.H24',
  'code.fault.short-group': 'có nhóm chỉ một chữ số, có lẽ mất số 0 ở đầu',
  'code.fault.gap': 'có nhóm 00 xen giữa: đơn vị cấp dưới mà không có đơn vị cấp trên',
} as const;
