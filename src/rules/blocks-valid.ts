import { blockFault, blockMisfit, overlap } from '../core/code/blocks.js';
import type { Found } from '../core/rule.js';
import { settingsRule } from './definition.js';
import { exampleSettings } from './since/example-settings.js';

const TYPES = 'types:\n  trường học: https://example.org/truong-hoc\n  trạm y tế: https://example.org/tram-y-te\n';

function settingsWith(...blocks: string[]): string {
  return exampleSettings(`    blocks:\n${blocks.map((block) => `      - ${block}\n`).join('')}${TYPES}`);
}

type Variant = 'type' | 'level' | 'width' | 'alphabet' | 'widths' | 'backwards' | 'overlap';

/** Blocks of numbers are of types there are, of groups that codes can have, and apart from each other. */
export const blocksValid = settingsRule({
  id: 'blocks-valid',
  severity: 'error',
  chapter: 'codes',
  vi: {
    title: 'Dải số không hợp lệ',
    about:
      'Mỗi dải số (blocks) nêu một loại có trong types, một cấp có khai báo, hai nhóm đúng độ dài theo thứ tự; hai dải không chồng nhau.',
    variants: {
      type: { message: '{root}: không có loại “{type}” trong types.', hint: 'Thêm loại ấy vào types, hoặc sửa tên.' },
      level: {
        message: '{root} không khai báo cấp {level}.',
        hint: 'Sửa level, hoặc thêm độ dài của cấp ấy vào groups.',
      },
      width: {
        message: '{root}: dải {from}–{to} không đúng độ dài nhóm của cấp {level} ({width}).',
        hint: 'Viết nhóm đủ số ký tự, trong dấu ngoặc kép.',
      },
      alphabet: {
        message: '{root}: dải {from}–{to} có chữ cái, mà mã ở đây chỉ gồm chữ số.',
        hint: 'Chỉ dùng chữ số.',
      },
      widths: {
        message: '{root}: hai đầu của dải {from}–{to} dài khác nhau.',
        hint: 'Viết hai nhóm cùng độ dài; độ dài khác thì ghi thành một dải nữa.',
      },
      backwards: { message: '{root}: dải {from}–{to} ngược thứ tự.', hint: 'Viết nhóm nhỏ trước.' },
      overlap: {
        message: '{root}: dải {from}–{to} (“{type}”) chồng lên dải {otherFrom}–{otherTo} (“{other}”).',
        hint: 'Sửa cho hai dải không còn mã chung.',
      },
    },
  },
  en: {
    title: 'Block of numbers that cannot be',
    about:
      'Each block names a type there is, a level there is, two groups of the right width in order; no two blocks overlap.',
    variants: {
      type: {
        message: '{root}: there is no type “{type}” under types.',
        hint: 'Add it to types, or correct the name.',
      },
      level: {
        message: '{root} has no level {level}.',
        hint: 'Correct level, or add the width of that level to groups.',
      },
      width: {
        message: '{root}: the block {from}–{to} has not the width of groups at level {level} ({width}).',
        hint: 'Write the groups with all their characters, in quotes.',
      },
      alphabet: {
        message: '{root}: the block {from}–{to} has letters, where codes have digits alone.',
        hint: 'Use digits alone.',
      },
      widths: {
        message: '{root}: the ends of the block {from}–{to} differ in width.',
        hint: 'Write two groups of one width; another width takes a block of its own.',
      },
      backwards: { message: '{root}: the block {from}–{to} runs backwards.', hint: 'Write the lesser group first.' },
      overlap: {
        message: '{root}: the block {from}–{to} (“{type}”) overlaps {otherFrom}–{otherTo} (“{other}”).',
        hint: 'Have no code in both.',
      },
    },
  },
  docs: {
    en: 'blocks of numbers that overlap, or that no code can lie in.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa `blocks` cho hai dải không chồng nhau, đúng độ dài nhóm.',
  },
  examples: [
    {
      files: [
        {
          path: 'registry.yaml',
          content: settingsWith(
            '{type: trường học, level: 3, from: "50", to: "69"}',
            '{type: trạm y tế, level: 3, from: ⟦"60"⟧, to: "79"}',
          ),
        },
      ],
    },
    { files: [{ path: 'registry.yaml', content: settingsWith('{type: ⟦nhà trẻ⟧, level: 3, from: "50", to: "69"}') }] },
    { files: [{ path: 'registry.yaml', content: settingsWith('{type: trạm y tế, level: 3, from: ⟦"5"⟧, to: "6"}') }] },
    {
      files: [{ path: 'registry.yaml', content: settingsWith('{type: trạm y tế, level: 3, from: ⟦"69"⟧, to: "50"}') }],
    },
    { files: [{ path: 'registry.yaml', content: settingsWith('{type: trạm y tế, level: 3, from: ⟦"6"⟧, to: "50"}') }] },
    {
      files: [{ path: 'registry.yaml', content: settingsWith('{type: trạm y tế, level: 3, from: ⟦"5A"⟧, to: "5B"}') }],
    },
    {
      files: [
        {
          path: 'registry.yaml',
          content: settingsWith('{type: trạm y tế, level: ⟦4⟧, from: "50", to: "59"}').replace('[2, 2, 2]', '[2, 2]'),
        },
        // no unit of a level that the settings do not have
        {
          path: 'units/H24/H24.01.yaml',
          content: `- code: H24.01
  name: Sở Một
  address: Số 1
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    () =>
    ({ roots, types = {} }) => {
      const found: Found<Variant>[] = [];
      for (const [root, settings] of Object.entries(roots)) {
        const blocks = settings.blocks ?? [];
        blocks.forEach((block, i) => {
          const { type, level, from, to } = block;
          const at = (key: string) => ['roots', root, 'blocks', i, key];
          const args = { root, type, level, from, to };
          if (!Object.hasOwn(types, type)) found.push({ variant: 'type', args: { root, type }, path: at('type') });
          const wrong = blockFault(block) ?? blockMisfit(settings, block);
          if (wrong !== undefined) {
            const width = String(settings.groups[level - 2] ?? '');
            const key = wrong === 'level' ? 'level' : 'from';
            found.push({ variant: wrong, args: { ...args, width }, path: at(key) });
            return;
          }
          const other = blocks.slice(0, i).find((each) => blockFault(each) === undefined && overlap(each, block));
          if (other === undefined) return;
          const names = { other: other.type, otherFrom: other.from, otherTo: other.to };
          found.push({ variant: 'overlap', args: { ...args, ...names }, path: at('from') });
        });
      }
      return found.length === 0 ? undefined : found;
    },
});
