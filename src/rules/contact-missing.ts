import { levelOf } from '../core/code/code.js';
import { isClosedFor } from '../core/registry/binding.js';
import { unitRule } from './definition.js';

/** A unit that nobody can reach: neither address nor e-mail nor telephone (basic data, CV 1018/BTTTT-THH). */
export const contactMissing = unitRule({
  id: 'contact-missing',
  severity: 'info',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Chưa có thông tin liên hệ',
    about: 'Dữ liệu cơ bản đi kèm mã gồm địa chỉ, thư điện tử, điện thoại (CV 1018/BTTTT-THH).',
    message: '{code} chưa có địa chỉ, thư điện tử hay điện thoại nào.',
    hint: 'Bổ sung bằng `madinhdanh update {code}`.',
  },
  en: {
    title: 'No contact data',
    about: 'The basic data of a code has address, e-mail and telephone (CV 1018/BTTTT-THH).',
    message: '{code} has neither address nor e-mail nor telephone.',
    hint: 'Add them with `madinhdanh update {code}`.',
  },
  docs: {
    vi: 'Đơn vị chưa có địa chỉ, thư điện tử hay điện thoại nào.',
    en: 'nobody can reach this unit.',
    basis: 'công văn 1018/BTTTT-THH (dữ liệu cơ bản đi kèm mã).',
    remedy: '`madinhdanh update H24.04 --phone "0225 000 0400"`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: ⟦Sở Bốn⟧
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      if (unit.address !== undefined || unit.email !== undefined || unit.phone !== undefined) return undefined;
      if (isClosedFor(registry, unit) || levelOf(unit.code) === 1) return undefined;
      return { args: { code: unit.code }, path: ['name'] };
    },
});
