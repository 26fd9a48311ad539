import { table } from '../../../core/table.js';

/**
 * Widths of Times New Roman (and of Liberation Serif, made to the same measure), in thousandths of the type size,
 * for U+0020 to U+007E. Letters with diacritics are as wide as without, but for the horned ơ and ư.
 */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
const ITALIC = [
  250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833,
  667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500,
  444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400,
  275, 400, 541,
];
/** Horned letters are wider than their plain ones: Ơ ơ Ư ư, regular, bold and italic. */
const HORNED: Readonly<Record<string, Widths>> = table({
  Ơ: [722, 778, 722],
  ơ: [529, 554, 534],
  Ư: [776, 796, 754],
  ư: [542, 600, 545],
});
/** Any other character, taken wide. */
const OTHER = 1000;

/** How wide a letter is, upright, bold, slanted. */
type Widths = readonly [number, number, number];

const known = new Map<string, Widths>();

function measure(char: string): Widths {
  const [base = '', ...marks] = char.normalize('NFD');
  const horned = HORNED[(base + (marks.includes('\u031B') ? '\u031B' : '')).normalize('NFC')];
  if (horned !== undefined) return horned;
  const plain = base === 'Đ' ? 'D' : base === 'đ' ? 'd' : base === '\u00A0' ? ' ' : base;
  const at = plain.charCodeAt(0) - 0x20;
  return [REGULAR[at] ?? OTHER, BOLD[at] ?? OTHER, ITALIC[at] ?? OTHER];
}

/** Width of a text on one line in Times New Roman, in points. */
export function textWidth(text: string, size: number, bold = false, italic = false): number {
  const style = bold ? 1 : italic ? 2 : 0;
  let sum = 0;
  for (const char of text.normalize('NFC')) {
    let widths = known.get(char);
    if (widths === undefined) {
      widths = measure(char);
      known.set(char, widths);
    }
    sum += widths[style];
  }
  return (sum * size) / 1000;
}
