import { CONTACT_FIELDS } from '../core/registry/contact-fields.js';
import { effectiveOf } from '../core/registry/registry.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'order' | 'early' | 'empty';

/** Contact data of earlier days stands from old to new, none before the unit was there, and each says something. */
export const contactOrder = unitRule({
  id: 'contact-order',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Thông tin liên hệ trước đây sai thứ tự',
    about:
      'Các mục trong changedContacts xếp từ cũ đến mới, không mục nào dùng đến ngày cấp mã hoặc trước đó, và mỗi mục có ít nhất một trường liên hệ.',
    hint: 'Sửa ngày hoặc thứ tự; để ghi thông tin từ một ngày: `madinhdanh update {code} --effective NGÀY`.',
    variants: {
      order: { message: 'Thông tin dùng đến {date:date} đứng sau thông tin dùng đến {other:date}.' },
      early: { message: 'Thông tin dùng đến {date:date}, không sau ngày cấp mã {other:date}.' },
      empty: { message: 'Mục dùng đến {date:date} không có trường liên hệ nào.' },
    },
  },
  en: {
    title: 'Earlier contact data out of order',
    about:
      'The entries of changedContacts stand from old to new, none ends on the day of the grant or before, and each has a contact field at least.',
    hint: 'Correct the day or the order; to note data from a day on: `madinhdanh update {code} --effective DATE`.',
    variants: {
      order: { message: 'Data that held until {date:date} stands after data that held until {other:date}.' },
      early: { message: 'Data that held until {date:date}, which is not after the grant on {other:date}.' },
      empty: { message: 'The entry that held until {date:date} has no contact field.' },
    },
  },
  docs: {
    en: 'contact data of earlier days out of order, before the grant, or empty.',
    basis: 'quy ước của công cụ.',
    remedy: 'xếp lại theo ngày, hoặc bỏ mục sai.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  changedContacts:
    - until: 2024-01-01
      phone: 0225 000 0402
    - until: ⟦2023-01-01⟧
      phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  changedContacts:
    - until: 2023-01-01
      phone: null
    - until: 2024-01-01
      address: Số 4
      phone: 0225 000 0402
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const { code, changedContacts } = unit;
      if (changedContacts === undefined) return undefined;
      const granted = effectiveOf(registry, unit.granted);
      return changedContacts.flatMap((entry, i): Found<Variant>[] => {
        const { until: date } = entry;
        const other = changedContacts[i - 1]?.until;
        const path = ['changedContacts', i, 'until'];
        const found: Found<Variant>[] = [];
        if (other !== undefined && date <= other) found.push({ variant: 'order', args: { code, date, other }, path });
        else if (granted !== undefined && date <= granted) {
          found.push({ variant: 'early', args: { code, date, other: granted }, path });
        }
        if (!CONTACT_FIELDS.some((field) => entry[field] !== undefined)) {
          found.push({ variant: 'empty', args: { code, date }, path });
        }
        return found;
      });
    },
});
