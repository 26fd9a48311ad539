import { sameValue } from '../../core/equal.js';
import { isSigned } from '../../core/registry/registry.js';
import { DECISION_KEYS, type Decision, type DecisionData } from '../../core/registry/types.js';
import { sinceRule } from '../definition.js';
import { movedDecisions, type SinceContext, type SinceFound } from './context.js';
import { isResealed } from './decisions.js';

/** What of a signed decision says when, by whom and of what kind it is: nothing changes that, not even a new seal. */
export const FIXED: ReadonlySet<keyof DecisionData> = new Set([
  'number',
  'signed',
  'effective',
  'drafted',
  'authority',
  'kind',
  'replaces',
  'revokes',
  'submitted',
]);

/** True where a decision only revokes more than before: that is judged as whatever else comes under it. */
function isAddition({ revokes: was = [] }: Decision, { revokes: is = [] }: Decision, key: keyof DecisionData): boolean {
  return key === 'revokes' && was.every((id) => is.includes(id));
}

/** Keys in which a signed decision differs. A first seal is none; one that was renewed in the open brings its own. */
function changedKeys(was: Decision, is: Decision): (keyof DecisionData)[] {
  const changed = DECISION_KEYS.filter((key) => !sameValue(was[key], is[key]) && !isAddition(was, is, key));
  if (isResealed(was, is)) return changed.filter((key) => FIXED.has(key));
  return changed.filter((key) => !(key === 'seal' && was.seal === undefined));
}

function variantOf(is: Decision, keys: readonly (keyof DecisionData)[]): 'unsigned' | 'seal' | undefined {
  if (!isSigned(is)) return 'unsigned';
  return keys.every((key) => key === 'seal' || key === 'resealed') ? 'seal' : undefined;
}

/** Signed decisions that the base lost, as they stood last, of those whose file is back. */
function lostOnes({ before, registry, past }: SinceContext): Decision[] {
  if (past === undefined) return [];
  return [...registry.decisions.keys()].flatMap((id) => {
    if (before.decision(id) !== undefined) return [];
    const [last] = past(id).states;
    return last?.registry.decision(id) ?? [];
  });
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
      unsigned: { message: 'Quyết định {decision} đã ký ở {since}, nay mất số hoặc ngày ký và thành dự thảo.' },
      seal: {
        message: 'Niêm phong của quyết định {decision} bị gỡ hoặc sửa ({keys}).',
        hint: 'Trả lại seal và resealed như ở {since}; niêm phong lại thì mỗi lần thêm đúng một dòng resealed ghi ngày, lý do và sha256 cũ.',
      },
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
      unsigned: {
        message: 'The decision {decision} is signed in {since}; it lost its number or its date and became a draft.',
      },
      seal: {
        message: 'The seal of the decision {decision} was taken off or altered ({keys}).',
        hint: 'Put seal and resealed back as they are in {since}; a new seal leaves one more line in resealed, with its day, its reason and the old sha256.',
      },
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
    return [...before.decisions.values(), ...lostOnes(context)].flatMap(
      (was): SinceFound<'removed' | 'moved' | 'unsigned' | 'seal'>[] => {
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
        const variant = variantOf(is, keys);
        const args = { decision: id, keys, since };
        return [{ code: id, place: spot, args, ...(variant === undefined ? {} : { variant }) }];
      },
    );
  },
});
