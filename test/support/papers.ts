import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Answer, runOn } from './cli.js';
import { disorder, looseEnds, type Node, named, parseStrictly, partsOf } from './ooxml.js';
import { DOSSIER_DAY } from './registries/dossier.js';

/** A paper as the built program wrote it. */
export interface WrittenPaper extends Answer {
  bytes: Buffer;
  /** Paragraphs of the body, without empty ones; spaces of every kind are plain. */
  lines: string[];
  /** All of them, parted by line ends. */
  text: string;
  /** Texts in yellow. */
  marked: string[];
  /** Its footnotes in their order. */
  notes: string[];
  /** Rows of its tables with rules, cell by cell, without the mark of an annex's end. */
  rows: string[][];
}

const plain = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ').trim();

function wordsIn(node: Node): string {
  const pieces = named(node, 'w:r').flatMap((run) => run.children);
  return plain(
    pieces
      .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:br' ? ' ' : name === 'w:noBreakHyphen' ? '-' : ''))
      .join(''),
  );
}

/** Writes a paper by the built program and reads it strictly: every part well formed, in order, without loose ends. */
export function writePaper(
  repo: string,
  args: readonly string[],
  file = 'van-ban.docx',
  today = DOSSIER_DAY,
): WrittenPaper {
  const answer = runOn(today)(repo, [...args, '-o', file, '--force']);
  if (answer.status !== 0) throw new Error(`${args.join(' ')}: ${answer.stderr}`);
  const bytes = readFileSync(join(repo, file));
  const parts = partsOf(bytes);
  for (const [path, xml] of parts) {
    if (path.endsWith('.xml')) expect([path, disorder(parseStrictly(xml))]).toEqual([path, []]);
  }
  expect(looseEnds(parts)).toEqual([]);
  const body = parseStrictly(parts.get('word/document.xml') ?? '');
  const notes = parseStrictly(parts.get('word/footnotes.xml') ?? '<none/>');
  const marks = named(body, 'w:footnoteReference').map(({ attributes }) => Number(attributes['w:id']));
  // every mark leads to a footnote and every footnote has its mark, in one order
  expect(marks).toEqual(
    named(notes, 'w:footnote')
      .slice(2)
      .map((_, i) => i + 1),
  );
  const lines = named(body, 'w:p').map(wordsIn).filter(Boolean);
  const ruled = named(body, 'w:tbl').filter((table) => named(table, 'w:tblBorders').length > 0);
  return {
    ...answer,
    bytes,
    lines,
    text: lines.join('\n'),
    marked: named(body, 'w:r')
      .filter((run) => named(run, 'w:highlight').length > 0)
      .map(({ text }) => plain(text)),
    notes: named(notes, 'w:footnote')
      .slice(2)
      .map((note) => wordsIn(note)),
    rows: ruled
      .flatMap((table) =>
        named(table, 'w:tr').map((row) =>
          named(row, 'w:tc').map((cell) => named(cell, 'w:p').map(wordsIn).join(' | ')),
        ),
      )
      .filter((cells) => cells.join() !== './.'),
  };
}
