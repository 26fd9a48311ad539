/** `undo`: what it asks, answers and refuses; what is said where a command could not be made one to take back. */
export const undoing = {
  'cmd.undo':
    'Đưa sổ về như trước lệnh ghi gần nhất, hoặc trước vài lệnh ghi gần nhất, khi các tệp ấy chưa bị sửa, tải về hay đẩy lên. Hoàn tác xong thì không lấy lại được bằng undo lần nữa.',
  'arg.count': 'Số lệnh ghi cần hoàn tác; bỏ trống thì một.',
  'opt.undo.yes': 'Không hỏi lại.',
  'example.undo': 'madinhdanh undo --dry-run\nmadinhdanh undo\nmadinhdanh undo 3 --yes',
  'undo.step': 'Hoàn tác: {command} ({at})',
  'undo.in-commit': 'Việc này đã nằm trong commit {commits}: hoàn tác sẽ tạo thêm một commit đưa sổ về như trước.',
  'undo.roots':
    'So với commit {commits}, mã cấp 1 {codes} sẽ là mã bị mất (madinhdanh validate --since báo since-code-lost); so với nhánh chính, nơi chưa từng có mã ấy, thì không.',
  'undo.had-errors':
    'Sổ lúc ấy có {count} lỗi (nêu ở trên), nay trở lại đúng như thế; xem lại bằng madinhdanh validate.',
  'undo.freed': 'Mã lại được cấp như chưa từng dùng: {codes}.',
  'undo.reserved': 'Nhánh chính đã thấy mã, nên từ nay dành riêng, không cấp nữa: {codes}.',
  'undo.reserved.reason': 'đã dự kiến cấp trong {decision}, rồi hoàn tác',
  'undo.ask': 'Hoàn tác?',
  'undo.done': 'Đã hoàn tác {count} lệnh ghi.',
  'undo.subject': 'Hoàn tác: {commands}',
  'undo.bad-count': 'Số lệnh cần hoàn tác là một số từ 1 đến {most}.',
  'undo.release':
    'Lệnh ghi gần nhất là {command}: đã tạo commit {commit} và thẻ {tag}. undo không lấy lại được bản phát hành.',
  'undo.release.hint':
    'Lấy lại bằng tay: `git tag -d {tag}` rồi `git revert --no-edit {commit}`; thẻ đã đẩy lên máy chủ thì thêm `git push origin --delete {tag}`. Sau đó undo mới đến lệnh trước nó.',
  'undo.beside': '{count} lệnh gần nhất ({commands}) ghi ở ngoài sổ, nên hoàn tác riêng trước.',
  'undo.across':
    'Xen giữa các lệnh ghi vào sổ có {commands}, ghi ở ngoài sổ: mỗi lần chỉ hoàn tác đến đó ({count} lệnh).',
  'undo.nothing': 'Không có lệnh ghi nào để hoàn tác ở đây.',
  'undo.nothing.hint':
    'Chỉ hoàn tác được lệnh ghi chạy trên chính thư mục này, và một lần; còn lại, xem git log và git diff.',
  'undo.fewer': 'Chỉ còn hoàn tác được {count} lệnh ghi.',
  'undo.changed': 'Sau lệnh {command} có {count} tệp đã bị sửa bằng cách khác: {files}. Không hoàn tác gì.',
  'undo.changed.hint': 'Xem git diff; giữ phần sửa sau thì chữa bằng một lệnh mới, không hoàn tác.',
  'undo.moved': 'Kho git đã chuyển sang chỗ khác kể từ lệnh ghi ấy (đổi nhánh, lùi lại, gộp). Không hoàn tác gì.',
  'undo.moved.hint': 'Trở lại nhánh đã chạy lệnh ấy rồi hoàn tác; hoặc chữa bằng một lệnh mới.',
  'undo.settings':
    'registry.yaml có phần sửa chưa commit, mà hoàn tác phải ghi mã dành riêng vào đó. Không hoàn tác gì.',
  'undo.settings.hint': 'Commit hoặc bỏ phần sửa ấy (git diff) rồi hoàn tác.',
  'undo.under-way': 'git đang làm dở một việc (gộp, rebase). Làm xong hoặc bỏ việc ấy rồi hãy hoàn tác.',
  'undo.published': 'Commit {commit} đã có ở {ref}, người khác đã thấy. Không hoàn tác gì.',
  'undo.remedy':
    'Chữa bằng một lệnh mới: `madinhdanh annul` (mã cấp sai), `madinhdanh rename` (tên), `madinhdanh update` (liên hệ), `madinhdanh close`.',
  'undo.signed': 'Hoàn tác sẽ đụng đến điều đã ký và đã commit ({count} lỗi). Không hoàn tác gì.',
  'undo.breaks': 'Hoàn tác sẽ làm hỏng những gì được sửa sau đó ({count} lỗi). Không hoàn tác gì.',
  'undo.not-kept': 'Không lưu được bản trước để hoàn tác ({detail}); lệnh này không dùng undo được.',
  'undo.too-large': 'Thay đổi quá lớn để giữ bản trước; lệnh này không dùng undo được.',
} as const;
