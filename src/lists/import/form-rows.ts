import type { CellPlace } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListFinding } from '../recognise/listed.js';
import { FORM_TITLE, REQUEST_TITLE } from './form.js';
import { FORM_COLUMNS } from './form-columns.js';
import { formGaps } from './form-gaps.js';
import type { ImportFinding } from './import-model.js';

const NAME = FORM_COLUMNS.find(({ heading }) => heading === 'Tên cơ quan, đơn vị')?.example ?? '';
const EMAIL = FORM_COLUMNS.find(({ example }) => example.includes('@'))?.example ?? '';
/** What tells the row that explains the columns from the one that shows how to fill them in. */
const [EXPLANATION = ''] = FORM_COLUMNS.map(({ explanation }) => explanation);
/** Rows below a form's units that nothing marks as units. */
const LEFT_OUT = new Set(['below', 'after', 'unmarked']);

/** The sheets that are forms of ours. */
function formsIn({ tables }: Pick<Listed, 'tables'>): ReadonlySet<string> {
  const isForm = (line: string): boolean => {
    const words = line.normalize('NFC').toUpperCase();
    return words.includes(FORM_TITLE) || words.includes(REQUEST_TITLE);
  };
  return new Set(tables.filter(({ titles }) => titles.some(isForm)).map(({ place }) => sheetKey(place)));
}

/** True where somebody wrote over the example: it no longer says what the form says there. */
function isWrittenOver(text: string): boolean {
  if (text.startsWith(EXPLANATION)) return false;
  return !text.includes(NAME) || (text.includes('@') && !text.includes(EMAIL));
}

function unread(place: CellPlace, variant: 'example' | 'form', text: string): ListFinding {
  return { rule: 'list-row-unread', variant, severity: 'error', place, args: { text } };
}

/**
 * What was found about a list, where forms of ours are told of the more strictly: whoever filled one in meant every row,
 * the example that was written over and what was added at its end without a number too.
 */
export function withFormRows(
  registry: Registry,
  acting: string | undefined,
  listed: Listed,
): readonly (ListFinding | ImportFinding)[] {
  const forms = formsIn(listed);
  if (forms.size === 0) return listed.findings;
  const isOfForm = (place: CellPlace): boolean => forms.has(sheetKey(place));
  const told = listed.findings.map((finding) => {
    const { rule, variant = '', place, args } = finding;
    const isLeftOut = rule === 'list-row-unread' && LEFT_OUT.has(variant) && isOfForm(place);
    return isLeftOut ? unread(place, 'form', String(args.text ?? '')) : finding;
  });
  const examples = listed.skipped.flatMap(({ place, reason, text = '' }) =>
    reason === 'example' && isOfForm(place) && isWrittenOver(text) ? [unread(place, 'example', text)] : [],
  );
  return [...told, ...examples, ...formGaps(registry, acting, listed)];
}
