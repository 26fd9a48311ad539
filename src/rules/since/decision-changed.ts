import { sameValue } from '../../core/equal.js';
import { isSigned } from '../../core/registry/registry.js';
import { DECISION_KEYS, type Decision, type DecisionData } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { movedDecisions, type SinceFound } from './context.js';

function changedKeys(was: Decision, is: Decision): (keyof DecisionData)[] {
  return DECISION_KEYS.filter((key) => !sameValue(was[key], is[key]));
}

/** A signed decision is neither edited nor removed nor filed under another name; a new decision changes it. */
export const decisionChanged = sinceRule({
  id: 'since-decision-changed',
  severity: 'error',
  chapter: 'since',
  vi: {
    title: 'Sửa quyết định đã ký',
    about: 'Quyết định đã ký không được sửa hay xóa; thay đổi bằng quyết định mới.',
    message: 'Quyết định đã ký {decision} bị sửa ({keys}).',
    hint: 'Trả lại tệp như ở {since}; ban hành quyết định mới để thay đổi.',
    variants: {
      removed: { message: 'Quyết định đã ký {decision} bị xóa.' },
      moved: { message: 'Tệp của quyết định đã ký {decision} bị đổi tên thành {now}.' },
    },
  },
  en: {
    title: 'Signed decision changed',
    about: 'A signed decision is neither edited nor deleted; a new one changes things.',
    message: 'The signed decision {decision} was edited ({keys}).',
    hint: 'Put the file back as it is in {since}; issue a new decision to change things.',
    variants: {
      removed: { message: 'The signed decision {decision} was deleted.' },
      moved: { message: 'The file of the signed decision {decision} was renamed to {now}.' },
    },
  },
  docs: {
    vi: 'Quyết định đã ký không được sửa, xóa hay đổi tên tệp; muốn thay đổi thì ban hành quyết định mới.',
    en: 'a signed decision was edited, deleted or renamed.',
    basis: 'quy ước của công cụ.',
    remedy: 'trả lại tệp như cũ.',
  },
  examples: [
    {
      intro: ': trước là',
      files: [
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          earlier: true,
          content: `number: 200/QĐ-UBND
signed: 2022-03-01
kind: amendment
`,
        },
        {
          path: 'decisions/2022-200-qd-ubnd.yaml',
          intro: 'nay ngày ký đã khác:',
          content: `number: 200/QĐ-UBND
signed: ⟦2022-03-10⟧
kind: amendment
`,
        },
      ],
    },
  ],
  check: (context) => {
    const { before, tree, registry, since } = context;
    const moved = movedDecisions(context);
    return [...before.decisions.values()].flatMap((was): SinceFound<'removed' | 'moved'>[] => {
      const { id } = was;
      const file = `decisions/${id}.yaml`;
      if (!isSigned(was) || tree.unreadable.has(file)) return [];
      const is = registry.decision(id);
      const now = moved.get(id);
      if (now !== undefined) {
        const spot = { file: `decisions/${now}.yaml`, path: ['number'] };
        return [{ code: id, place: spot, args: { decision: id, now, since }, variant: 'moved' }];
      }
      if (is === undefined) {
        const spot = { file: 'registry.yaml', path: [] };
        return [{ code: id, place: spot, args: { decision: id, since }, variant: 'removed' }];
      }
      const keys = changedKeys(was, is);
      const first = keys.find((key) => is[key] !== undefined);
      if (keys.length === 0) return [];
      const spot = { file, path: first === undefined ? [] : [first] };
      return [{ code: id, place: spot, args: { decision: id, keys, since } }];
    });
  },
});
