import { fromRegistry } from '../../core/tree/listing.js';
import { listingRule } from '../definition.js';
import { guardChanges, isDataChanged } from './guards.js';

/** A proposal changes the guard or the data, and never both: each would be looked at less for the other. */
export const treeGuardData = listingRule({
  id: 'tree-guard-data',
  severity: 'error',
  chapter: 'tree',
  vi: {
    title: 'Vừa đổi dữ liệu vừa đổi thứ canh giữ',
    about:
      'Một đề xuất hoặc đổi dữ liệu của sổ, hoặc đổi thứ canh giữ sổ (CI, CODEOWNERS, lược đồ, móc git, .gitattributes), không cả hai.',
    message: 'Đề xuất này vừa đổi dữ liệu của sổ vừa đổi {path}.',
    hint: 'Tách {path} ra một đề xuất riêng.',
  },
  en: {
    title: 'Data and guard changed together',
    about:
      'A proposal changes the data of the registry, or what guards it (CI, CODEOWNERS, schemas, git hooks, .gitattributes), and never both.',
    message: 'This proposal changes data of the registry and {path} together.',
    hint: 'Make {path} a proposal of its own.',
  },
  docs: {
    en: 'a proposal changes both data and what guards it.',
    basis: 'quy ước của công cụ.',
    remedy: 'tách thành hai đề xuất.',
  },
  examples: [
    {
      files: [
        { path: '../schemas/agency.schema.json', earlier: true, content: '{"type": "array"}\n' },
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
        {
          path: '../schemas/agency.schema.json',
          intro: 'nay cả hai tệp đều khác:',
          content: '⟦⟧{"type": ["array", "null"]}\n',
        },
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0444
  granted: {decision: 2022-100-qd-ubnd}
`,
        },
      ],
    },
  ],
  check: (context) =>
    isDataChanged(context)
      ? guardChanges(context)
          .filter(({ guarded }) => guarded)
          .map(({ path }) => ({ file: fromRegistry(context.now.prefix, path), args: { path } }))
      : [],
});
