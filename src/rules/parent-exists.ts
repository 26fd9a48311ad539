import { fileOf, parentOf } from '../core/code/code.js';
import { bindingClosings } from '../core/registry/binding.js';
import { effectiveOf, isSigned } from '../core/registry/registry.js';
import { neverBegan } from '../core/registry/timeline.js';
import { unitRule } from './definition.js';

/** The parent is there and in force when the unit is granted (QĐ 20/2020/QĐ-TTg, Điều 4.3). */
export const parentExists = unitRule({
  id: 'parent-exists',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Không có đơn vị cấp trên',
    about:
      'Đơn vị thuộc cơ quan ở cấp ngay trước nó: mã cấp trên là phần đầu của mã (QĐ 20/2020/QĐ-TTg, Điều 4.3), và phải còn hiệu lực khi cấp mã cho đơn vị.',
    message: 'Không có đơn vị cấp trên {parent} của {code}.',
    hint: 'Sửa mã, hoặc cấp mã {parent} trước.',
    variants: {
      closed: {
        message: 'Mã {code} cấp ngày {granted:date}, sau khi cấp trên {parent} đã đóng ngày {closed:date}.',
        hint: 'Đặt đơn vị dưới một cơ quan còn hiệu lực.',
      },
      early: {
        message: 'Mã {code} cấp ngày {granted:date}, trước khi cấp trên {parent} được cấp ngày {parentGranted:date}.',
        hint: 'Sửa ngày hiệu lực, hoặc quyết định cấp mã.',
      },
      drafted: {
        message: 'Mã {code} cấp theo quyết định đã ký, trong khi cấp trên {parent} mới ở dự thảo {decision}.',
        hint: 'Ban hành dự thảo ấy trước, hoặc ghi {code} theo chính dự thảo.',
      },
    },
  },
  en: {
    title: 'No parent',
    about:
      'A unit belongs to the body at the level just before it: the code of its parent is the beginning of its own (QĐ 20/2020/QĐ-TTg, Điều 4.3), and the parent is in force when the unit is granted.',
    message: 'There is no {parent}, the parent of {code}.',
    hint: 'Correct the code, or grant {parent} first.',
    variants: {
      closed: {
        message:
          'The code {code} was granted on {granted:date}, after its parent {parent} was closed on {closed:date}.',
        hint: 'Put the unit under a body that is in force.',
      },
      early: {
        message:
          'The code {code} was granted on {granted:date}, before its parent {parent} was granted on {parentGranted:date}.',
        hint: 'Correct the effective date, or the decision that granted the code.',
      },
      drafted: {
        message:
          'The code {code} was granted by a signed decision, while its parent {parent} is only in the draft {decision}.',
        hint: 'Issue that draft first, or enter {code} under the draft itself.',
      },
    },
  },
  docs: {
    vi: 'Đơn vị thuộc cơ quan ở cấp ngay trước nó: mã cấp trên là phần đầu của mã. Cấp trên phải có trong sổ, được cấp mã không muộn hơn và chưa đóng trước ngày đơn vị được cấp mã.',
    en: 'no parent, or a parent that was not in force when the unit was granted.',
    basis: 'QĐ 20/2020/QĐ-TTg, Điều 4 khoản 3 (đơn vị thuộc cơ quan ở cấp liền trước). Về ngày: quy ước của công cụ.',
    remedy: 'sửa mã, hoặc cấp mã `H24.04` trước.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04.01⟧
  name: Văn phòng
  phone: 0225 000 0401
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': cấp trên mới ở dự thảo',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
- code: H24.04.01
  name: Văn phòng
  phone: 0225 000 0401
  granted: ⟦{decision: 2022-100-qd-ubnd}⟧
`,
        },
      ],
    },
  ],
  check:
    ({ tree, registry }) =>
    ({ unit }) => {
      const code = unit.code;
      const parent = parentOf(code);
      if (parent === undefined) return undefined;
      const above = registry.unit(parent);
      if (above === undefined) {
        if (tree.unreadable.has(fileOf(parent))) return undefined;
        return { args: { code, parent }, path: ['code'] };
      }
      const { decision } = above.granted;
      const isDrafted = registry.decision(decision) !== undefined && !isSigned(registry.decision(decision));
      if (isDrafted && isSigned(registry.decision(unit.granted.decision))) {
        return { variant: 'drafted', args: { code, parent, decision }, path: ['granted'] };
      }
      // days of a draft are held against no others
      const granted = effectiveOf(registry, unit.granted);
      if (granted === undefined || !isSigned(registry.decision(unit.granted.decision))) return undefined;
      if (neverBegan(registry, unit)) return undefined;
      for (const { from: closed, to: back } of bindingClosings(registry, above)) {
        if (closed !== undefined && closed < granted && (back === undefined || back > granted)) {
          return { variant: 'closed', args: { code, parent, granted, closed }, path: ['granted'] };
        }
      }
      const parentGranted = effectiveOf(registry, above.granted);
      if (parentGranted !== undefined && parentGranted > granted) {
        return { variant: 'early', args: { code, parent, granted, parentGranted }, path: ['granted'] };
      }
      return undefined;
    },
});
