import { placeOf } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { type AnnexChange, changesOf } from '../annex-changes.js';
import { viewOfDecision } from '../annex-view.js';
import { bare, punctuated } from '../decision/grounds.js';
import { decisionDocument } from '../decision/index.js';
import { jointBefore, type Line, line, pointLabel } from '../decision/model.js';
import { ownDays, pendingSentences } from '../decision/own-days.js';
import { isOfRevocation, isRevoking, partsBack } from '../decision/revocation.js';
import {
  amendedBy,
  amendmentsUntil,
  lastAmendment,
  namedAsReplaced,
  othersNamed,
  standingDecision,
} from '../decision/standing.js';
import { shortCitation } from '../official.js';
import { preventedBy } from '../prevented.js';
import { capital } from '../table-model.js';
import { byKind, changeSentence, countTable, KIND_WORDS, paperKindOf } from './changes.js';
import { effectDay, fullName, revokedNames, titleWords } from './decision-words.js';
import { EVENTS, eventsOf, isFound } from './events.js';
import { asAbove, contextOf, departmentIssuer, type Issuer, type PaperContext, submitterOf, yearOf } from './issuer.js';
import {
  type Block,
  dayLine,
  ended,
  Gaps,
  heading,
  inFigures,
  numberLine,
  type Paper,
  subheading,
  text,
} from './paper.js';
import { othersToCome, unbegunToo } from './to-come.js';

/** What is submitted, also where it was signed since. */
const DRAFT = 'dự thảo Quyết định';

/** Changes of a kind up to which each is told in the text; of more the annexes of the draft tell. */
const MOST_TOLD = 10;

/** True where there was nothing before: a first list, or codes for bodies that never had any. */
function isAllNew(context: PaperContext, changes: readonly AnnexChange[]): boolean {
  const isNew = changes.every((change) => paperKindOf(change) === 'granted' && change.before.length === 0);
  return isNew && changes.length > 0 && standingDecision(context) === undefined;
}

function legalGrounds({ decision, gaps }: PaperContext): Block[] {
  const { basis = [] } = decision;
  if (basis.length === 0) return [text(gaps.line('basis', 'Căn cứ ban hành'))];
  const grounds = basis.map((each) => line(`- ${bare(each).replace(/^(?:Căn cứ|Thực hiện)\s+/iu, '')}`));
  return punctuated(grounds).map((each) => text(each));
}

function sinceIssued(name: string): string {
  return `Từ khi ${name} được ban hành đến nay`;
}

/** Since when what this decision changes has come about: since the list was last amended, for that much is done. */
function sinceLast(context: PaperContext, standing: Decision | undefined): string | undefined {
  const last = standing === undefined ? undefined : lastAmendment(standing, context);
  if (last === undefined) return undefined;
  const { registry, today } = context;
  return sinceIssued(
    `${shortCitation(last, registry, today)}${othersNamed(context, (each) => shortCitation(each, registry, today))}`,
  );
}

/** Why it is needed, as far as the registry knows. */
function practicalGrounds(context: PaperContext, changes: readonly AnnexChange[]): Block[] {
  const { decision } = context;
  const standing = standingDecision(context);
  const others = changes.filter((change) => !isRevoking(decision) || !isOfRevocation(change));
  const events = eventsOf(others);
  const revoked = revokedNames(context);
  const opening =
    standing === undefined
      ? 'Đến nay'
      : sinceIssued(`${fullName(context, standing)}${othersNamed(context, (each) => fullName(context, each))}`);
  const blocks: Block[] = [];
  const isTold = standing !== undefined && (decision.kind === 'full' || events.length > 0);
  const amendments = isTold ? amendmentsUntil(standing, context) : [];
  if (amendments.length > 0) {
    const times = `${inFigures(amendments.length)} lần, tại ${amendments.join(', ')}`;
    blocks.push(text(`${opening}, danh sách mã định danh điện tử đã được sửa đổi, bổ sung ${times}.`));
  }
  if (isAllNew(context, changes)) {
    blocks.push(
      text(`${opening}, ${inFigures(changes.length)} cơ quan, đơn vị ${context.bodies.area} ${EVENTS.granted}.`),
    );
  } else if (events.length > 0) {
    // what is found is no change of a body
    const happened = others.every(isFound)
      ? `qua rà soát, có ${events.join('; ')}.`
      : `tổ chức và mã định danh điện tử của một số cơ quan, đơn vị có thay đổi, gồm: ${events.join('; ')}.`;
    blocks.push(text(`${sinceLast(context, standing) ?? opening}, ${happened}`));
  }
  if (revoked.length > 0) blocks.push(text(`Qua rà soát, cần thu hồi, bãi bỏ ${revoked.join('; ')}.`));
  const isOnlyRevoking = revoked.length > 0 && others.length === 0;
  const whole =
    decision.kind === 'full'
      ? 'ban hành danh sách đầy đủ mã định danh điện tử'
      : isOnlyRevoking
        ? 'thu hồi, bãi bỏ Quyết định nêu trên'
        : 'sửa đổi, bổ sung danh sách mã định danh điện tử';
  const toBeOne =
    decision.kind !== 'full' || amendments.length === 0
      ? ''
      : 'danh sách được thống nhất, thuận tiện khi tra cứu, sử dụng và ';
  blocks.push(
    text(
      `Để ${toBeOne}mỗi cơ quan, đơn vị được xác định duy nhất khi kết nối, chia sẻ dữ liệu, việc ${whole} là cần thiết.`,
    ),
  );
  return blocks;
}

