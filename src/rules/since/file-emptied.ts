import { fileOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { isBinding } from './context.js';

/** Units whose place is in a file. */
function unitsOf(registry: Registry, file: string): Unit[] {
  return [...registry.units.values()].filter(({ code }) => fileOf(code) === file);
}

/** A file of units in which none is left. What a signed decision granted is missed by a rule of its own. */
export const fileEmptied = sinceRule({
  id: 'since-file-emptied',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Tệp đơn vị bị làm rỗng',
    about: 'Tệp đơn vị vẫn còn nhưng không còn đơn vị nào.',
    message: 'Tệp này trước có {count} đơn vị, nay không còn đơn vị nào.',
    hint: 'Xóa hẳn tệp nếu không còn dùng; làm rỗng do nhầm thì trả lại như ở {since}.',
  },
  en: {
    title: 'File of units emptied',
    about: 'A file of units is still there, but no unit is left in it.',
    message: 'This file had {count} {count|unit|units}, and now has none.',
    hint: 'Delete the file where it is no longer used; else put it back as it is in {since}.',
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'xóa hẳn tệp, hoặc trả lại như cũ.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          earlier: true,
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
        { path: 'units/H24/H24.04.yaml', intro: 'nay tệp rỗng:', content: '⟦[]⟧\n' },
      ],
    },
  ],
  check: ({ before, tree, registry, texts, since }) => {
    const present = new Set(tree.units.map(({ file }) => file));
    return texts.now.files.flatMap((file) => {
      if (!file.startsWith('units/') || present.has(file) || tree.unreadable.has(file)) return [];
      const code = file.split('/').at(-1)?.slice(0, -'.yaml'.length) ?? '';
      const units = texts.before.textOf(file) === undefined ? [] : unitsOf(before, file);
      const lost = units.some(
        (unit) => registry.unit(unit.code) === undefined && isBinding(before, unit.granted.decision),
      );
      if (units.length === 0 || lost) return [];
      return [{ code, place: { file, path: [] }, args: { count: units.length, since } }];
    });
  },
});
