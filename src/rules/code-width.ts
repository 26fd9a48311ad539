import { lastGroup, levelOf, rootOf } from '../core/code/code.js';
import { widthFault } from '../core/code/groups.js';
import { unitRule } from './definition.js';

/** The last group has the width the root's settings give its level; the groups before it belong to the parents. */
export const codeWidth = unitRule({
  id: 'code-width',
  severity: 'error',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Sai độ dài nhóm',
    about: 'Độ dài mỗi nhóm của mã theo groups của mã cấp 1 trong registry.yaml.',
    message: 'Nhóm “{group}” của {code} phải dài {width} ký tự.',
    hint: 'Sửa mã, hoặc sửa groups của {root} trong registry.yaml nếu quy ước đã đổi.',
    variants: {
      level: {
        message: 'Mã {code} ở cấp {level}, nhưng {root} chỉ khai báo đến cấp {last}.',
        hint: 'Thêm độ dài của cấp {level} vào groups của {root} trong registry.yaml.',
      },
    },
  },
  en: {
    title: 'Wrong width of a group',
    about: 'The width of each group of a code is set by groups of its level-1 code in registry.yaml.',
    message: 'The group “{group}” of {code} must be {width} characters wide.',
    hint: 'Correct the code, or change groups of {root} in registry.yaml if the convention has changed.',
    variants: {
      level: {
        message: 'The code {code} is at level {level}, but {root} is declared down to level {last} only.',
        hint: 'Add the width of level {level} to groups of {root} in registry.yaml.',
      },
    },
  },
  docs: {
    vi: 'Độ dài mỗi nhóm của mã theo `groups` của mã cấp 1 trong `registry.yaml`: một số, hoặc một khoảng như `"2-3"`.',
    en: 'a group of the wrong width, or a level without a declared width.',
    basis: 'công văn 1018/BTTTT-THH (cơ quan cấp 1 quyết định số nhóm và độ dài nhóm của mình).',
    remedy: 'sửa mã thành `H24.04`; nếu cơ quan đã đổi quy ước, sửa `groups` trong `registry.yaml`.',
  },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.004.yaml',
          content: `- code: ⟦H24.004⟧
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit }) => {
      const level = levelOf(unit.code);
      const root = registry.rootSettings(unit.code);
      if (level === 1 || root === undefined) return undefined;
      const fault = widthFault(root, unit.code);
      if (fault === undefined) return undefined;
      const args = { code: unit.code, root: rootOf(unit.code) };
      if (fault === 'no-level') {
        return { variant: 'level', args: { ...args, level, last: root.groups.length + 1 }, path: ['code'] };
      }
      const width = String(root.groups[level - 2]);
      return { args: { ...args, group: lastGroup(unit.code), width }, path: ['code'] };
    },
});