/** What is done, kind by kind: each change where they are few, else where the draft lists them. */
function details(context: PaperContext, changes: readonly AnnexChange[]): Block[] {
  // a full list has every code in its annexes, and nothing there tells which of them are new
  const where =
    context.decision.kind === 'full' && !isAllNew(context, changes)
      ? 'tại Bảng so sánh kèm theo'
      : `tại các phụ lục kèm theo ${DRAFT}`;
  const revoked = revokedNames(context);
  const groups = byKind(changes);
  // what stands alone bears no letter
  const isAlone = groups.length + Math.min(revoked.length, 1) === 1;
  const label = (i: number): string => (isAlone ? '' : `${pointLabel(i)} `);
  const first = revoked.length === 0 ? [] : [text(`${label(0)}Thu hồi, bãi bỏ ${revoked.join('; ')}.`)];
  const kinds = groups.flatMap(({ kind, changes: mine }, i): Block[] => {
    const opening = `${label(i + first.length)}${KIND_WORDS[kind]}: ${inFigures(mine.length)} cơ quan, đơn vị`;
    if (mine.length > MOST_TOLD) return [text(`${opening} (danh sách chi tiết ${where}).`)];
    const lines = punctuated(mine.map((change) => line(`- ${changeSentence(change)}`)));
    return [text(`${opening}, gồm:`), ...lines.map((each) => text(each))];
  });
  const { registry, decision, today } = context;
  const back = partsBack(registry, decision, today).map(({ words }) => text(`Hủy việc tách một phần của ${words}.`));
  const undone = preventedBy(registry, decision, today).map((each) =>
    text(`Không thực hiện ${each} theo Quyết định bị thu hồi, bãi bỏ.`),
  );
  return [...first, ...kinds, ...undone, ...back];
}

/** From when the decision has effect, with the days that differ, and instead of what: as its own article says it. */
function daysOfEffect(context: PaperContext): Block[] {
  const { registry, decision, today } = context;
  const { annexes } = decisionDocument(registry, decision, today);
  const { days, isAll } = ownDays({ registry, decision, today, annexes });
  const opening = `Quyết định có hiệu lực thi hành kể từ ${effectDay(decision)}`;
  const replaced = namedAsReplaced(context).flatMap((id) => registry.decision(id) ?? []);
  const names = replaced
    .map((each) => {
      const chain = amendedBy(each, context);
      const isTold = chain !== '' && decision.kind === 'full' && each.id === standingDecision(context)?.id;
      return `${fullName(context, each)}${isTold ? ' (đã được sửa đổi, bổ sung tại các Quyết định nêu tại mục 2 phần I)' : chain}`;
    })
    .map((name, i, all) => (i === 0 ? name : `${jointBefore(i, all.length)}${name}`))
    .join('');
  const [only] = days;
  if (only === undefined) return [text(`${opening}${names === '' ? '' : ` và thay thế ${names}`}.`)];
  const instead = names === '' ? [] : [text(`Quyết định thay thế ${names}.`)];
  if (days.length === 1) return [text(`${opening}; riêng ${only}.`), ...instead];
  const lines = days.map((day) => line(`- ${capital(day)}`));
  return [
    text(`${opening}; ${isAll ? 'các nội dung thay đổi' : 'riêng các nội dung sau'} có hiệu lực như sau:`),
    ...punctuated(lines).map((each) => text(each)),
    ...instead,
  ];
}

function effects(context: PaperContext, changes: readonly AnnexChange[]): Block[] {
  const isLess = changes.some(({ kind }) => kind === 'replaced' || kind === 'closed');
  const kept =
    changes.length === 0
      ? 'Các mã định danh điện tử đang có hiệu lực được giữ nguyên.'
      : 'Mã định danh điện tử đã cấp không nêu tại mục 2 phần này được giữ nguyên.';
  const gone =
    ' Mã đã thay thế, hủy bỏ, thu hồi hoặc đóng được lưu trong sổ đăng ký và không cấp lại cho cơ quan, đơn vị khác.';
  const pending = pendingSentences(context).map((each) => text(each));
  const first = isAllNew(context, changes) ? [] : [text(`${kept}${isLess ? gone : ''}`)];
  return [...first, ...daysOfEffect(context), ...pending];
}

