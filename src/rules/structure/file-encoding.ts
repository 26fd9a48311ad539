import { fileRule } from '../definition.js';

/** Every file of the registry is UTF-8. */
export const fileEncoding = fileRule({
  id: 'file-encoding',
  chapter: 'files',
  vi: {
    title: 'Tệp phải là UTF-8',
    about: 'Mọi tệp của sổ đăng ký được lưu bằng bảng mã UTF-8.',
    message: 'Tệp không phải UTF-8 nên không đọc được.',
    hint: 'Mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8”.',
  },
  en: {
    title: 'Files are UTF-8',
    about: 'Every file of the registry is saved as UTF-8.',
    message: 'This file is not UTF-8, so it cannot be read.',
    hint: 'Open the file in an editor and choose “Save with encoding UTF-8”.',
  },
  docs: {
    vi: 'Mọi tệp của sổ được lưu bằng bảng mã UTF-8; tệp lưu bằng bảng mã khác thì không đọc được.',
    en: 'the file is not UTF-8.',
    basis: 'quy ước của công cụ.',
    remedy: 'mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8”.',
  },
  examples: [
    {
      intro: ': tệp lưu từ Notepad với kiểu “ANSI” hoặc “Unicode” (UTF-16).',
      files: [{ path: 'units/H24/H24.04.yaml', content: Uint8Array.of(0xff, 0xfe, 0x2d, 0x00, 0x20, 0x00) }],
    },
  ],
});
