import { sameValue } from '../../core/equal.js';
import { isSigned } from '../../core/registry/registry.js';
import { sinceRule } from '../definition.js';
import type { SinceFound } from './context.js';

/** What only the signing brings: a paper, a seal, and the record of seals that were opened. */
const OF_SIGNING = ['seal', 'resealed', 'signedFile'] as const;

/** A draft that bears a seal or a signed paper would be issued with proofs of what nobody signed. */
export const draftSealed = sinceRule({
  id: 'since-draft-sealed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Dự thảo mang niêm phong',
    about:
      'Dự thảo không có niêm phong (seal, resealed) hay bản đã ký (signedFile): những mục ấy chỉ có khi ban hành, do công cụ ghi. Ghi sẵn thì lúc ban hành quyết định mang theo bằng chứng giả.',
    message: 'Dự thảo {decision} ghi sẵn {keys}.',
    hint: 'Bỏ các mục ấy; `madinhdanh decision issue {decision}` ghi chúng khi ban hành.',
  },
  en: {
    title: 'Draft with a seal',
    about:
      'A draft has neither a seal (seal, resealed) nor a signed paper (signedFile): the tool writes them when it is issued. Written beforehand they would be proofs of what nobody signed.',
    message: 'The draft {decision} bears {keys} already.',
    hint: 'Take these out; `madinhdanh decision issue {decision}` writes them when it is issued.',
  },
  docs: {
    en: 'a draft bears a seal or a signed paper.',
    basis: 'quy ước của công cụ.',
    remedy: 'bỏ `seal`, `resealed`, `signedFile` khỏi dự thảo.',
  },
  examples: [
    {
      intro: ': nay dự thảo ghi sẵn bản đã ký',
      files: [
        {
          path: 'decisions/2024-du-thao-qd-ubnd.yaml',
          content: `drafted: 2024-05-25
title: Về việc bổ sung mã định danh điện tử
kind: amendment
signedFile: ⟦{name: 9-qd-ubnd.pdf, sha256: ${'a'.repeat(64)}}⟧
`,
        },
      ],
    },
  ],
  check: ({ before, registry }) =>
    [...registry.decisions.values()].flatMap((is): SinceFound<never>[] => {
      const { id } = is;
      const was = before.decision(id);
      // of a signed one that lost its number another rule speaks
      if (isSigned(is) || isSigned(was)) return [];
      const keys = OF_SIGNING.filter((key) => is[key] !== undefined && !sameValue(is[key], was?.[key]));
      const [first] = keys;
      if (first === undefined) return [];
      return [{ code: id, place: { file: `decisions/${id}.yaml`, path: [first] }, args: { decision: id, keys } }];
    }),
});
