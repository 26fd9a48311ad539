import type { TreeNode } from '../../core/query/unit-tree.js';
import { oneLine } from '../../core/text/visible.js';
import type { ReportContext } from '../report-context.js';
import { isPlain, paintedStanding } from './lookup-words.js';

/** What is to be said of a unit beside its code, name and standing. */
export interface More {
  of: (node: TreeNode) => readonly string[];
  /** Its status is among that, and is not said again. */
  isStandingAsked: boolean;
}

const NO_MORE: More = { of: () => [], isStandingAsked: false };

function label(node: TreeNode, context: ReportContext, { of, isStandingAsked }: More): string {
  const { messages, paint } = context;
  const parts = [paint.code(node.code), node.name];
  if (!isPlain(node) && !isStandingAsked) parts.push(paintedStanding(node, context));
  parts.push(...of(node).filter((text) => text !== ''));
  const hidden = node.children.length === 0 && node.beneath > 0;
  if (hidden) parts.push(paint.dim(messages.t('tree.beneath', { count: node.beneath })));
  return oneLine(parts.join('  '));
}

function lines(nodes: readonly TreeNode[], indent: string, context: ReportContext, more: More): string[] {
  return nodes.flatMap((node, i) => {
    const last = i === nodes.length - 1;
    const branch = context.paint.dim(`${indent}${last ? '└─ ' : '├─ '}`);
    const below = lines(node.children, `${indent}${last ? '   ' : '│  '}`, context, more);
    return [`${branch}${label(node, context, more)}`, ...below];
  });
}

/** Units as a drawn tree; a branch cut off by the depth says how many units are below. */
export function treeText(tops: readonly TreeNode[], context: ReportContext, more: More = NO_MORE): string {
  return tops.flatMap((top) => [label(top, context, more), ...lines(top.children, '', context, more)]).join('\n');
}
