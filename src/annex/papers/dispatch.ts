import { placeOf } from '../../core/registry/authority.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { type AnnexChange, changesOf } from '../annex-changes.js';
import { viewOfDecision } from '../annex-view.js';
import { bare } from '../decision/grounds.js';
import { type Line, line } from '../decision/model.js';
import { hasLocalities } from '../decision/organisation.js';
import { dateOfDecision } from '../official.js';
import { dayOf } from '../official-dates.js';
import { type AnnexTable, oneLine, type TableColumn } from '../table-model.js';
import { bodiesWords, changeWords, KIND_WORDS, nowUnder, originWords, partedTo, underOf } from './changes.js';
import { correctionPaper } from './correction.js';
import { correctionsOf } from './corrections-of.js';
import { lowered, shortName } from './decision-words.js';
import { duties } from './duties.js';
import {
  addresseesOf,
  asAbove,
  contextOf,
  departmentIssuer,
  departmentOfPaper,
  dispatchSymbol,
  draftMark,
  type Issuer,
  type PaperContext,
  yearAfter,
} from './issuer.js';
import { type Block, dayLine, ended, Gaps, numberLine, type Paper, text } from './paper.js';

/** What a công văn is for: to bring a Decision into use, or to put right what was misprinted in it. */
export const DISPATCHES = ['rollout', 'correction'] as const;
export type DispatchKind = (typeof DISPATCHES)[number];

/** The kind of công văn that a decision needs now: corrections that no paper has told of come first. */
export function dispatchNeeded(registry: Registry, decision: Decision): DispatchKind {
  return correctionsOf(registry, decision).some(({ by }) => by === undefined) ? 'correction' : 'rollout';
}

/** The decision by its number; of one that is not issued yet a gap. */
function named(context: PaperContext): Line {
  const { decision, gaps, today } = context;
  if (!isSigned(decision)) return gaps.line('unissued', 'Quyết định số … ngày …');
  return line(`${shortName(context, decision)} ${dateOfDecision(decision, today)}`);
}

const GONE: ReadonlySet<AnnexChange['kind']> = new Set(['replaced', 'closed']);

/** What is done with a code, and where its body comes from or goes to. */
function contentOf(change: AnnexChange): string {
  const words = changeWords({ ...change, ownDate: null });
  switch (change.kind) {
    case 'granted':
      return [KIND_WORDS.granted, ...originWords(change)].join('; ');
    case 'renamed':
      return `Tên cũ: ${oneLine(change.before[0]?.name ?? '')}`;
    case 'closed':
      return change.after.length === 0
        ? words
        : `${words}; cơ quan, đơn vị tiếp nhận: ${bodiesWords(change.after, change)}`;
    case 'replaced':
      return change.isMoved ? `${words}; nay${nowUnder(change)}` : words;
    case 'parted':
      return `Một phần chuyển sang ${partedTo(change)}; giữ nguyên mã`;
    default:
      return words;
  }
}

export const DISPATCH_COLUMNS = [
  { key: 'no', label: 'STT', content: 'order' },
  { key: 'name', label: 'Tên cơ quan, đơn vị', content: 'name' },
  { key: 'stop', label: 'Mã ngừng sử dụng', content: 'code' },
  { key: 'use', label: 'Mã sử dụng', content: 'code' },
  { key: 'change', label: 'Nội dung thay đổi', content: 'text' },
  { key: 'effective', label: 'Kể từ ngày', content: 'short' },
] as const satisfies readonly TableColumn[];

function tableOf(changes: readonly AnnexChange[], since: IsoDate | undefined): AnnexTable {
  const rows = changes.map((change, i) => {
    const { kind, unit, before, after, effective } = change;
    const side = kind === 'granted' || kind === 'renamed' ? after[0] : before[0];
    const name = oneLine(side?.name ?? unit.name);
    const used = kind === 'renamed' || kind === 'parted' ? [unit.code] : after.map(({ code }) => code);
    const day = effective ?? since;
    const cells = [
      String(i + 1),
      `${name}${side === undefined ? '' : underOf(side)}`,
      GONE.has(kind) ? unit.code : '',
      used.join('\n'),
      contentOf(change),
      day === undefined ? 'Ngày ký' : dayOf(day),
    ];
    return { depth: undefined, cells };
  });
  return {
    id: 'dispatch',
    heading: 'Phụ lục',
    title: 'Danh sách mã định danh điện tử thay đổi',
    columns: DISPATCH_COLUMNS,
    rows,
    count: rows.length,
    none: 'Không có',
  };
}

function body(context: PaperContext, { name }: Issuer, list: readonly string[]): Block[] {
  const { registry, decision, bodies, gaps } = context;
  const title = decision.title === undefined ? gaps.line('title', 'trích yếu') : line(lowered(bare(decision.title)));
  const { contact } = registry.settings;
  const reach = contact === undefined ? '' : ` (${contact})`;
  return [
    text([
      { text: `${bodies.decider} đã ban hành ` },
      ...named(context),
      { text: ' ' },
      ...title,
      { text: '. Để triển khai thực hiện, ' },
      ...name,
      {
        text: ` đề nghị các cơ quan, đơn vị${hasLocalities(bodies.rank) ? ', địa phương' : ''} thực hiện các nội dung sau:`,
      },
    ]),
    ...list.map((each, i) => text(`${i + 1}. ${each}`)),
    text([
      { text: 'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về ' },
      ...name,
      { text: ended(`${reach} để được hướng dẫn`) },
    ]),
  ];
}

/** The công văn by which the department in charge brings a Decision into use. */
function rolloutPaper(registry: Registry, decision: Decision, today: IsoDate): Paper {
  const gaps = new Gaps();
  const context = contextOf(registry, decision, today, viewOfDecision(registry, decision, today), gaps);
  const { bodies } = context;
  const issuer = departmentIssuer(registry, departmentOfPaper(context, today), bodies.authority, decision, gaps);
  const changes = changesOf(registry, decision, today);
  // a full decision has its list in its own annexes; what it changes is not all there
  const told = decision.kind === 'full' ? changes.filter(({ kind }) => kind !== 'granted') : changes;
  const number = numberLine(dispatchSymbol(issuer));
  const day = dayLine(yearAfter(context));
  const of = issuer.name.map((piece) => piece.text).join('');
  const source = `(Kèm theo Công văn ${number.replace(/^Số: /, 'số ')} ${day} của ${of})`;
  return {
    title: `Công văn triển khai ${shortName(context, decision)}`,
    author: issuer.author,
    date: undefined,
    letter: {
      head: {
        parent: issuer.parent,
        body: issuer.body,
        number,
        about: [{ text: 'V/v triển khai ' }, ...named(context)],
        placeAndDate: `${placeOf(registry, decision, today)}, ${day}`,
        ...draftMark({ decision, today }),
      },
      name: undefined,
      addressees: addresseesOf(bodies),
      blocks: body(context, issuer, duties(context, changes, told.length > 0)),
      foot: {
        signature: issuer.signature,
        signer: issuer.signer,
        recipients: asAbove(issuer, `${bodies.superior} (để báo cáo)`),
      },
    },
    annexes:
      told.length === 0 ? [] : [{ table: tableOf(told, decision.effective ?? decision.signed), source, changes: told }],
    listed: { annexes: [], changes },
    notes: [],
    gaps: gaps.list(),
  };
}

/** The công văn that goes with a decision. */
export function dispatchPaper(registry: Registry, decision: Decision, today: IsoDate, kind: DispatchKind): Paper {
  return kind === 'rollout' ? rolloutPaper(registry, decision, today) : correctionPaper(registry, decision, today);
}
