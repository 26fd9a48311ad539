import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision } from '../../core/registry/types.js';
import type { Paper, PaperGap } from './paper.js';

/** What a gap of a paper is filled by: the command, with `…` for what only a person knows. */
export interface PaperFill {
  gap: PaperGap;
  command: string;
}

/** The options of `decision edit` that fill a gap. */
const OPTIONS: Readonly<Partial<Record<PaperGap, string>>> = {
  title: '--title "Về việc …"',
  basis: '--basis "…"',
  department: '--department "…" --head "…"',
  head: '--head "…"',
  symbol: '--department-symbol "…"',
  signer: '--signer-title "…"',
  'signer-name': '--signer "…"',
  'head-name': '--department-signer "…"',
};

/** What lets an edit through where the decision was submitted, or signed. */
function permission(decision: Decision): string {
  if (isSigned(decision)) return ' --amend-sealed "…"';
  return decision.submitted === undefined ? '' : ' --amend-submitted';
}

function commandOf(
  registry: Registry,
  decision: Decision,
  gap: PaperGap,
  { repeats, undated }: Pick<Paper, 'repeats' | 'undated'>,
): string | undefined {
  const { id } = decision;
  const [root] = registry.childrenOf(undefined);
  switch (gap) {
    case 'changes':
      return `madinhdanh add --decision ${id} --parent ${root?.code ?? '…'} --name "…"`;
    case 'unissued':
      return `madinhdanh decision issue ${id} --number "…" --signed "…"`;
    case 'issued':
      return `madinhdanh decision draft ${repeats?.id ?? id} -o quyet-dinh.docx`;
    case 'signing-unknown':
      return undated === undefined ? undefined : `registry/decisions/${undated.id}.yaml: signed: …`;
    case 'corrections':
      return 'madinhdanh correct … --name "…" --reason "…"';
    default: {
      const options = OPTIONS[gap];
      return options === undefined ? undefined : `madinhdanh decision edit ${id} ${options}${permission(decision)}`;
    }
  }
}

/** The commands that fill the gaps of a paper, in their order; none for what no command fills. */
export function paperFills(
  registry: Registry,
  decision: Decision,
  paper: Pick<Paper, 'gaps' | 'repeats' | 'undated'>,
): PaperFill[] {
  return paper.gaps.flatMap((gap) => {
    const command = commandOf(registry, decision, gap, paper);
    return command === undefined ? [] : [{ gap, command }];
  });
}
