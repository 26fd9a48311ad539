import { authorityAt, placeAt } from '../../core/registry/authority.js';
import type { Registry } from '../../core/registry/registry.js';
import { deciderOf } from '../../core/registry/state-bodies.js';
import type { Department, IsoDate } from '../../core/registry/types.js';
import { departmentUnder } from '../decision/department.js';
import { line, lineText } from '../decision/model.js';
import { asAbove, departmentIssuer } from './issuer.js';
import { type Block, dayLine, ended, Gaps, numberLine, type Paper, text } from './paper.js';
import { Annexes } from './report-tables.js';
import { reportingDepartment } from './reporting-office.js';

/** What a report tells, beside what all reports have. */
interface Told {
  subject: string;
  /** The day that it tells of. */
  at: IsoDate;
  /** The day on which it is made: it is signed in that year, whatever period it tells of. */
  today: IsoDate;
  /** What is said of the office that reports for this paper alone. */
  office: Partial<Department>;
  blocks: (annexes: Annexes) => Block[];
}

/** A Báo cáo of the office in charge to its authority. */
export function reportPaper(registry: Registry, { subject, at, today, office, blocks }: Told): Paper {
  const gaps = new Gaps();
  const authority = authorityAt(registry, today).replace(/^Chủ tịch\s+/iu, '');
  // where the head decides alone, papers go to the head: Bộ trưởng Bộ …
  const decider = deciderOf(authority);
  const department = reportingDepartment(registry, authority, today, office);
  const issuer = departmentIssuer(
    registry,
    department === undefined ? undefined : departmentUnder(authority, department),
    authority,
    undefined,
    gaps,
  );
  const number = numberLine(`BC-${issuer.symbol}`);
  const day = dayLine(today.slice(0, 4));
  const counted = new Annexes(false);
  blocks(counted);
  const annexes = new Annexes(counted.tables.length === 1);
  const told = blocks(annexes);
  const source = `(Kèm theo Báo cáo ${number.replace(/^Số: /, 'số ')} ${day} của ${lineText(issuer.name)})`;
  return {
    title: `Báo cáo ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    author: issuer.author,
    date: at,
    letter: {
      head: { parent: issuer.parent, body: issuer.body, number, placeAndDate: `${placeAt(registry, today)}, ${day}` },
      name: { kind: 'BÁO CÁO', subject: line(subject), below: [] },
      addressees: [decider],
      blocks: [...told, text([...issuer.name, { text: ended(` trân trọng báo cáo ${decider}`) }])],
      foot: {
        signature: issuer.signature,
        signer: issuer.signer,
        recipients: asAbove(issuer, 'Các cơ quan, đơn vị có liên quan'),
      },
    },
    annexes: annexes.tables.map((table) => ({ table, source })),
    listed: { annexes: [], changes: undefined },
    notes: [],
    gaps: gaps.list(),
  };
}

/** Paragraphs, numbered where there are several. */
export function numbered(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [text('Không có.')];
  return lines.length === 1 ? lines.map((each) => text(each)) : lines.map((each, i) => text(`${i + 1}. ${each}`));
}
