import { type Decision, proposalsOf } from '../../core/registry/types.js';
import { type Gap, gapLine, type Line, line } from './model.js';

/** A line without the stop or semicolon that people type after it; the list gives its own. */
export function bare(text: string): string {
  return text.trim().replace(/[;.,\s]+$/u, '');
}

/** Lines of a list: `;` after each, `.` after the last. */
export function punctuated(lines: readonly Line[]): Line[] {
  return lines.map((each, i) => [...each, { text: i < lines.length - 1 ? ';' : '.' }]);
}

/** `Theo đề nghị của Sở … | tại | Tờ trình | số 25/TTr-STTTT ngày …` */
const BY_PAPER = /^(.+?)\s+tại\s+(Tờ trình|Công văn|Văn bản|Báo cáo)\s+(số\s+.+)$/iu;

/** What one body proposes, and by which papers where that is said. */
interface Proposer {
  words: string;
  papers: { kind: string; number: string }[];
}

/** `… tại Tờ trình số 25/TTr-STTTT ngày …`, or of several papers `… tại các văn bản: số …, số …`. */
function proposalText({ words, papers }: Proposer): string {
  const [first] = papers;
  if (first === undefined) return words;
  if (papers.length === 1) return `${words} tại ${first.kind} ${first.number}`;
  const isOneKind = papers.every(({ kind }) => kind === first.kind);
  const numbers = papers.map(({ number }) => number).join(', ');
  return `${words} tại các ${isOneKind ? first.kind : 'văn bản'}: ${numbers}`;
}

/** The proposals, those of one body together. */
function proposalLines(proposals: readonly string[]): Line[] {
  const proposers: Proposer[] = [];
  for (const proposal of proposals) {
    const text = /^(?:Theo|Xét)\s/iu.test(proposal.trim()) ? bare(proposal) : `Theo đề nghị của ${bare(proposal)}`;
    const [, words = text, kind, number] = BY_PAPER.exec(text) ?? [];
    const papers = kind === undefined || number === undefined ? [] : [{ kind, number }];
    const known = proposers.find((each) => each.words === words && each.papers.length > 0);
    if (known === undefined || papers.length === 0) proposers.push({ words, papers });
    else known.papers.push(...papers);
  }
  return proposers.map((each) => line(proposalText(each)));
}

function basisLines({ basis = [] }: Decision): Line[] {
  return basis.map((text) =>
    line(/^(?:Căn cứ|Theo|Xét|Thực hiện)\s/iu.test(text.trim()) ? bare(text) : `Căn cứ ${bare(text)}`),
  );
}

/** What a decision says that it rests on, and who proposed it, as far as it says so. */
export function groundsSaid(decision: Decision): Line[] {
  return [...basisLines(decision), ...proposalLines(proposalsOf(decision))];
}

/** What a decision rests on, and who proposes it: a paragraph each. */
export function groundsOf(decision: Decision, miss: (gap: Gap) => void): Line[] {
  const grounds = basisLines(decision);
  if (grounds.length === 0) {
    miss('basis');
    grounds.push(gapLine('Căn cứ ban hành'));
  }
  const proposals = proposalLines(proposalsOf(decision));
  if (proposals.length === 0) {
    miss('proposal');
    proposals.push(gapLine('Theo đề nghị của …'));
  }
  return punctuated([...grounds, ...proposals]);
}
