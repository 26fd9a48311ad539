import { fileRule } from '../definition.js';

/** The folders of the tree hold nothing that would only seem to be read. */
export const fileUnexpected = fileRule({
  id: 'file-unexpected',
  chapter: 'files',
  vi: {
    title: 'Tệp lạ trong sổ',
    about: 'Trong decisions/ và units/ chỉ có tệp .yaml đúng chỗ; tệp khác dễ bị tưởng là đã được đọc.',
    message: 'Tệp này không đúng chỗ hoặc không đúng đuôi .yaml nên không được đọc.',
    hint: 'Đổi tên thành .yaml và đặt vào đúng thư mục (units/H24.yaml, units/H24/H24.12.yaml, decisions/….yaml), hoặc chuyển ra ngoài sổ.',
  },
  en: {
    title: 'Stray file',
    about:
      'decisions/ and units/ hold only .yaml files in their places; any other file would be taken for one that is read.',
    message: 'This file is in the wrong place, or does not end with .yaml, so it is not read.',
    hint: 'Let its name end with .yaml and put it where it belongs (units/H24.yaml, units/H24/H24.12.yaml, decisions/….yaml), or move it out of the registry.',
  },
  docs: {
    vi: 'Trong `decisions/` và `units/` chỉ có tệp `.yaml` đúng chỗ. Tệp khác không được đọc, nhưng người xem dễ tưởng là đã được đọc.',
    en: 'a file that is not read, because of its place or its ending.',
    basis: 'quy ước của công cụ.',
    remedy:
      'đổi tên thành `.yaml` và đặt vào đúng thư mục (`units/H24.yaml`, `units/H24/H24.12.yaml`, `decisions/….yaml`), hoặc chuyển ra ngoài hai thư mục này.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yml',
          content: `⟦⟧- code: H24.04
  name: Sở Bốn
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
});
