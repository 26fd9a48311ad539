import { reservationOf, reservedText } from '../core/code/reserved.js';
import { SILENT } from '../core/rule.js';
import { unitRule } from './definition.js';
import { exampleSettings } from './since/example-settings.js';

/** A reserved code, and every descendant of it, is never granted. */
export const codeReserved = unitRule({
  id: 'code-reserved',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
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
    {
      intro: ': cả một khoảng được dành riêng',
      files: [
        {
          path: 'registry.yaml',
          content: exampleSettings('reserved:\n  - {from: H24.90, to: H24.95, reason: dự phòng}\n'),
        },
        {
          path: 'units/H24/H24.93.yaml',
          content: `- code: ⟦H24.93⟧
  name: Sở Chín Ba
  phone: 0225 000 9300
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const reserved = registry.settings.reserved ?? [];
    if (reserved.length === 0) return SILENT;
    return ({ unit }) => {
      const hit = reservationOf(reserved, unit.code);
      if (hit === undefined) return undefined;
      const code = reservedText(hit);
      return hit.reason === undefined
        ? { variant: 'bare', args: { code }, path: ['code'] }
        : { args: { code, reason: hit.reason }, path: ['code'] };
    };
  },
});
