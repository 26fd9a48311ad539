import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { Gap } from './model.js';

/** What a gap is filled by: the command, with `…` for what only a person knows. */
export interface Fill {
  gap: Gap;
  command: string;
}

/** The options of `decision edit` that fill a gap. */
const OPTIONS: Readonly<Partial<Record<Gap, string>>> = {
  title: '--title "Về việc …"',
  basis: '--basis "…"',
  proposal: '--proposal "Theo đề nghị của … tại Tờ trình số …"',
  department: '--department "…"',
  head: '--head "…"',
  symbol: '--symbol "QĐ-…"',
  signer: '--signer-title "…"',
  'signer-name': '--signer "…"',
  recipients: '--recipients "…"',
  annex: '--articles "….md"',
  days: '--articles "….md"',
};

/** What lets an edit through where the decision was submitted, or signed. */
function permission(decision: Decision): string {
  if (isSigned(decision)) return ' --amend-sealed "…"';
  return decision.submitted === undefined ? '' : ' --amend-submitted';
}

/** The commands that fill the gaps of a decision, in their order. */
export function fillsOf(registry: Registry, decision: Decision, gaps: readonly Gap[]): Fill[] {
  const { id, replaces = [], revokes = [] } = decision;
  return gaps.flatMap((gap): Fill[] => {
    if (gap === 'replaced') {
      const lost = [...new Set([...replaces, ...revokes])].filter((each) => registry.decision(each) === undefined);
      return lost.map((each) => ({
        gap,
        command: `madinhdanh decision new --id ${each} --number "…" --signed "…" --title "…"`,
      }));
    }
    if (gap === 'changes') {
      const [root] = registry.childrenOf(undefined);
      return [{ gap, command: `madinhdanh add --decision ${id} --parent ${root?.code ?? '…'} --name "…"` }];
    }
    const options = OPTIONS[gap];
    return options === undefined
      ? []
      : [{ gap, command: `madinhdanh decision edit ${id} ${options}${permission(decision)}` }];
  });
}
