import { unzlibSync, zlibSync } from 'fflate';

/** The colour profile that PDF/A wants; its length stands in the object after it. */
const PROFILE = /<<\/N 3\/Length (\d+) 0 R\/Filter\/FlateDecode>>\nstream\n/;
/** Where a profile tells the time of its making: six numbers of two bytes. */
const MADE = 24;
/** 1 January 1980, midnight. */
const FIXED = [0x07, 0xbc, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];

/** A file, one character a byte, with a stretch of it replaced; its table of objects is put right. */
function spliced(pdf: string, from: number, to: number, put: string): string {
  const shift = put.length - (to - from);
  const moved = (at: number): number => (at > from ? at + shift : at);
  const table = pdf.lastIndexOf('\nxref\n');
  return (
    pdf.slice(0, from) +
    put +
    pdf.slice(to, table) +
    pdf
      .slice(table)
      .replace(/^(\d{10})(?= \d{5} n )/gm, (at) => String(moved(Number(at))).padStart(10, '0'))
      .replace(/(?<=startxref\n)\d+/, (at) => String(moved(Number(at))))
  );
}

/** The PDF with a colour profile that says nothing of when it was made; as it is where it has none of that form. */
export function withoutProfileDay(pdf: string): string {
  const found = PROFILE.exec(pdf);
  if (found === null) return pdf;
  const from = found.index + found[0].length;
  const to = pdf.indexOf('\nendstream', from);
  const profile = unzlibSync(Buffer.from(pdf.slice(from, to), 'latin1'));
  profile.set(FIXED, MADE);
  const put = Buffer.from(zlibSync(profile, { level: 9 })).toString('latin1');
  const whole = spliced(pdf, from, to, put);
  const label = `\n${found[1]} 0 obj\n`;
  const length = whole.indexOf(label, from) + label.length;
  return spliced(whole, length, whole.indexOf('\n', length), String(put.length));
}
