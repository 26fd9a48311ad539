/** Keeping a registry without knowing git: backups. */
export const keeping = {
  'cmd.backup': 'Sao lưu toàn bộ kho của sổ, cả lịch sử và những gì chưa commit, vào một tệp kèm mã kiểm tra SHA-256.',
  'opt.backup.output': 'Tệp sao lưu cần ghi, ví dụ so-dang-ky.bundle.',
  'example.backup': 'madinhdanh backup -o ~/sao-luu/so-dang-ky-2026-11.bundle',
  'backup.needs-file': 'Thiếu tên tệp sao lưu.',
  'backup.needs-file.hint': 'Ghi thêm, ví dụ -o ../so-dang-ky.bundle; nên chọn ổ đĩa khác với ổ đang giữ sổ.',
  'backup.nothing': 'Kho git của sổ chưa có gì để sao lưu.',
  'backup.nothing.hint': 'Lập sổ bằng madinhdanh init rồi chạy lại.',
  'backup.branch': 'chua-commit-{day}',
  'backup.subject': 'Những gì chưa commit khi sao lưu',
  'backup.holds': 'Trong tệp có {commits} commit, {branches} nhánh, {tags} thẻ.',
  'backup.uncommitted':
    '{count} tệp của sổ chưa commit cũng đã được sao lưu, ở nhánh {branch} trong tệp; kho của bạn giữ nguyên như cũ.',
  'backup.restore': 'Lấy lại thành một thư mục mới: {command}',
  'backup.check': 'Kiểm tra tệp còn nguyên vẹn: {command}',
  'backup.next': 'Hãy chép cả hai tệp sang máy hoặc ổ đĩa khác.',
} as const;
