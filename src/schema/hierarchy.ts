import type { ErrorObject } from 'ajv';
import type { DataPath, Finding } from '../core/finding.js';
import type { RegistryFiles } from '../core/registry/registry-files.js';
import { type Found, type HierarchyRule, keywordOf } from '../core/rule.js';
import { tree as validateTree } from './generated/tree.js';

interface ItemPlace {
  file: string;
  path: DataPath;
  code?: string;
}

function placeOf(error: ErrorObject, tree: RegistryFiles): ItemPlace | undefined {
  const [, section, index] = error.instancePath.split('/');
  if (section === 'settings') return { file: 'registry.yaml', path: [] };
  if (section === 'decisions') {
    const entry = tree.decisions[Number(index)];
    return entry && { file: entry.file, path: [], code: entry.decision.id };
  }
  const entry = tree.units[Number(index)];
  return entry && { file: entry.file, path: [entry.index], code: entry.unit.code };
}

/**
 * Runs every rule over the assembled registry, through the Ajv validator of `registry-tree.schema.json`
 * in which each rule is a keyword.
 */
export function checkHierarchy(tree: RegistryFiles, rules: readonly HierarchyRule[]): Finding[] {
  const byKeyword = new Map(rules.map((rule) => [keywordOf(rule.id), rule]));
  // looked up by constant names in the compiled validator, millions of times on a national registry
  const context = { rules: Object.fromEntries(rules.map((rule) => [keywordOf(rule.id), rule.check])) };
  const data = { settings: tree.settings, decisions: tree.decisions, units: tree.units };
  if (validateTree.call(context, tree.settings === undefined ? { ...data, settings: {} } : data)) return [];
  return (validateTree.errors ?? []).flatMap((error) => {
    const place = placeOf(error, tree);
    const rule = byKeyword.get(error.keyword);
    if (place === undefined || rule === undefined) return [];
    const found = (error.params as { found: Found | Found[] }).found;
    const { code, file } = place;
    return [found].flat().map(({ path = [], onKey, ...each }) => ({
      ...(code === undefined ? {} : { code }),
      ...each,
      rule: rule.id,
      severity: rule.severity,
      ...(rule.attention === undefined ? {} : { attention: rule.attention }),
      place: { file, path: [...place.path, ...path], ...(onKey === undefined ? {} : { onKey }) },
    }));
  });
}
