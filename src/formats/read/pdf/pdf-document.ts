/// <reference path="./pdfjs-worker.d.ts" />
import type { Meter } from '../limits.js';
import { TableError } from '../table-fault.js';
import { annotationsOf } from './annotations.js';
import { IDENTITY, matrixOf } from './geometry.js';
import { Interpreter } from './interpreter.js';
import type { FontFacts } from './letters.js';
import type { PageMarks } from './page-marks.js';
import { refuseBombs } from './streams.js';

/** Pages of one document at most, and what one of them may hold. */
export const MOST_PAGES = 2000;
const MOST_RULINGS = 40_000;
const MOST_OPERATORS = 1_500_000;
/** How long one page may take, in milliseconds: real ones take some tens. */
const LONGEST = 20_000;

/** One such letter among so many makes a page unreadable: in part, and wholly. */
const UNREADABLE = 20;
const GARBLED = 8;

/** The pages of a document, and those that could not be read as text. */
export interface PagesSeen {
  pages: PageMarks[];
  /** Pages without a letter that can be seen. */
  blank: number[];
  /** Pages whose letters the file gives no meaning for. */
  unreadable: number[];
  /** Pages so full of such letters that nothing on them is read. */
  garbled: number[];
  /** Names of the files that are attached to it. */
  attached: string[];
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Document = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** pdf.js, loaded with the part that it would run in a worker. */
async function loadPdfjs(): Promise<Pdfjs> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function faultOf(error: unknown, file: string): unknown {
  if (error instanceof TableError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new TableError('encrypted', { file });
  const reason = error instanceof Error ? error.message : String(error);
  return new TableError('corrupt', { file, reason });
}

/** Gives up on what takes longer than a page may. */
async function inTime<Result>(work: Promise<Result>, meter: Meter, page: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TableError('pdf-page-too-much', { file: meter.file, page })), LONGEST);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function fontOf(page: Page, id: string): FontFacts | undefined {
  const fonts = page.commonObjs as unknown as { has(id: string): boolean; get(id: string): unknown };
  if (!fonts.has(id)) return undefined;
  const { name, fontMatrix, vertical } = fonts.get(id) as { name?: string; fontMatrix?: unknown; vertical?: boolean };
  return {
    name: (name ?? '').replace(/^[A-Z]{6}\+/, '').replace(/[,-](?:Bold|Italic|Regular|Oblique|Roman|MT|PSMT)+$/i, ''),
    matrix: matrixOf(fontMatrix) ?? [0.001, 0, 0, 0.001, 0, 0],
    vertical: vertical === true,
  };
}

async function readPage(pdfjs: Pdfjs, document: Document, number: number, meter: Meter): Promise<PageMarks> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const layers = await document.getOptionalContentConfig();
  const fonts = new Map<string, FontFacts | undefined>();
  const interpreter = new Interpreter({
    page: number,
    width,
    height,
    shown: matrixOf(transform) ?? IDENTITY,
    font(id) {
      if (!fonts.has(id)) fonts.set(id, fontOf(page, id));
      return fonts.get(id);
    },
    layer: (content) => layers.isVisible(content as Parameters<typeof layers.isVisible>[0]),
  });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  if (fnArray.length > MOST_OPERATORS) throw new TableError('pdf-page-too-much', { file: meter.file, page: number });
  const names = operatorNames(pdfjs);
  const nameOf = (operator: number) => names[operator] ?? '';
  fnArray.forEach((operator, i) => {
    interpreter.do(nameOf(operator), (argsArray[i] ?? []) as unknown[], nameOf);
  });
  const { marks, sight } = interpreter;
  sight.markOverdrawn();
  const annotations = await page.getAnnotations({ intent: 'any' });
  page.cleanup();
  if (marks.rulings.length > MOST_RULINGS || sight.isTooMuch)
    throw new TableError('pdf-page-too-much', { file: meter.file, page: number });
  meter.bytes(marks.glyphs.length * 16);
  // What lies beyond the edge of the page is not on it.
  const onPage = marks.glyphs.filter((glyph) => isOnPage(glyph, width, height));
  marks.glyphs = onPage.filter(({ hidden }) => hidden !== true);
  marks.hidden = onPage.filter(({ hidden, text }) => hidden === true && text.trim() !== '');
  const { told, over } = annotationsOf(annotations, marks.glyphs, matrixOf(transform) ?? IDENTITY);
  marks.annotations = told;
  marks.drawn = sight.drawn;
  marks.pictures = [...marks.pictures, ...over];
  return marks;
}

function isOnPage({ turn, x0, y }: PageMarks['glyphs'][number], width: number, height: number): boolean {
  const [x, yShown] = turn === 1 ? [-y, x0] : turn === 2 ? [-x0, -y] : turn === 3 ? [y, -x0] : [x0, y];
  return x > -1 && x < width + 1 && yShown > -1 && yShown < height + 1;
}

let known: string[] | undefined;

/** The names of pdf.js' operators by their numbers. */
function operatorNames({ OPS }: Pdfjs): readonly string[] {
  if (known !== undefined) return known;
  known = [];
  for (const [name, number] of Object.entries(OPS)) known[number] = name;
  return known;
}

/** The names of the files that a document carries; none of them is opened. */
async function attachedTo(document: Document): Promise<string[]> {
  const files = (await document.getAttachments()) as Record<string, { filename?: string }> | null;
  return Object.entries(files ?? {}).map(([key, { filename }]) => filename ?? key);
}

async function readAll(pdfjs: Pdfjs, document: Document, meter: Meter): Promise<PagesSeen> {
  const { file } = meter;
  if (document.numPages > MOST_PAGES) throw new TableError('too-many-pages', { file, limit: MOST_PAGES });
  const seen: PagesSeen = { pages: [], blank: [], unreadable: [], garbled: [], attached: await attachedTo(document) };
  let unseen = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const marks = await inTime(readPage(pdfjs, document, number, meter), meter, number);
    const letters = marks.glyphs.filter(({ text }) => text.trim() !== '').length;
    unseen += marks.unseen;
    if (letters === 0) seen.blank.push(number);
    else if (marks.unreadable > letters / GARBLED) {
      seen.garbled.push(number);
      marks.glyphs = [];
      marks.rulings = [];
    } else if (marks.unreadable > letters / UNREADABLE) seen.unreadable.push(number);
    seen.pages.push(marks);
  }
  const isGarbled = seen.garbled.length > 0;
  if (isGarbled && seen.garbled.length + seen.blank.length === seen.pages.length)
    throw new TableError('pdf-garbled', { file });
  if (seen.blank.length === seen.pages.length)
    throw new TableError(unseen > 0 ? 'pdf-scan-read' : 'pdf-scan', { file });
  return seen;
}

/**
 * The letters and lines on every page of a PDF. Nothing in it is executed, fetched or drawn: no scripts, forms,
 * annotations, pictures or fonts of the machine.
 * @throws TableError
 */
export async function readPages(bytes: Uint8Array, meter: Meter): Promise<PagesSeen> {
  const pdfjs = await loadPdfjs();
  meter.bytes(bytes.length);
  refuseBombs(bytes, meter.file);
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: true,
    // no picture is unpacked
    maxImageSize: 0,
  });
  try {
    const document = await inTime(task.promise, meter, 0);
    return await readAll(pdfjs, document, meter);
  } catch (error) {
    throw faultOf(error, meter.file);
  } finally {
    await task.destroy();
  }
}
