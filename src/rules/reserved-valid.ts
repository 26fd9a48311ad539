import { reservedFault, reservedText } from '../core/code/reserved.js';
import type { Found } from '../core/rule.js';
import { settingsRule } from './definition.js';
import { exampleSettings } from './since/example-settings.js';

/** An entry of the reserved codes names a code, or two between which every one is meant. */
export const reservedValid = settingsRule({
  id: 'reserved-valid',
  severity: 'error',
  chapter: 'codes',
  vi: {
    title: 'Mã dành riêng ghi sai',
    about: 'Mỗi mục của reserved là một mã (code), hoặc một khoảng (from, to) dưới cùng một cấp trên, cùng độ dài.',
    variants: {
      neither: { message: 'Mục dành riêng không nêu mã nào.', hint: 'Ghi code, hoặc cả from và to.' },
      both: { message: 'Mục dành riêng nêu cả một mã lẫn một khoảng.', hint: 'Tách thành hai mục.' },
      unlike: {
        message: 'Khoảng {range} không cùng cấp trên hoặc không cùng độ dài.',
        hint: 'Viết hai mã cùng cấp trên, nhóm cuối dài bằng nhau, ví dụ from: H24.90, to: H24.99.',
      },
      backwards: { message: 'Khoảng {range} ngược thứ tự.', hint: 'Viết mã nhỏ trước.' },
    },
  },
  en: {
    title: 'Reservation that cannot be',
    about: 'Each entry of reserved is a code, or a range (from, to) under one parent and of one width.',
    variants: {
      neither: { message: 'The reservation names no code.', hint: 'Write code, or both from and to.' },
      both: { message: 'The reservation names a code and a range.', hint: 'Make two entries of it.' },
      unlike: {
        message: 'The range {range} is not of one parent and one width.',
        hint: 'Write two codes of one parent, their last groups equally wide, such as from: H24.90, to: H24.99.',
      },
      backwards: { message: 'The range {range} runs backwards.', hint: 'Write the lesser code first.' },
    },
  },
  docs: {
    en: 'a reserved range that no code can lie in.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa `from`, `to` cho cùng cấp trên và cùng độ dài.',
  },
  examples: [
    {
      files: [{ path: 'registry.yaml', content: exampleSettings('reserved:\n  - {from: ⟦H24.90⟧, to: H24.03.99}\n') }],
    },
    {
      files: [{ path: 'registry.yaml', content: exampleSettings('reserved:\n  - {from: ⟦H24.95⟧, to: H24.90}\n') }],
    },
    { files: [{ path: 'registry.yaml', content: exampleSettings('reserved:\n  - ⟦{reason: dự phòng}⟧\n') }] },
    {
      files: [
        {
          path: 'registry.yaml',
          content: exampleSettings('reserved:\n  - {code: ⟦H24.90⟧, from: H24.91, to: H24.95}\n'),
        },
      ],
    },
  ],
  silent: [
    { files: [{ path: 'registry.yaml', content: exampleSettings('reserved:\n  - {from: H24.90, to: H24.95}\n') }] },
  ],
  check:
    () =>
    ({ reserved = [] }) => {
      const found = reserved.flatMap((entry, i): Found<'neither' | 'both' | 'unlike' | 'backwards'>[] => {
        const fault = reservedFault(entry);
        if (fault === undefined) return [];
        const key = fault === 'both' ? ['code'] : fault === 'neither' ? [] : ['from'];
        return [{ variant: fault, args: { range: reservedText(entry) }, path: ['reserved', i, ...key] }];
      });
      return found.length === 0 ? undefined : found;
    },
});
