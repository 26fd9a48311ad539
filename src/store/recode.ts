import { compareCodes, fileOf } from '../core/code/code.js';
import type { Unit } from '../core/registry/types.js';
import { type Block, BlockWriter, lineEndOf, splitItems } from './yaml/blocks.js';
import { formatText, schemaComment } from './yaml/canonical.js';
import { readYaml } from './yaml/read-yaml.js';
import { replaceCodes, UNIT_CODE_KEYS } from './yaml/replace-codes.js';

/** Texts of agency files, by path relative to the registry folder. */
export type AgencyTexts = ReadonlyMap<string, string>;

interface CodedBlock extends Block {
  code: string;
}

interface Parts {
  head: string;
  blocks: CodedBlock[];
  tail: string;
}

function unitIn(body: string): Unit | undefined {
  const read = readYaml(body);
  const units = 'data' in read && Array.isArray(read.data) ? (read.data as Unit[]) : [];
  return units[0];
}

function partsOf(text: string, path: string): Parts {
  const found = splitItems(text) ?? splitItems(formatText(text, 'units', path));
  const blocks = found?.blocks.map((block) => ({ ...block, code: unitIn(block.body)?.code ?? '' })) ?? [];
  return { head: found?.head ?? text, blocks, tail: found?.tail ?? '' };
}

function print({ head, blocks, tail }: Parts, lineEnd: string): string | null {
  if (blocks.length === 0) return null;
  const out = new BlockWriter(lineEnd);
  out.keep(head);
  for (const { lead, body } of blocks) {
    out.keep(lead);
    out.keep(body);
  }
  out.keep(tail);
  return out.text;
}

function insert(blocks: CodedBlock[], block: CodedBlock): void {
  const at = blocks.findIndex(({ code }) => compareCodes(code, block.code) > 0);
  blocks.splice(at === -1 ? blocks.length : at, 0, block);
}

/**
 * Agency files with units moved to new codes: each unit takes its comments along to the file and the place of its
 * new code, and every successor that named an old code names the new one.
 * @param codes old code → new code
 * @param keeps true for a unit that is to stay as it is, with whatever it names
 * @returns the texts that change; null for a file that is left without units
 */
export function recodeFiles(
  texts: AgencyTexts,
  codes: ReadonlyMap<string, string>,
  keeps: (unit: Unit) => boolean = () => false,
): Map<string, string | null> {
  const parts = new Map<string, Parts>();
  const partsAt = (path: string): Parts => {
    const found = parts.get(path) ?? partsOf(texts.get(path) ?? `${schemaComment('units', path)}\n`, path);
    parts.set(path, found);
    return found;
  };
  const moving: { block: CodedBlock; from: Parts }[] = [];
  for (const [path, text] of texts) {
    if (![...codes.keys()].some((code) => text.includes(code))) continue;
    const file = partsAt(path);
    file.blocks = file.blocks.flatMap((block) => {
      const unit = unitIn(block.body);
      if (unit === undefined || keeps(unit)) return [block];
      const replaced = { ...block, body: replaceCodes(block.body, UNIT_CODE_KEYS, codes) };
      const code = codes.get(block.code);
      if (code === undefined) return [replaced];
      moving.push({ block: { ...replaced, code }, from: file });
      return [];
    });
  }
  for (const { block, from } of moving) {
    const path = fileOf(block.code);
    // a file that moves as a whole takes its opening and closing comments along
    if (!texts.has(path) && !parts.has(path) && from.blocks.length === 0) parts.set(path, { ...from, blocks: [] });
    insert(partsAt(path).blocks, block);
  }
  const changed = new Map<string, string | null>();
  for (const [path, file] of parts) {
    const before = texts.get(path);
    const after = print(file, lineEndOf(before ?? ''));
    if (after !== (before ?? null)) changed.set(path, after);
  }
  return changed;
}
