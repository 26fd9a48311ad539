import { fileRule } from '../definition.js';

/** A layout of a later release is neither read nor written. */
export const formatNewer = fileRule({
  id: 'format-newer',
  chapter: 'files',
  vi: {
    title: 'Bố cục mới hơn chương trình',
    about: 'Sổ có bố cục mới hơn thì chương trình này không đọc và không ghi, để không làm hỏng.',
    message: 'Sổ dùng bố cục {format}, chương trình này chỉ biết đến bố cục {known}.',
    hint: 'Cập nhật madinhdanh lên bản mới.',
  },
  en: {
    title: 'Layout newer than the program',
    about: 'A registry of a newer layout is neither read nor written, so that nothing is damaged.',
    message: 'The registry has layout {format}; this program knows layouts up to {known}.',
    hint: 'Install a newer madinhdanh.',
  },
  docs: {
    vi: 'Sổ có bố cục mới hơn bố cục mà chương trình biết thì chương trình không đọc và không ghi, để không làm hỏng.',
    en: 'the registry’s layout is newer than this program.',
    basis: 'quy ước của công cụ.',
    remedy: 'cập nhật madinhdanh lên bản mới.',
  },
  examples: [
    {
      files: [
        {
          path: 'registry.yaml',
          content: `format: ⟦2⟧
title: Sổ đăng ký mã định danh điện tử
timezone: Asia/Ho_Chi_Minh
authority: Ủy ban nhân dân thành phố
place: Hải Phòng
roots:
  H24: {groups: [2, 2, 2], alphabet: digits}
`,
        },
      ],
    },
  ],
});
