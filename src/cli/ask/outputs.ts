import { table } from '../../core/table.js';
import { EXPORT_FORMATS, exportFormat } from '../../formats/write/formats.js';
import type { Asking, Question } from './asking.js';
import { fileToWrite } from './texts.js';

/** What is looked at, and not written; no format is called so. */
const SCREEN = '';

/** Forms that are offered, as programs of the office call them. */
const OFFERED: Readonly<Record<string, string>> = table({
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  pdf: 'PDF',
  html: 'HTML',
});

/** True where a form was named that no screen shows. */
function needsFile(call: Asking): boolean {
  const format = EXPORT_FORMATS.find((each) => each === call.text('format'));
  return format !== undefined && exportFormat(format).binary === true;
}

/**
 * Where something is put that can be looked at as well. Whoever typed the command and named no form looks at it; of the
 * menu it is asked.
 * @param name of the file, without its ending
 */
export function whereTo(name: string): Question {
  return {
    isSaid: (call) => {
      if (['output', 'json', 'split'].some((each) => call.has(each))) return true;
      return call.has('format') ? !needsFile(call) : !call.context.isWithin;
    },
    ask: async (call) => {
      const { t } = call.context.messages;
      const files = Object.entries(OFFERED).map(([value, form]) => ({ value, label: t('ask.as-file', { form }) }));
      const format = call.has('format')
        ? call.text('format')
        : await call.choose(t('ask.where-to'), [{ value: SCREEN, label: t('ask.on-screen') }, ...files]);
      if (format !== SCREEN) call.set('output', await fileToWrite(`${name}.${format}`)(call));
    },
  };
}
