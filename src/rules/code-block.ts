import { blocksFor, fitsBlocks } from '../core/code/blocks.js';
import { levelOf, rootOf } from '../core/code/code.js';
import { unitRule } from './definition.js';
import { exampleSettings } from './since/example-settings.js';

const TYPES = 'types:\n  trường học: https://example.org/truong-hoc\n';
const BLOCKS = '    blocks:\n      - {type: trường học, level: 2, from: "50", to: "59"}\n';

/** A unit whose type has numbers kept for it bears one of them. */
export const codeBlock = unitRule({
  id: 'code-block',
  severity: 'warning',
  chapter: 'codes',
  sight: 'near',
  vi: {
    title: 'Mã ngoài dải số của loại',
    about: 'Loại đơn vị có dải số riêng (blocks của mã cấp 1) thì mã của đơn vị nằm trong dải ấy.',
    message: 'Mã {code} nằm ngoài dải số của loại “{type}” ({ranges}).',
    hint: 'Kiểm tra lại type của đơn vị và blocks của {root} trong registry.yaml; mã đã cấp thì giữ nguyên.',
  },
  en: {
    title: 'Code outside the block of its type',
    about: 'Where numbers are kept for a type of unit (blocks of its level-1 code), its units bear one of them.',
    message: 'The code {code} is outside the numbers kept for the type “{type}” ({ranges}).',
    hint: 'Look at the unit’s type and at blocks of {root} in registry.yaml; a code that is granted stays.',
  },
  docs: {
    en: 'a code outside the numbers kept for the type of its unit.',
    basis: 'quy ước của công cụ.',
    remedy: 'sửa `type` hoặc `blocks`; với mã chưa ban hành, cấp mã khác bằng `madinhdanh add`.',
  },
  examples: [
    {
      intro: ', `blocks` dành H24.50 đến H24.59 cho trường học',
      files: [
        { path: 'registry.yaml', content: exampleSettings(`${BLOCKS}${TYPES}`) },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: ⟦H24.04⟧
  name: Trường Cao đẳng
  type: trường học
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  silent: [
    {
      files: [
        { path: 'registry.yaml', content: exampleSettings(`${BLOCKS}${TYPES}`) },
        {
          path: 'units/H24/H24.52.yaml',
          content: `- code: H24.52
  name: Trường Cao đẳng
  type: trường học
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check:
    ({ registry }) =>
    ({ unit: { code, type } }) => {
      const root = registry.rootSettings(code);
      if (type === undefined || root === undefined || fitsBlocks(root, code, type)) return undefined;
      const ranges = blocksFor(root, levelOf(code), type).own.map(({ from, to }) => `${from}–${to}`);
      return { args: { code, type, ranges, root: rootOf(code) }, path: ['code'] };
    },
});
