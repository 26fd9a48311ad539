import { sameValue } from '../../core/equal.js';
import type { DataPath } from '../../core/finding.js';
import type { Settings } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import type { SinceContext, SinceFound } from './context.js';
import { exampleSettings } from './example-settings.js';

/** A setting on one line, as people read it: `groups: 2, 2, 2; alphabet: digits`. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${shown(each)}`)
    .join('; ');
}

/** The same of one that may not be there. */
function shownOrNothing(value: unknown): string | undefined {
  return value === undefined ? undefined : shown(value);
}

/** Settings that have rules of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['reserved', 'exemptions', 'roots']);

/** A setting that differs. */
interface Difference {
  setting: string;
  was: string | undefined;
  is: string | undefined;
  path: DataPath;
}

/** The values of a map that differ, key by key. */
function differences(was: object, is: object, prefix: string, path: DataPath): Difference[] {
  const [then, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): Difference[] => {
    if (sameValue(then.get(key), now.get(key))) return [];
    const at = now.has(key) ? [...path, key] : path;
    return [
      { setting: `${prefix}${key}`, was: shownOrNothing(then.get(key)), is: shownOrNothing(now.get(key)), path: at },
    ];
  });
}

function changes(was: Settings, is: Settings): Difference[] {
  const top = differences(was, is, '', []).filter(({ setting }) => !ELSEWHERE.has(setting));
  const [then, now] = [new Map(Object.entries(was.roots)), new Map(Object.entries(is.roots))];
  const roots = [...new Set([...then.keys(), ...now.keys()])].flatMap((root) => {
    const [earlier, present] = [then.get(root), now.get(root)];
    if (earlier !== undefined && present !== undefined) {
      return differences(earlier, present, `roots.${root}.`, ['roots', root]);
    }
    const path = present === undefined ? ['roots'] : ['roots', root];
    return [{ setting: `roots.${root}`, was: shownOrNothing(earlier), is: shownOrNothing(present), path }];
  });
  return [...top, ...roots];
}

/** True where there was a registry: one that begins has no settings that changed. */
function hadSettings({ before }: SinceContext): boolean {
  return Object.keys(before.settings.roots).length > 0;
}

/** Settings by which codes are read, granted and dated. */
export const settingsChanged = sinceRule({
  id: 'since-settings-changed',
  severity: 'warning',
  attention: true,
  chapter: 'since',
  vi: {
    title: 'Đổi thiết lập của sổ',
    about:
      'Mã cấp 1, độ dài nhóm, bảng chữ, nhóm đầu, múi giờ, cơ quan ban hành, tên và địa danh của sổ, chữ viết tắt, loại đơn vị, dải số hay phần mặc định của quyết định bị đổi.',
    message: 'Thiết lập {setting} đổi từ {was} thành {is}.',
    hint: 'Thiết lập này áp dụng cho mọi mã; chỉ đồng ý khi có căn cứ.',
    variants: {
      added: { message: 'Thêm thiết lập {setting}: {is}.' },
      removed: { message: 'Bỏ thiết lập {setting} (trước là {was}).' },
    },
  },
  en: {
    title: 'Settings of the registry changed',
    about:
      'Roots, widths of groups, alphabet, first group, time zone, authority, title and place, abbreviations, types of units, blocks of numbers or what decisions take over were changed.',
    message: 'The setting {setting} was {was} and is now {is}.',
    hint: 'This setting governs every code; agree only where there is a ground for it.',
    variants: {
      added: { message: 'The setting {setting} was added: {is}.' },
      removed: { message: 'The setting {setting} was removed (it was {was}).' },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'trả lại thiết lập như cũ nếu không có căn cứ.' },
  examples: [
    {
      intro: ': trước là',
      files: [
        { path: 'registry.yaml', earlier: true, content: exampleSettings() },
        {
          path: 'registry.yaml',
          intro: 'nay bảng chữ đã khác:',
          content: exampleSettings('', 'digits', '⟦alphanumeric⟧'),
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree } = context;
    if (tree.settings === undefined || !hadSettings(context)) return [];
    return changes(before.settings, tree.settings).map(
      ({ setting, was, is, path }): SinceFound<'added' | 'removed'> => {
        const found = { code: setting, place: { file: 'registry.yaml', path } };
        if (was === undefined) return { ...found, args: { setting, is: is ?? '' }, variant: 'added' };
        if (is === undefined) return { ...found, args: { setting, was }, variant: 'removed' };
        return { ...found, args: { setting, was, is } };
      },
    );
  },
});
