import { isOnePaper, paperKey } from '../core/registry/decision-number.js';
import { isSigned } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';
import { decisionRule } from './definition.js';

type Signed = Decision & { number: string; signed: string };

/** An authority gives a number once a year: a second file of it is the same paper, or has the wrong number. */
export const decisionNumberTwice = decisionRule({
  id: 'decision-number-twice',
  severity: 'error',
  chapter: 'lives',
  vi: {
    title: 'Hai quyết định cùng số',
    about: 'Trong một năm, một cơ quan chỉ ban hành một quyết định mang mỗi số; 5/QĐ-UBND và 05/QĐ-UBND là một số.',
    message: 'Số {number} ký năm {year:raw} đã có ở {other} (ký ngày {signed:date}), cùng cơ quan ban hành.',
    hint: 'Đối chiếu hai bản đã ký rồi sửa số hoặc ngày của tệp thêm sau; nếu là một văn bản thì bỏ tệp thêm sau.',
  },
  en: {
    title: 'Two decisions of one number',
    about: 'An authority gives each number once a year; 5/QĐ-UBND and 05/QĐ-UBND are one number.',
    message:
      'The number {number}, signed in {year:raw}, is that of {other} (signed {signed:date}), of the same authority.',
    hint: 'Hold both against the signed papers and correct number or day of the later file; where it is one paper, drop that file.',
  },
  docs: {
    vi: 'Trong một năm, một cơ quan chỉ ban hành một quyết định mang mỗi số. `5/QĐ-UBND` và `05/QĐ-UBND` là một số; chữ hoa, chữ thường không phân biệt.',
    en: 'a second file of one number, of the same authority and year.',
    basis: 'Nghị định 30/2020/NĐ-CP, Điều 15: số văn bản lấy theo thứ tự trong năm của cơ quan.',
    remedy: 'sửa số hoặc ngày của tệp thêm sau theo bản đã ký; nếu là một văn bản thì bỏ tệp thêm sau.',
  },
  examples: [
    {
      files: [
        {
          path: 'decisions/2022-05-qd-ubnd.yaml',
          content: 'number: ⟦05/QĐ-UBND⟧\nsigned: 2022-03-01\nkind: amendment\n',
        },
        {
          path: 'decisions/2022-5-qd-ubnd.yaml',
          content: 'number: ⟦5/QĐ-UBND⟧\nsigned: 2022-04-01\nkind: amendment\n',
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        { path: 'decisions/2022-5-qd-ubnd.yaml', content: 'number: 5/QĐ-UBND\nsigned: 2022-04-01\nkind: amendment\n' },
        { path: 'decisions/2023-5-qd-ubnd.yaml', content: 'number: 5/QĐ-UBND\nsigned: 2023-04-01\nkind: amendment\n' },
        {
          path: 'decisions/2022-5-qd-ubnd-2.yaml',
          content: 'number: 5/QĐ-UBND\nsigned: 2022-04-01\nauthority: Ủy ban nhân dân huyện\nkind: amendment\n',
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const files = new Map<string, Signed[]>();
    for (const decision of registry.decisions.values()) {
      if (!isSigned(decision)) continue;
      const key = paperKey(decision);
      files.set(key, [...(files.get(key) ?? []), decision]);
    }
    return ({ decision }) => {
      if (!isSigned(decision)) return undefined;
      const { id, number, signed } = decision;
      const alike = files.get(paperKey(decision)) ?? [];
      const other = alike.find((each) => each.id !== id && isOnePaper(registry, each, decision));
      if (other === undefined) return undefined;
      const year = Number(signed.slice(0, 4));
      return { args: { number, year, other: other.id, signed: other.signed }, path: ['number'] };
    };
  },
});
