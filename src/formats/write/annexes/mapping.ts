import type { AnnexDocument } from '../../../annex/document.js';
import { MAPPING_FORMS, MAPPING_HEADINGS } from '../../../annex/mapping-words.js';
import type { CurrentCode, DayToCome } from '../../../core/query/current-code.js';
import { type Mapping, mappingsAt, type ToldMapping } from '../../../core/query/mapping.js';
import { RESULT_WORDS } from '../../../core/query/result-words.js';
import { authorityAt } from '../../../core/registry/authority.js';
import { jsonText } from '../../../core/text/visible.js';
import { type PlainTable, plainTableCsv, plainTablesXlsx } from '../plain-tables.js';
import type { AnnexWriter } from './annex-writer.js';

const TITLE = 'Bảng quy đổi mã định danh điện tử';

function vietnameseDate(day: string): string {
  return day.split('-').reverse().join('/');
}

type NumberOf = (id: string) => string;

function dayText({ on, decision }: DayToCome, numberOf: NumberOf): string {
  return `từ ${vietnameseDate(on)}, theo ${numberOf(decision)}`;
}

/** What is decided of a code already, and what went from it, after the word for where it stands. */
function notesOf({ ends, renames, spinsOff, parted }: CurrentCode, numberOf: NumberOf): string[] {
  return [
    ...(parted === undefined ? [] : [`một phần đã chuyển sang ${parted.join(', ')}`]),
    ...(spinsOff === undefined
      ? []
      : [`một phần chuyển sang ${spinsOff.to.join(', ')} ${dayText(spinsOff, numberOf)}`]),
    ...(renames === undefined ? [] : [`đổi tên thành “${renames.name}” ${dayText(renames, numberOf)}`]),
    ...(ends === undefined
      ? []
      : [
          `hết hiệu lực ${dayText(ends, numberOf)}${ends.to === undefined ? '' : `, từ ngày đó tra ở ${ends.to.join(', ')}`}`,
        ]),
  ];
}

function standingText(
  { told, starts, partedBefore }: ToldMapping,
  target: CurrentCode | undefined,
  numberOf: NumberOf,
): string {
  const ahead = starts === undefined ? '' : ` ${dayText(starts, numberOf)}`;
  const notes = target === undefined ? [] : notesOf(target, numberOf);
  const gone = partedBefore === undefined ? [] : [`trước đó một phần đã chuyển sang ${partedBefore.join(', ')}`];
  return [`${RESULT_WORDS[told].vi}${ahead}`, ...gone, ...notes].join('; ');
}

function tableOf({ registry, view }: AnnexDocument, mappings: readonly ToldMapping[]): PlainTable {
  const numberOf: NumberOf = (id) => registry.decision(id)?.number ?? id;
  const rows = mappings.flatMap((mapping) => {
    const { from, form, current, decisions } = mapping;
    const numbers = decisions.map(numberOf).join('; ');
    const targets = current.length > 0 ? current : [undefined];
    return targets.map((target) => {
      const part = target === undefined ? '' : target.part ? 'một phần' : 'toàn bộ';
      const standing = standingText(mapping, target, numberOf);
      return [from, MAPPING_FORMS[form], target?.code ?? '', target?.name ?? '', part, standing, numbers];
    });
  });
  return {
    name: 'Quy đổi mã',
    titles: [TITLE.toLocaleUpperCase('vi'), `(Tại ngày ${vietnameseDate(view.at)})`],
    headings: MAPPING_HEADINGS,
    rows,
  };
}

/** Every code ever granted, old forms too, with the codes of the day; `madinhdanh/mapping@1` in JSON. */
export const mapping: AnnexWriter = (document, { ending = '.csv' } = {}) => {
  const { registry, view, under } = document;
  const mappings = mappingsAt(registry, view.at, under);
  if (ending === '.json') {
    const plain = mappings.map(({ told: _words, ...mapping }): Mapping => mapping);
    return `${jsonText({ schema: 'madinhdanh/mapping@1', at: view.at, mappings: plain }, 2)}\n`;
  }
  const table = tableOf(document, mappings);
  if (ending === '.csv') return plainTableCsv(table);
  return plainTablesXlsx([table], { title: TITLE, author: authorityAt(registry, view.at), date: view.at });
};
