import { ANNEX_ORDERS, type AnnexOrder } from '../annex/annexes.js';
import { misuse } from '../app/errors.js';
import { UNIT_COLUMNS, type UnitColumn } from '../core/query/unit-columns.js';
import type { TreeNode } from '../core/query/unit-tree.js';
import { compareNames } from '../core/text/collate.js';
import { nearest } from '../core/text/suggest.js';
import type { Options } from './options.js';

/** Reads `--columns code,name,phone`; undefined where it was left out. @throws MadinhdanhError (exit code 2) */
export function readUnitColumns(options: Options): UnitColumn[] | undefined {
  const text = options.text('columns');
  if (text === undefined) return undefined;
  const columns = text.split(',').map((part) => {
    const name = part.trim();
    const column = UNIT_COLUMNS.find((known) => known === name);
    if (column !== undefined) return column;
    const near = nearest(name, UNIT_COLUMNS);
    const unknown = misuse('cli.bad-choice', { option: 'columns', value: name, choices: UNIT_COLUMNS });
    throw near === undefined ? unknown : unknown.advise('cli.did-you-mean', { near });
  });
  return [...new Set(columns)];
}

/** Reads `--sort`. */
export function readOrder(options: Options): AnnexOrder {
  return options.choice('sort', ANNEX_ORDERS) ?? 'code';
}

/** Units that come in the order of their codes, in the order asked for. */
export function inOrder<Unit extends { name: string }>(units: readonly Unit[], order: AnnexOrder): readonly Unit[] {
  return order === 'code' ? units : [...units].sort((a, b) => compareNames(a.name, b.name));
}

/** A tree with the units under each one in the order asked for. */
export function treeInOrder(nodes: readonly TreeNode[], order: AnnexOrder): TreeNode[] {
  return inOrder(nodes, order).map((node) => ({ ...node, children: treeInOrder(node.children, order) }));
}
