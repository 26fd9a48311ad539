import { EXIT, misuse } from '../../app/errors.js';
import { findDecision } from '../../app/find-decision.js';
import { readUnitOrName } from '../../app/typed-code.js';
import { MAX_LEVEL } from '../../core/code/code.js';
import { PENDING } from '../../core/query/list-entry.js';
import { type Criteria, type LookupView, selectUnits } from '../../core/query/select.js';
import type { Registry } from '../../core/registry/registry.js';
import { STATUSES } from '../../core/registry/types.js';
import { columnsText, listText, unitRow } from '../../report/lookup/list.js';
import type { Handler } from '../context.js';
import { inOrder, readOrder, readUnitColumns } from '../list-view.js';
import { reportContext, viewOf } from '../lookup-view.js';
import { openToRead } from '../open-here.js';
import type { Options } from '../options.js';
import { printLong } from '../pager.js';

function levelOption(options: Options): number | undefined {
  const level = options.number('level');
  if (level === undefined || (level >= 1 && level <= MAX_LEVEL)) return level;
  throw misuse('list.bad-level');
}

function criteriaOf(registry: Registry, options: Options, view: LookupView): Criteria {
  const level = levelOption(options);
  const under = options.text('under');
  const decision = options.text('decision');
  const known = Object.keys(registry.settings.types ?? {});
  const types = options.list('type').map((word) => word.trim().normalize('NFC'));
  const strange = types.find((word) => !known.includes(word));
  if (strange !== undefined) throw misuse('cli.bad-choice', { option: 'type', value: strange, choices: known });
  const pending = options.choice('pending', PENDING);
  const statuses = options.choices('status', STATUSES);
  return {
    ...view,
    ...(level === undefined ? {} : { level }),
    ...(under === undefined ? {} : { under: readUnitOrName(registry, under, view.at, view.at).code }),
    ...(decision === undefined ? {} : { decision: findDecision(registry, decision) }),
    ...(types.length === 0 ? {} : { types }),
    ...(pending === undefined ? {} : { pending }),
    ...(statuses.length === 0 ? {} : { statuses }),
  };
}

/** `list`: units one a line, narrowed by place, level, status and decision. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const workspace = await openToRead(context, options.text('under'));
  const { registry } = workspace;
  const view = viewOf(options, workspace);
  const units = inOrder(selectUnits(registry, criteriaOf(registry, options, view)), readOrder(options));
  if (options.flag('json')) {
    out.json({ schema: 'madinhdanh/list@1', at: view.at, units });
    return EXIT.ok;
  }
  const columns = readUnitColumns(options);
  if (units.length > 0 && columns === undefined) printLong(context, listText(units, reportContext(context)));
  else if (units.length > 0) {
    const rows = units.map((entry) => unitRow(registry, entry, columns ?? [], view.at, messages));
    const text = columnsText(rows, columns ?? [], reportContext(context));
    // tabs are for programs: a terminal is given none
    if (out.isTerminal) printLong(context, text);
    else out.document(text);
  }
  out.note(messages.t('list.count', { count: units.length }));
  return EXIT.ok;
};
