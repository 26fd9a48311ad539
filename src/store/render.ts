import { fileOf } from '../core/code/code.js';
import { codesApart } from '../core/registry/apart.js';
import type { Registry } from '../core/registry/registry.js';
import type { RegistryFiles } from '../core/registry/registry-files.js';
import type { Decision, Unit } from '../core/registry/types.js';
import { type FileSource, utf8Text } from './file-source.js';
import type { Utf8Set } from './transaction/transaction.js';
import { editDecision, editSettings, editUnits } from './yaml/edit.js';

const SETTINGS = 'registry.yaml';

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function withoutId({ id: _id, ...data }: Decision): Omit<Decision, 'id'> {
  return data;
}

/**
 * The files in which two states of a registry differ, as they are to be written; those without a difference are not named.
 * Their bytes take half the memory of their texts, beside the heap, while the rules are asked: with a list of 100,000 rows
 * that is 30 MB.
 * @param tree the files as they were read, of which `before` was made
 */
export function renderChanges(tree: RegistryFiles, source: FileSource, before: Registry, after: Registry): Utf8Set {
  const files = new Map<string, Uint8Array | null>();
  const put = (file: string, text: string | null): void => {
    files.set(file, text === null ? null : Buffer.from(text));
  };
  const touched = new Set<string>();
  for (const code of codesApart(before, after)) touched.add(fileOf(code));
  const old = new Map<string, Unit[]>();
  for (const { unit, file } of tree.units) if (touched.has(file)) push(old, file, unit);
  const wanted = new Map<string, Unit[]>();
  for (const unit of after.units.values()) {
    const file = fileOf(unit.code);
    if (touched.has(file)) push(wanted, file, unit);
  }
  const existing = new Set(source.list());
  for (const file of touched) {
    const units = wanted.get(file) ?? [];
    const text = existing.has(file) ? utf8Text(source.read(file)) : undefined;
    const next = units.length === 0 ? null : editUnits(text, file, old.get(file) ?? [], units);
    if (next !== text) put(file, next);
  }
  for (const [id, decision] of after.decisions) {
    const was = before.decision(id);
    if (was === decision) continue;
    const file = `decisions/${id}.yaml`;
    const text = existing.has(file) ? utf8Text(source.read(file)) : undefined;
    put(file, editDecision(text, file, was && withoutId(was), withoutId(decision)));
  }
  for (const id of before.decisions.keys()) {
    if (after.decision(id) === undefined) put(`decisions/${id}.yaml`, null);
  }
  if (before.settings !== after.settings) {
    const text = existing.has(SETTINGS) ? utf8Text(source.read(SETTINGS)) : undefined;
    const next = editSettings(text, SETTINGS, before.settings, after.settings);
    if (next !== text) put(SETTINGS, next);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
