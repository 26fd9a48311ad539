/** Help texts: `cmd.<command>`, `opt.[<command>.]<option>`, `arg.<argument>`, `example.<command>`. */
export const commands = {
  'cmd.madinhdanh': 'Sổ đăng ký mã định danh điện tử của cơ quan, đơn vị: cấp, đổi, đóng và công bố mã.',
  'opt.help': 'In cách dùng.',
  'opt.version': 'In phiên bản.',
  'opt.registry': 'Thư mục của sổ đăng ký.',
  'opt.lang': 'Ngôn ngữ: vi hoặc en.',
  'opt.no-color': 'Không tô màu.',
  'opt.no-input': 'Không hỏi gì.',
  'opt.json': 'In kết quả dạng JSON.',

  'cmd.validate':
    'Kiểm tra toàn bộ sổ và nêu mọi lỗi cùng cách sửa. Trong kho git, những gì chưa commit được so với HEAD: mã đã cấp không được mất hay bị sửa.',
  'opt.validate.format': 'Dạng in: pretty, json, github, gitlab, sarif, junit.',
  'opt.strict': 'Coi cảnh báo là lỗi.',
  'example.validate':
    'madinhdanh validate\nmadinhdanh validate --json > ket-qua.json\nmadinhdanh validate --since origin/main\nmadinhdanh validate --since origin/main --rev origin/de-xuat',
} as const;
