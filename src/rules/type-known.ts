import { nearest } from '../core/text/suggest.js';
import { unitRule } from './definition.js';
import { exampleSettings } from './since/example-settings.js';

const TYPES = 'types:\n  sở: https://example.org/so\n  trường học: https://example.org/truong-hoc\n';

/** The type of a unit is one of the words that the settings have. */
export const typeKnown = unitRule({
  id: 'type-known',
  severity: 'error',
  chapter: 'structure',
  sight: 'near',
  vi: {
    title: 'Loại đơn vị không có trong thiết lập',
    about: 'type của đơn vị là một trong các từ ở types của registry.yaml.',
    message: 'Loại “{type}” của {code} không có trong types.',
    hint: 'Chọn một loại đang có ({known}), hoặc thêm loại này vào types của registry.yaml.',
    variants: {
      near: {
        message: 'Loại “{type}” của {code} không có trong types.',
        hint: 'Có phải “{near}” không? Sửa lại, hoặc thêm loại này vào types của registry.yaml.',
      },
      none: {
        message: 'Loại “{type}” của {code} không có trong types; registry.yaml chưa khai báo loại nào.',
        hint: 'Thêm types vào registry.yaml: mỗi loại một địa chỉ org:classification.',
      },
    },
  },
  en: {
    title: 'Type that the settings do not have',
    about: 'The type of a unit is one of the words under types in registry.yaml.',
    message: 'The type “{type}” of {code} is not under types.',
    hint: 'Take one of those there are ({known}), or add this one to types in registry.yaml.',
    variants: {
      near: {
        message: 'The type “{type}” of {code} is not under types.',
        hint: 'Is it “{near}”? Correct it, or add this one to types in registry.yaml.',
      },
      none: {
        message: 'The type “{type}” of {code} is not under types: registry.yaml declares none.',
        hint: 'Add types to registry.yaml: each with the address of its org:classification.',
      },
    },
  },
  docs: {
    en: 'a type of unit that registry.yaml does not declare.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa thành `trường học`, hoặc thêm loại mới vào `types`.',
  },
  examples: [
    {
      intro: ', `types` có `trường học`',
      files: [
        { path: 'registry.yaml', content: exampleSettings(TYPES) },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Trường Cao đẳng
  type: ⟦trường hoc⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      files: [
        { path: 'registry.yaml', content: exampleSettings(TYPES) },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Trung tâm Văn hóa
  type: ⟦nhà văn hóa⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
    {
      files: [
        { path: 'registry.yaml', content: exampleSettings() },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Trường Cao đẳng
  type: ⟦trường học⟧
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: ({ tree }) => {
    const { settings } = tree;
    const known = Object.keys(settings?.types ?? {});
    const words = new Set(known);
    return ({ unit: { code, type } }) => {
      if (type === undefined || settings === undefined || words.has(type)) return undefined;
      const path = ['type'];
      if (known.length === 0) return { variant: 'none', args: { code, type }, path };
      const near = nearest(type, known);
      return near === undefined
        ? { args: { code, type, known }, path }
        : { variant: 'near', args: { code, type, near }, path };
    };
  },
});
