import { fileRule } from '../definition.js';

/** A file in which git left both sides of a conflict is not read. */
export const gitConflict = fileRule({
  id: 'git-conflict',
  chapter: 'files',
  vi: {
    title: 'Xung đột git chưa giải quyết',
    about: 'Tệp còn dấu <<<<<<< của git thì chưa dùng được.',
    message: 'Tệp đang có xung đột git chưa giải quyết.',
    hint: 'Giữ lại phần đúng giữa <<<<<<< và >>>>>>>, xóa các dòng đánh dấu. Hai bên cùng cấp một mã thì chạy `madinhdanh renumber`.',
  },
  en: {
    title: 'Unresolved git conflict',
    about: 'A file that still holds the <<<<<<< marks of git cannot be used.',
    message: 'This file has an unresolved git conflict.',
    hint: 'Keep what is right between <<<<<<< and >>>>>>> and delete the marks. Where both sides granted the same code, run `madinhdanh renumber`.',
  },
  docs: {
    vi: 'Tệp còn dấu `<<<<<<<` của git, nghĩa là hai nhánh sửa cùng một chỗ và chưa ai chọn bên nào đúng.',
    en: 'an unresolved git conflict.',
    basis: 'quy ước của công cụ.',
    remedy:
      'giữ lại phần đúng, xóa ba dòng đánh dấu. Nếu hai bên cùng cấp một mã, chạy `madinhdanh renumber` để bên chưa ký nhận mã khác.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
⟦<<<<<<< HEAD⟧
  name: Sở Bốn
=======
  name: Sở Thứ Tư
>>>>>>> ten-moi
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
