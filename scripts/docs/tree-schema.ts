import type { RuleItems } from '../../src/core/rule.js';
import { keywordOf } from '../../src/core/rule.js';
import { RULES } from '../../src/rules/index.js';

interface SchemaNode {
  items?: SchemaNode;
  [key: string]: unknown;
}

interface TreeSchema extends SchemaNode {
  properties: { settings: SchemaNode; decisions: { items: SchemaNode }; units: { items: SchemaNode } };
}

/** A node with the keywords of the rules that are asked about it, in place of those it has: they are all `true`. */
function withKeywords(node: SchemaNode, over: keyof RuleItems): SchemaNode {
  const own = Object.entries(node).filter(([, value]) => value !== true);
  const rules = Object.values(RULES).filter((rule) => rule.over === over || rule.over === 'texts');
  return Object.fromEntries([...own, ...rules.map(({ id }) => [keywordOf(id), true])]);
}

/** `schemas/registry-tree.schema.json` with a keyword for each rule over the assembled registry. */
export function treeSchema(schema: TreeSchema): TreeSchema {
  const { settings, decisions, units } = schema.properties;
  return {
    ...schema,
    properties: {
      settings: withKeywords(settings, 'settings'),
      decisions: { ...decisions, items: withKeywords(decisions.items, 'decision') },
      units: { ...units, items: withKeywords(units.items, 'unit') },
    },
  };
}

/** The text of the schema file, with a keyword for each rule. */
export function treeSchemaText(text: string): string {
  return `${JSON.stringify(treeSchema(JSON.parse(text) as TreeSchema), null, 2)}\n`;
}
