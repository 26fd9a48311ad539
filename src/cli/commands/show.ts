import { EXIT } from '../../app/errors.js';
import { readUnit } from '../../app/typed-code.js';
import { shownPath } from '../../app/workspace.js';
import { fileOf } from '../../core/code/code.js';
import { describeUnit } from '../../core/query/show.js';
import { showText } from '../../report/lookup/show.js';
import type { Handler } from '../context.js';
import { reportContext, viewOf } from '../lookup-view.js';
import { openToRead } from '../open-here.js';

/** `show CODE`: everything about a unit, now or at a date; exit code 1 for a code that the registry does not have. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openToRead(context);
  const { registry, loaded } = workspace;
  const view = viewOf(options, workspace);
  const unit = readUnit(registry, args[0] ?? '', view.at);
  const place = loaded.tree.units.find((entry) => entry.unit === unit)?.file ?? fileOf(unit.code);
  const shown = { at: view.at, ...describeUnit(registry, unit, view), file: shownPath(workspace, place) };
  if (options.flag('json')) context.out.json({ schema: 'madinhdanh/show@1', ...shown });
  else context.out.result(showText(shown, reportContext(context)));
  return EXIT.ok;
};
