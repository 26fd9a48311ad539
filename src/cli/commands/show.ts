import { EXIT } from '../../app/errors.js';
import { codeMeant, readUnit } from '../../app/typed-code.js';
import { shownPath } from '../../app/workspace.js';
import { fileOf } from '../../core/code/code.js';
import { describeUnit } from '../../core/query/show.js';
import { contactAge } from '../../core/registry/contacts.js';
import { CONTACT_FIELDS, type Unit } from '../../core/registry/types.js';
import { type ContactNote, type ShownUnit, showText } from '../../report/lookup/show.js';
import type { Handler } from '../context.js';
import { reportContext, unitsAsked, viewOf } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/**
 * `show CODE`: everything about a unit, now or at a date; exit code 1 for a code that the registry does not have. Of a
 * code that several units bore all are shown; JSON, which has room for one, has its owner, else it is refused.
 */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openToRead(context, args[0]);
  const { registry, loaded } = workspace;
  const view = viewOf(options, workspace);
  const describe = (unit: Unit): ShownUnit => {
    const place = loaded.tree.units.find((entry) => entry.unit === unit)?.file ?? fileOf(unit.code);
    return { at: view.at, ...describeUnit(registry, unit, view), file: shownPath(workspace, place) };
  };
  const noteOf = (unit: Unit): ContactNote | undefined => {
    if (view.at >= workspace.today) return undefined;
    const { known, todays } = contactAge([unit], CONTACT_FIELDS, view.at);
    if (!todays) return undefined;
    return known ? 'contacts.of-today-partly' : 'contacts.of-today';
  };
  const asked = codeMeant(registry, args[0] ?? '', view.at);
  const units = unitsAsked(context, registry, asked, view.at);
  if (options.flag('json')) {
    const unit = readUnit(registry, asked, view.at);
    context.out.json({ schema: 'madinhdanh/show@1', ...describe(unit) });
    const note = noteOf(unit);
    if (note !== undefined) context.out.note(context.messages.t(note, { at: view.at }));
  } else {
    const texts = units.map((unit) => showText(describe(unit), reportContext(context), noteOf(unit)));
    context.out.result(texts.join('\n\n'));
  }
  return EXIT.ok;
};
