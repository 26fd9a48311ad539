/** Working with git: comparing revisions, hooks, merging, renumbering, continuous integration, releases. */
export const git = {
  'git.missing': 'Không thấy chương trình git.',
  'git.missing.hint': 'Cài git rồi chạy lại (https://git-scm.com).',
  'git.not-a-repository': 'Thư mục sổ không nằm trong kho git.',
  'git.not-a-repository.hint': 'Tạo kho bằng git init, hoặc chạy trong bản sao (git clone) của kho.',
  'git.failed': 'git không làm được: {detail}',
  'git.shallow': 'Bản sao git này thiếu lịch sử nên không biết mã nào từng cấp. Lấy đủ lịch sử rồi chạy lại:',
  'git.unknown-ref': 'Kho git ở đây không có {ref}. Lấy về rồi chạy lại:',
  'git.no-registry-then': 'Ở {ref} chưa có sổ ({folder}); coi như mọi thứ là mới.',
  'git.moved': 'Ở {ref} sổ nằm ở thư mục {folder}.',

  'opt.since': 'Chỉ nêu những gì thay đổi kể từ bản git này gây ra, ví dụ --since origin/main.',
  'opt.staged': 'Kiểm tra những gì đã git add, không phải thư mục làm việc.',
  'git.no-ref': '--since cần tên một bản git, ví dụ origin/main.',
  'validate.more': '… và {count} phát hiện nữa',
  'summary.severity': 'Mức',
  'summary.place': 'Chỗ',
  'summary.finding': 'Phát hiện',
  'summary.rule': 'Quy tắc',
} as const;
