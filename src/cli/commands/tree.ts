import { EXIT } from '../../app/errors.js';
import { readUnitOrName } from '../../app/typed-code.js';
import { type TreeNode, treeOf } from '../../core/query/unit-tree.js';
import { unitRow } from '../../report/lookup/list.js';
import { treeText } from '../../report/lookup/tree.js';
import type { Handler } from '../context.js';
import { readOrder, readUnitColumns, treeInOrder } from '../list-view.js';
import { reportContext, viewOf } from '../lookup-view.js';
import { openToRead } from '../open-here.js';
import { printLong } from '../pager.js';

/** `tree [CODE]`: the units as a drawn tree. */
export const run: Handler = async (context, { args, options }) => {
  const workspace = await openToRead(context, args[0]);
  const { registry } = workspace;
  const view = viewOf(options, workspace);
  const top = args[0] === undefined ? undefined : readUnitOrName(registry, args[0], view.at, view.at).code;
  const units = treeInOrder(treeOf(registry, view, top, options.number('depth')), readOrder(options));
  if (options.flag('json')) context.out.json({ schema: 'madinhdanh/tree@1', at: view.at, units });
  else if (units.length > 0) {
    const asked = readUnitColumns(options) ?? [];
    // every line begins with the code and the name
    const columns = asked.filter((column) => column !== 'code' && column !== 'name');
    const more = {
      of: (node: TreeNode) => unitRow(registry, node, columns, view.at, context.messages),
      isStandingAsked: columns.includes('status'),
    };
    printLong(context, treeText(units, reportContext(context), more));
  }
  return EXIT.ok;
};
