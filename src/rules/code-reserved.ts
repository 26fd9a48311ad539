import { isDescendantOf } from '../core/code/code.js';
import { unitRule } from './definition.js';

/** A reserved code, and every descendant of it, is never granted. */
export const codeReserved = unitRule({
  id: 'code-reserved',
  severity: 'error',
  chapter: 'codes',
  vi: {
    title: 'Mã dành riêng',
    about: 'Mã trong reserved của registry.yaml không bao giờ cấp.',
    message: 'Mã {code} đang được dành riêng ({reason}).',
    hint: 'Cấp mã khác, hoặc bỏ mã này khỏi reserved trong registry.yaml.',
    variants: {
      bare: { message: 'Mã {code} đang được dành riêng.' },
    },
  },
  en: {
    title: 'Reserved code',
    about: 'Codes under reserved in registry.yaml are never granted.',
    message: 'The code {code} is reserved ({reason}).',
    hint: 'Grant another code, or take this one out of reserved in registry.yaml.',
    variants: {
      bare: { message: 'The code {code} is reserved.' },
    },
  },
  docs: {
    vi: 'Mã ghi trong `reserved` của `registry.yaml`, cùng mọi mã bên dưới nó, không bao giờ cấp.',
    en: 'a reserved code was granted.',
    basis: 'quy ước của công cụ.',
    remedy: 'cấp mã khác, hoặc bỏ mã này khỏi `reserved`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.99.yaml',
          content: `- code: ⟦H24.99⟧
  name: Sở Chín Chín
  phone: 0225 000 9900
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const reserved = registry.settings.reserved ?? [];
    if (reserved.length === 0) return () => undefined;
    return ({ unit }) => {
      const hit = reserved.find(({ code }) => code === unit.code || isDescendantOf(unit.code, code));
      if (hit === undefined) return undefined;
      const { code } = hit;
      return hit.reason === undefined
        ? { variant: 'bare', args: { code }, path: ['code'] }
        : { args: { code, reason: hit.reason }, path: ['code'] };
    };
  },
});