function content(context: PaperContext, changes: readonly AnnexChange[]): Block[] {
  const { decision, gaps } = context;
  if (changes.length === 0 && decision.kind === 'amendment' && !isRevoking(decision)) {
    return [
      text(gaps.line('changes', 'nội dung cấp mới, thay đổi, hủy bỏ mã định danh điện tử')),
      ...effects(context, changes),
    ];
  }
  const isNew = isAllNew(context, changes);
  const isNothing = changes.length === 0 && !isRevoking(decision);
  const unchanged = `Danh sách mã định danh điện tử kèm theo ${DRAFT} không thay đổi so với danh sách đang có hiệu lực.`;
  return [
    subheading('1. Số lượng mã định danh điện tử'),
    { kind: 'table', table: countTable(context, changes) },
    ...unbegunToo(changes).map((each) => text(each)),
    ...othersToCome(context, changes).map((each) => text(each)),
    subheading(isNew ? '2. Nội dung cấp mã' : isNothing ? '2. Nội dung danh sách' : '2. Nội dung thay đổi'),
    ...(isNothing ? [text(unchanged)] : details(context, changes)),
    subheading(isNew ? '3. Hiệu lực thi hành' : '3. Ảnh hưởng đến mã đã cấp và hiệu lực thi hành'),
    ...effects(context, changes),
  ];
}

function petition(context: PaperContext, { name }: Issuer, changes: readonly AnnexChange[]): Block[] {
  const { bodies } = context;
  const drafted = 'Dự thảo Quyết định và các phụ lục kèm theo';
  const papers = [drafted, 'Bảng so sánh mã định danh điện tử trước và sau khi thay đổi'];
  const end = ended(` kính trình ${bodies.decider} xem xét, quyết định`);
  // where there was nothing before, or nothing changes, there is nothing to compare
  const enclosed =
    isAllNew(context, changes) || changes.length === 0
      ? [text(`Hồ sơ trình kèm theo gồm: ${drafted}.`)]
      : [
          text('Hồ sơ trình kèm theo gồm:'),
          ...punctuated(papers.map((paper, i) => line(`${i + 1}. ${paper}`))).map((each) => text(each)),
        ];
  return [...enclosed, text([...name, { text: end }])];
}

/** The Tờ trình by which the department in charge puts a decision before the authority. */
export function submissionPaper(registry: Registry, decision: Decision, today: IsoDate): Paper {
  const gaps = new Gaps();
  const context = contextOf(registry, decision, today, viewOfDecision(registry, decision, today), gaps);
  const { bodies } = context;
  const { submitted } = decision;
  const issuer = departmentIssuer(registry, submitterOf(context), bodies.authority, decision, gaps);
  const changes = changesOf(registry, decision, today);
  const words = titleWords(decision);
  const subject: Line =
    words === undefined ? gaps.line('title', 'Về việc …') : line(`Về việc ban hành Quyết định ${words}`);
  const opening: Line = [...issuer.name, { text: ` kính trình ${bodies.decider} ${DRAFT}` }];
  return {
    title: `Tờ trình ${words === undefined ? '' : `về việc ban hành Quyết định ${words}`}`.trim(),
    author: issuer.author,
    date: submitted?.on,
    letter: {
      head: {
        parent: issuer.parent,
        body: issuer.body,
        number: numberLine(`TTr-${issuer.symbol}`, submitted?.number),
        placeAndDate: `${placeOf(registry, decision, submitted?.on ?? today)}, ${dayLine(yearOf(context), submitted?.on)}`,
      },
      name: { kind: 'TỜ TRÌNH', subject, below: [] },
      addressees: [bodies.decider],
      blocks: [
        text([...opening, { text: `${words === undefined ? '' : ` ${words}`} như sau:` }]),
        heading('I. SỰ CẦN THIẾT BAN HÀNH QUYẾT ĐỊNH'),
        subheading('1. Cơ sở pháp lý'),
        ...legalGrounds(context),
        subheading('2. Cơ sở thực tiễn'),
        ...practicalGrounds(context, changes),
        heading('II. NỘI DUNG TRÌNH'),
        ...content(context, changes),
        heading('III. KIẾN NGHỊ'),
        ...petition(context, issuer, changes),
      ],
      foot: { signature: issuer.signature, signer: issuer.signer, recipients: asAbove(issuer) },
    },
    annexes: [],
    listed: { annexes: [], changes },
    notes: [],
    gaps: gaps.list(),
  };
}
