import { isOneBody } from '../../core/registry/authority.js';
import { inOrderOfEffect } from '../../core/registry/decision-order.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, Department } from '../../core/registry/types.js';
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
  settings: '--department "…" --head "…"',
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

/** The decision whose words a report takes its office from, or could: the last one of the registry's own body that names any, else the last. */
function sourceOf(registry: Registry): Decision | undefined {
  const own = [...registry.decisions.values()]
    .filter((each) => isOneBody(registry, each.authority ?? registry.settings.authority, registry.settings.authority))
    .sort(inOrderOfEffect);
  return own.findLast(({ department }) => department !== undefined) ?? own.at(-1);
}

/** Gaps of the office that reports, with what of it each lacks. */
const OF_OFFICE: Readonly<Partial<Record<PaperGap, Partial<Department>>>> = {
  department: { name: '…', head: '…' },
  settings: { name: '…', head: '…' },
  head: { head: '…' },
  'head-name': { signer: '…' },
};

/** The line of the settings that names the office that reports, with what it lacks. */
function officeLine(known: Department | undefined, gaps: readonly PaperGap[]): string {
  const office = Object.assign({ ...known }, ...gaps.map((gap) => OF_OFFICE[gap]));
  const parts = Object.entries(office).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `registry.yaml: department: {${parts.join(', ')}}`;
}

/**
 * What fills the gaps of a report, which rests on no decision of its own: the settings, where these name the office or a
 * decision does that is signed, for that one is not opened again for a report; else the commands for the draft.
 */
export function reportFills(registry: Registry, gaps: readonly PaperGap[]): PaperFill[] {
  const decision = sourceOf(registry);
  const { department } = registry.settings;
  const ofOffice = gaps.filter((gap) => OF_OFFICE[gap] !== undefined);
  const [first] = ofOffice;
  if (first !== undefined && (department !== undefined || isSigned(decision))) {
    const line = { gap: first, command: officeLine(department ?? decision?.department, ofOffice) };
    const others = gaps.filter((gap) => !ofOffice.includes(gap));
    return [line, ...(decision === undefined ? [] : paperFills(registry, decision, { gaps: others }))];
  }
  if (decision === undefined) {
    return gaps.slice(0, 1).map((gap) => ({ gap, command: 'madinhdanh decision new --title "Về việc …"' }));
  }
  return paperFills(registry, decision, { gaps });
}
