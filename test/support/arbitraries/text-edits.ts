import fc from 'fast-check';
import { splitItems } from '../../../src/store/yaml/blocks.js';

/** Files by their paths in a registry. */
type Files = ReadonlyMap<string, string>;

/** Something done to files by hand, with an editor: numbers choose the places. */
export interface TextEdit {
  what: 'exchange' | 'drop' | 'double' | 'drop-item' | 'copy-item' | 'move-item' | 'drop-file' | 'copy-line' | 'sign';
  at: readonly [number, number];
}

const place = fc.nat({ max: 10_000 });

export const textEdit: fc.Arbitrary<TextEdit> = fc.record({
  what: fc.constantFrom(
    ...(['exchange', 'exchange', 'exchange', 'copy-line', 'copy-line', 'drop', 'double'] as const),
    ...(['drop-item', 'copy-item', 'move-item', 'drop-file', 'sign', 'sign'] as const),
  ),
  at: fc.tuple(place, place),
});

interface Line {
  path: string;
  index: number;
  key: string;
  value: string;
}

function linesOf(files: Files): Line[] {
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index): Line[] => {
      const [, key, value] = /^([-\s]*\w+: ?)(.+)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [{ path, index, key: key.trim(), value }];
    }),
  );
}

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[at % Math.max(items.length, 1)];
}

function withLine(files: Files, { path, index }: Line, change: (line: string) => string[]): Map<string, string> {
  const lines = (files.get(path) ?? '').split('\n');
  lines.splice(index, 1, ...change(lines[index] ?? ''));
  return new Map([...files, [path, lines.join('\n')]]);
}

function withValue(files: Files, line: Line, value: string): Map<string, string> {
  return withLine(files, line, (text) => [text.replace(line.value, () => value)]);
}

/** The files with one line, or the value of one, changed. */
function editLine(files: Files, { what, at }: TextEdit): Files {
  const lines = linesOf(files);
  const line = pick(lines, at[0]);
  if (line === undefined) return files;
  const alike = lines.filter(
    ({ key, value }) => key.replace('- ', '') === line.key.replace('- ', '') && value !== line.value,
  );
  const other = pick(alike, at[1]);
  if (what === 'drop') return withLine(files, line, () => []);
  if (what === 'double') return withLine(files, line, (text) => [text, text]);
  if (other === undefined) return files;
  const copied = withValue(files, line, other.value);
  return what === 'copy-line' ? copied : withValue(copied, other, line.value);
}

/** The files with an item of a list taken out, put into another, or into both. */
function editItem(files: Files, { what, at }: TextEdit): Files {
  const lists = [...files].filter(([, text]) => splitItems(text) !== undefined);
  const [from, to] = [pick(lists, at[0]), pick(lists, at[1])];
  const blocks = from && splitItems(from[1]);
  const item = blocks && pick(blocks.blocks, at[1]);
  if (from === undefined || to === undefined || item === undefined) return files;
  const left = what === 'copy-item' ? from[1] : from[1].replace(item.body, '');
  const changed = new Map([...files, [from[0], left]]);
  return what === 'drop-item' ? changed : new Map([...changed, [to[0], `${changed.get(to[0]) ?? ''}${item.body}`]]);
}

/** The files with a draft signed, or a signed decision made a draft again. */
function editSigning(files: Files, { at }: TextEdit): Files {
  const found = pick(
    [...files].filter(([path]) => path.startsWith('decisions/')),
    at[0],
  );
  if (found === undefined) return files;
  const [path, text] = found;
  const signing = /^(?:number|signed): .*\n/gm;
  const number = `number: ${900 + (at[1] % 3)}/QĐ-UBND\nsigned: 2025-07-0${1 + (at[1] % 9)}\n`;
  return new Map([...files, [path, signing.test(text) ? text.replace(signing, '') : `${text}${number}`]]);
}

/** Files after some edits by hand; what comes of them may be no registry any more. */
export function edited(files: Files, edits: readonly TextEdit[]): Files {
  let now = files;
  for (const edit of edits) {
    const { what, at } = edit;
    if (what === 'drop-file') now = new Map(Array.from(now).filter((_, i) => i !== at[0] % now.size));
    else if (what === 'sign') now = editSigning(now, edit);
    else now = what.endsWith('-item') ? editItem(now, edit) : editLine(now, edit);
  }
  return now;
}
