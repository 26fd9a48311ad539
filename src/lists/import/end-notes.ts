import { columnName } from '../../core/cell-place.js';
import { isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import { foldTone } from '../../core/text/fold.js';
import { openInRemark } from '../recognise/end-remarks.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isTwice } from './note-words.js';
import type { CellPlaces } from './places.js';

/** Why a code granted in error is one, in a clause of its own. */
const IN_ERROR = /(?<!\p{L})(?:sai|nhầm|trùng|lỗi)(?!\p{L})/u;

/**
 * Reasons and notes of rows that end their body, where nobody takes over: what is not known to say only that, and why, is
 * asked about, for a merger that nobody understood would be a dissolution.
 */
export class EndNotes {
  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Asks about the reason and the note of a row whose act is known. */
  read(row: ImportRow): void {
    if (row.faulty || (row.act !== 'close' && row.act !== 'annul')) return;
    const { reason = '', note = '' } = row.unit;
    if (reason === '' && note === '') return;
    const own = this.registry.unit(row.codeBefore ?? row.code ?? '');
    // what is closed already ends by no row of this list
    if (own !== undefined && isClosedFor(this.registry, own, this.options.decision)) return;
    if (reason !== '') this.#ask(row, 'reason', reason);
    if (note !== '' && own?.note !== note.trim()) this.#ask(row, 'note', note);
  }

  #ask(row: ImportRow, field: 'reason' | 'note', text: string): void {
    if (row.faulty) return;
    const isInError = row.act === 'annul' && row.isGrantedInError === true;
    if (!isInError && isTwice(text)) {
      row.faulty = true;
      this.report('error', 'import-annul-unclear', this.places.of(row.unit, field), { text: text.trim() }, 'twice');
      return;
    }
    if (row.unit.noSuccessors === true) return;
    const clauses = isInError ? text.split(/[;.\n]/).filter((each) => !IN_ERROR.test(foldTone(each))) : [text];
    const names = [row.name, row.nameBefore ?? '', row.code ?? '', row.codeBefore ?? ''];
    const [words] = clauses.flatMap((each) => openInRemark(each, names) ?? []);
    if (words === undefined) return;
    row.faulty = true;
    const column = row.unit.cells[field];
    const isOwn = column !== undefined && column !== row.unit.cells.change;
    const args = { field, text: text.trim(), words, ...(isOwn ? { column: columnName(column) } : {}) };
    this.report('error', 'import-end-unclear', this.places.of(row.unit, field), args, isOwn ? undefined : 'beside');
  }
}
