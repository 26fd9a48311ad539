import { isRegistrysOwn, registryPart } from '../../core/tree/listing.js';
import { type NameFault, nameFault } from '../../core/tree/names.js';
import { listingRule } from '../definition.js';
import type { ListingFound } from './context.js';

/** Every system keeps the names of the registry's files as they are, and people read what is there. */
export const treeName = listingRule({
  id: 'tree-name',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Tên tệp không dùng được ở mọi nơi',
    about: 'Tên tệp của sổ đọc sao viết vậy và máy nào cũng giữ nguyên được.',
    hint: 'Đổi tên tệp bằng git mv: chữ, số, dấu chấm, dấu gạch là đủ.',
    variants: {
      bytes: { message: 'Tên “{path}” không phải UTF-8.' },
      invisible: { message: 'Tên “{path}” có ký tự không nhìn thấy hoặc ký tự điều khiển.' },
      nfc: { message: 'Tên “{path}” viết dấu rời (không phải Unicode dựng sẵn, NFC).' },
      edge: { message: 'Tên “{path}” có dấu cách ở đầu, hoặc dấu cách hay dấu chấm ở cuối.' },
      windows: { message: 'Tên “{path}” có ký tự mà Windows không nhận: < > : " | ? * \\.' },
      reserved: { message: 'Tên “{path}” là tên thiết bị của Windows.' },
    },
  },
  en: {
    title: 'File name that does not work everywhere',
    about: 'A file name of the registry reads as it is written, and every system keeps it as it is.',
    hint: 'Rename the file with git mv: letters, digits, dots and dashes will do.',
    variants: {
      bytes: { message: 'The name “{path}” is not UTF-8.' },
      invisible: { message: 'The name “{path}” has an invisible or control character.' },
      nfc: { message: 'The name “{path}” has its diacritics apart (not Unicode NFC).' },
      edge: { message: 'The name “{path}” begins with a space, or ends with a space or a dot.' },
      windows: { message: 'The name “{path}” has a character that Windows does not take: < > : " | ? * \\.' },
      reserved: { message: 'The name “{path}” is that of a device of Windows.' },
    },
  },
  docs: {
    en: 'a file name has invisible characters, is not in NFC, or is one that some system does not keep.',
    basis: 'quy ước của công cụ.',
    remedy: 'đổi tên bằng `git mv`.',
  },
  examples: [
    {
      intro: ': Windows lấy `aux` làm tên thiết bị',
      files: [
        {
          path: 'decisions/aux.yaml',
          content: `⟦⟧drafted: 2024-05-20
title: Về việc bổ sung mã định danh điện tử
kind: amendment
`,
        },
      ],
    },
  ],
  check: ({ now }) =>
    registryPart(now).flatMap(({ path }): ListingFound<NameFault>[] => {
      const variant = nameFault(path);
      return variant === undefined || !isRegistrysOwn(now, path) ? [] : [{ file: path, args: { path }, variant }];
    }),
});
