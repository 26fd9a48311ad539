/** Where things lie on the pages of a PDF, asked of readers that know nothing of the program: pdf.js and poppler. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mustRun } from './process.js';

/** Letters of one font and size that follow each other; lengths in millimetres, type in points. */
export interface PdfRun {
  text: string;
  font: string;
  size: number;
}

/** What stands by itself on a baseline. */
export interface PdfLine {
  /** From 1. */
  page: number;
  text: string;
  runs: PdfRun[];
  x0: number;
  x1: number;
  /** Its baseline, from the upper edge of the page. */
  y: number;
}

/** A level line that is drawn. */
export interface PdfRule {
  x0: number;
  x1: number;
  y: number;
}

export interface PdfLayout {
  /** Sizes of the pages. */
  pages: { width: number; height: number }[];
  lines: PdfLine[];
}

const MM = 25.4 / 72;
/** Room between letters from which they stand side by side with each other. */
const APART = 8;

interface Item {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

function join(lines: PdfLine[], next: PdfLine): void {
  const last = lines.at(-1);
  if (last === undefined || Math.abs(last.y - next.y) > 0.3 || next.x0 - last.x1 > APART) {
    lines.push(next);
    return;
  }
  last.text += next.text;
  last.x1 = Math.max(last.x1, next.x1);
  const [run] = next.runs;
  const before = last.runs.at(-1);
  if (run === undefined) return;
  if (before?.font === run.font && before.size === run.size) before.text += run.text;
  else last.runs.push(run);
}

/** The lines of a PDF from top to bottom, those side by side from left to right. */
export async function pdfLayout(path: string): Promise<PdfLayout> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const found: PdfLayout = { pages: [], lines: [] };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    found.pages.push({ width: width * MM, height: height * MM });
    // only then are the names of fonts known
    await page.getOperatorList();
    const nameOf = (id: string): string =>
      (page.commonObjs.get(id) as { name: string }).name.replace(/^[A-Z]{6}\+/, '');
    const { items } = await page.getTextContent();
    const runs = (items as Item[])
      .filter(({ str, width: room }) => str !== '' && (str.trim() !== '' || room > 0))
      .map(({ str, transform: [a = 0, b = 0, , , x = 0, y = 0], width: room, fontName }): PdfLine => {
        const size = Math.round(Math.hypot(a, b) * 10) / 10;
        const run = { text: str, font: nameOf(fontName), size };
        return { page: number, text: str, runs: [run], x0: x * MM, x1: (x + room) * MM, y: (height - y) * MM };
      });
    runs.sort((one, other) => (Math.abs(one.y - other.y) > 0.3 ? one.y - other.y : one.x0 - other.x0));
    const lines: PdfLine[] = [];
    for (const run of runs) join(lines, run);
    found.lines.push(...lines.map((line) => trimmed(line)).filter(({ text }) => text !== ''));
  }
  await task.destroy();
  return found;
}

/** A line without the spaces around it, and with plain ones between. */
function trimmed(line: PdfLine): PdfLine {
  const runs = line.runs.filter(({ text }) => text.trim() !== '');
  return { ...line, text: line.text.replace(/[\s\u00A0]+/g, ' ').trim(), runs };
}

/** Dots for an inch at which pages are drawn. */
const DPI = 200;
const DOT = 25.4 / DPI;
/** What is darker than this is ink. */
const INK = 140;
/** A level line is so long at least, and so thick at most, in millimetres: no letter is. */
const SHORTEST = 10;
const THICKEST = 0.6;

/** The level lines on a page, as poppler draws it. */
export function rulesOn(path: string, page: number): PdfRule[] {
  const drawn = execFileSync('pdftoppm', ['-gray', '-r', String(DPI), '-f', String(page), '-l', String(page), path], {
    maxBuffer: 1 << 28,
  });
  const [, head = '', width = '0'] = /^(P5\s+(\d+)\s+\d+\s+\d+\s)/.exec(drawn.toString('latin1', 0, 64)) ?? [];
  const dots = drawn.subarray(head.length);
  const found: (PdfRule & { y1: number })[] = [];
  for (let row = 0; (row + 1) * Number(width) <= dots.length; row += 1) {
    let from = -1;
    for (let at = 0; at <= Number(width); at += 1) {
      const isInk = at < Number(width) && (dots[row * Number(width) + at] ?? 255) < INK;
      if (isInk && from === -1) from = at;
      if (isInk || from === -1) continue;
      const [x0, x1, y] = [from * DOT, at * DOT, row * DOT];
      from = -1;
      if (x1 - x0 < SHORTEST) continue;
      const above = found.find((each) => Math.abs(each.x0 - x0) < 1 && Math.abs(each.x1 - x1) < 1 && y - each.y1 < 0.3);
      if (above === undefined) found.push({ x0, x1, y, y1: y });
      else above.y1 = y;
    }
  }
  return found.filter(({ y, y1 }) => y1 - y < THICKEST).map(({ x0, x1, y, y1 }) => ({ x0, x1, y: (y + y1) / 2 }));
}

/** The colours that a page is drawn in besides white, shades of one colour taken together. */
export function inkColours(path: string, page: number): Set<string> {
  const drawn = execFileSync('pdftoppm', ['-r', '50', '-f', String(page), '-l', String(page), path], {
    maxBuffer: 1 << 28,
  });
  const [head = ''] = /^P6\s+\d+\s+\d+\s+\d+\s/.exec(drawn.toString('latin1', 0, 64)) ?? [];
  const found = new Set<string>();
  for (let i = head.length; i + 2 < drawn.length; i += 3) {
    const [red = 0, green = 0, blue = 0] = drawn.subarray(i, i + 3);
    if (Math.min(red, green, blue) > 250) continue;
    const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < 4;
    found.add(isGrey ? 'black' : `${red >> 5} ${green >> 5} ${blue >> 5}`);
  }
  return found;
}

/** The words of a page, as poppler finds them. */
export function wordsOn(path: string, page: number): { text: string; x0: number; x1: number }[] {
  const pages = ['-f', String(page), '-l', String(page)];
  const boxes = mustRun('pdftotext', ['-bbox', ...pages, path, '-']);
  return [...boxes.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, from, to, text = '']) => ({
      text,
      x0: Number(from) * MM,
      x1: Number(to) * MM,
    }),
  );
}
