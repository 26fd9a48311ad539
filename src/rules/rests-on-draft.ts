import type { DataPath } from '../core/finding.js';
import { bindingClosings } from '../core/registry/binding.js';
import { wasEverClosed } from '../core/registry/closings.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Unit } from '../core/registry/types.js';
import type { Found } from '../core/rule.js';
import { unitRule } from './definition.js';

type Variant = 'successor' | 'named' | 'renamed' | 'closed' | 'parted' | 'recipient';

/** A draft permits nothing: a signed decision hands over to no unit, and renames and closes none, that only a draft grants. */
export const restsOnDraft = unitRule({
  id: 'rests-on-draft',
  severity: 'error',
  chapter: 'lives',
  sight: 'near',
  vi: {
    title: 'Quyết định đã ký dựa vào dự thảo',
    about:
      'Quyết định đã ký không giao lại cho, không đổi tên, đóng hay tách một đơn vị mới chỉ có trong dự thảo, và không đổi từ một tên mới chỉ có trong dự thảo.',
    hint: 'Ban hành dự thảo trước (`madinhdanh decision issue {draft}`), hoặc ghi theo chính dự thảo.',
    variants: {
      successor: {
        message: '{code} đóng theo {decision} đã ký, nhưng mã tiếp nhận {other} mới có trong dự thảo {draft}.',
      },
      named: {
        message: '{code} đổi tên theo {decision} đã ký từ tên “{name}”, là tên mới có trong dự thảo {draft}.',
        hint: 'Tên mà quyết định đã ký đổi là tên đang mang: bỏ tên dự thảo khỏi formerNames, hoặc ban hành {draft} trước.',
      },
      renamed: { message: '{code} đổi tên theo {decision} đã ký, nhưng mới có trong dự thảo {draft}.' },
      closed: { message: '{code} đóng theo {decision} đã ký, nhưng mới có trong dự thảo {draft}.' },
      parted: { message: '{code} tách theo {decision} đã ký, nhưng mới có trong dự thảo {draft}.' },
      recipient: {
        message: '{code} tách theo {decision} đã ký, nhưng mã nhận {other} mới có trong dự thảo {draft}.',
      },
    },
  },
  en: {
    title: 'Signed decision that rests on a draft',
    about:
      'A signed decision does not hand over to, rename, close or part a unit that only a draft grants, nor does it rename from a name that only a draft gives.',
    hint: 'Issue that draft first (`madinhdanh decision issue {draft}`), or enter it under the draft itself.',
    variants: {
      successor: {
        message: '{code} was closed by the signed {decision}, but its successor {other} is only in the draft {draft}.',
      },
      named: {
        message:
          '{code} was renamed by the signed {decision} from “{name}”, a name that only the draft {draft} gives it.',
        hint: 'A signed decision renames from the name that is borne: take the drafted name out of formerNames, or issue {draft} first.',
      },
      renamed: { message: '{code} was renamed by the signed {decision}, but is only in the draft {draft}.' },
      closed: { message: '{code} was closed by the signed {decision}, but is only in the draft {draft}.' },
      parted: { message: '{code} was parted by the signed {decision}, but is only in the draft {draft}.' },
      recipient: {
        message:
          '{code} was parted by the signed {decision}, but {other}, which took a part, is only in the draft {draft}.',
      },
    },
  },
  docs: { basis: 'quy ước của công cụ.', remedy: 'ban hành dự thảo trước, hoặc ghi theo chính dự thảo.' },
  examples: [
    {
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  closed: {decision: 2023-1500-qd-ubnd, reason: merged, successors: [⟦H24.05⟧]}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
`,
        },
      ],
    },
    {
      intro: ': tách sang đơn vị mới ở dự thảo, và tách chính đơn vị ấy',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  spunOff:
    - {to: [⟦H24.05⟧], decision: 2023-1500-qd-ubnd}
`,
        },
        {
          path: 'units/H24/H24.05.yaml',
          content: `- code: H24.05
  name: Sở Năm
  phone: 0225 000 0500
  granted: {decision: 2024-du-thao-qd-ubnd}
  spunOff:
    - ⟦{to: [H24.01], decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
    {
      intro: ': đổi tên đơn vị mới ở dự thảo',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn mới
  phone: 0225 000 0400
  granted: {decision: 2024-du-thao-qd-ubnd}
  formerNames:
    - ⟦{name: Sở Bốn, decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
    {
      intro: ': đổi tên đã ký đứng sau tên của dự thảo',
      files: [
        {
          path: 'units/H24/H24.04.yaml',
          content: `- code: H24.04
  name: Sở Bốn mới
  phone: 0225 000 0400
  granted: {decision: 2022-100-qd-ubnd}
  formerNames:
    - {name: Sở Bốn, decision: 2024-du-thao-qd-ubnd}
    - ⟦{name: Sở Tư, decision: 2023-1500-qd-ubnd}⟧
`,
        },
      ],
    },
  ],
  check: ({ registry }) => {
    const draftOf = (code: string): string | undefined => grantingDraft(registry, registry.unit(code));
    const isBinding = (decision: string): boolean => isSigned(registry.decision(decision));
    return ({ unit }) => {
      const { code, formerNames = [], spunOff = [] } = unit;
      if (formerNames.length === 0 && spunOff.length === 0 && !wasEverClosed(unit)) return undefined;
      const found: Found<Variant>[] = [];
      const draft = grantingDraft(registry, unit);
      if (draft !== undefined) {
        formerNames.forEach(({ decision }, i) => {
          if (!isBinding(decision)) return;
          found.push({ variant: 'renamed', args: { code, decision, draft }, path: ['formerNames', i] });
        });
      }
      if (draft === undefined) found.push(...namesOnDraft(registry, unit));
      const ofHeirs = (variant: Variant, decision: string, heirs: readonly string[], path: DataPath): void => {
        heirs.forEach((other, i) => {
          const by = draftOf(other);
          if (by !== undefined) found.push({ variant, args: { code, decision, other, draft: by }, path: [...path, i] });
        });
      };
      for (const { closing, path } of bindingClosings(registry, unit)) {
        const { decision, reason, successors = [] } = closing;
        // what is annulled was never there, and a draft that still grants it has a warning
        if (draft !== undefined && reason !== 'annulled') {
          found.push({ variant: 'closed', args: { code, decision, draft }, path });
        }
        ofHeirs('successor', decision, successors, [...path, 'successors']);
      }
      spunOff.forEach(({ decision, to }, i) => {
        if (!isBinding(decision)) return;
        const path = ['spunOff', i];
        if (draft !== undefined) found.push({ variant: 'parted', args: { code, decision, draft }, path });
        ofHeirs('recipient', decision, to, [...path, 'to']);
      });
      return found;
    };
  },
});

/** Signed renamings that stand behind a drafted one: they would set out from a name that nobody bears. */
function namesOnDraft(registry: Registry, { code, formerNames = [] }: Unit): Found<Variant>[] {
  const isDraft = (decision: string): boolean => {
    const known = registry.decision(decision);
    return known !== undefined && !isSigned(known);
  };
  return formerNames.flatMap(({ decision, name }, i): Found<Variant>[] => {
    const draft = formerNames[i - 1]?.decision;
    if (draft === undefined || !isDraft(draft) || !isSigned(registry.decision(decision))) return [];
    return [{ variant: 'named', args: { code, decision, name, draft }, path: ['formerNames', i] }];
  });
}

/** The draft that grants a unit; undefined where a signed decision does, or none that is there. */
function grantingDraft(registry: Registry, unit: Unit | undefined): string | undefined {
  const id = unit?.granted.decision;
  const decision = id === undefined ? undefined : registry.decision(id);
  return decision === undefined || isSigned(decision) ? undefined : decision.id;
}
