/** Puts something on a page of a PDF as somebody does who alters a finished file: appended to it, by an update of its own. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface PutOnPage {
  /** Operators drawn after the page's own. */
  content?: string;
  /** An annotation, as PDF writes it. */
  annotation?: string;
  /** The box, of this width and height, that the annotation is painted as. */
  appearance?: readonly [number, number];
  /** What the operators name beside what the page has: shadings, states, as PDF writes them. */
  resources?: string;
  /** A font that every reader has, for operators that call it `/Added`. */
  font?: string;
}

/** @throws Error where the page is not there as LibreOffice writes it */
export function putOnPage(
  file: string,
  page: number,
  { content = '', annotation, appearance, resources = '', font }: PutOnPage,
): void {
  const text = readFileSync(file, 'latin1');
  const pages = [...text.matchAll(/(\d+) 0 obj\n<<\/Type\/Page\/([\s\S]*?)>>\nendobj/g)];
  const [, number = '', entries = ''] = pages[page - 1] ?? [];
  const [, own] = /\/Contents (\d+ 0 R)/.exec(entries) ?? [];
  const [, size] = /\/Size (\d+)/.exec(text) ?? [];
  const [, root] = /\/Root (\d+ 0 R)/.exec(text) ?? [];
  const before = /startxref\s+(\d+)/g.exec(text.slice(text.lastIndexOf('startxref')))?.[1];
  if (own === undefined || size === undefined || root === undefined) throw new Error(`${file}: no page ${page}`);
  const drawn = appearance === undefined ? '' : `/AP<</N ${Number(size) + 1} 0 R>>`;
  const annotated = annotation === undefined ? '' : `/Annots[<</Type/Annot${annotation}${drawn}>>]`;
  const altered = entries
    .replace(/\/Contents \d+ 0 R/, `/Contents[${own} ${size} 0 R]`)
    .replace(/\/Annots\[[^\]]*\]/, '')
    .replace(/\/Resources (\d+) 0 R/, (whole, id: string) => {
      const named = new RegExp(`\\n${id} 0 obj\\n<<([\\s\\S]*?)>>\\nendobj`).exec(text)?.[1];
      if ((resources === '' && font === undefined) || named === undefined) return whole;
      return `/Resources<<${font === undefined ? named : withFont(text, named, font)}${resources}>>`;
    });
  const objects: [string, string][] = [
    [number, `<</Type/Page/${altered}${annotated}>>`],
    [size, `<</Length ${content.length}>>stream\n${content}\nendstream`],
  ];
  let update = text.endsWith('\n') ? '' : '\n';
  if (appearance !== undefined) {
    const form = `1 g 0 0 ${appearance.join(' ')} re f`;
    objects.push([
      String(Number(size) + 1),
      `<</Type/XObject/Subtype/Form/BBox[0 0 ${appearance.join(' ')}]/Length ${form.length}>>stream\n${form}\nendstream`,
    ]);
  }
  const table = objects.map(([id, body]) => {
    const at = String(text.length + update.length).padStart(10, '0');
    update += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${at} 00000 n \n`;
  });
  const start = text.length + update.length;
  update += `xref\n${table.join('')}trailer<</Size ${Number(size) + objects.length - 1}/Root ${root}/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`;
  writeFileSync(file, text + update, 'latin1');
}

/** Attaches a file to a PDF, as systems do that send annexes with a paper. @throws Error where it has no catalog as LibreOffice writes it */
export function attach(file: string, name: string): void {
  const text = readFileSync(file, 'latin1');
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(text) ?? [];
  const [, size = ''] = /\/Size (\d+)/.exec(text) ?? [];
  const catalog = new RegExp(`\\n${root} 0 obj\\n<<([\\s\\S]*?)>>\\nendobj`).exec(text)?.[1];
  const before = /startxref\s+(\d+)/g.exec(text.slice(text.lastIndexOf('startxref')))?.[1];
  if (catalog === undefined || before === undefined) throw new Error(`${file}: no catalog`);
  const next = Number(size);
  const named = `/Names<</EmbeddedFiles<</Names[(${name}) ${next} 0 R]>>>>`;
  const objects: [string, string][] = [
    [root, `<<${catalog}${named}>>`],
    [String(next), `<</Type/Filespec/F(${name})/UF(${name})/EF<</F ${next + 1} 0 R>>>>`],
    [String(next + 1), '<</Type/EmbeddedFile/Length 2>>stream\nPK\nendstream'],
  ];
  let update = text.endsWith('\n') ? '' : '\n';
  const table = objects.map(([id, body]) => {
    const at = String(text.length + update.length).padStart(10, '0');
    update += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${at} 00000 n \n`;
  });
  const start = text.length + update.length;
  update += `xref\n${table.join('')}trailer<</Size ${next + 2}/Root ${root} 0 R/Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`;
  writeFileSync(file, text + update, 'latin1');
}

/** The resources of a page with one more font. */
function withFont(text: string, resources: string, font: string): string {
  return resources.replace(/\/Font (\d+) 0 R/, (_, id: string) => {
    const fonts = new RegExp(`\\n${id} 0 obj\\n<<([\\s\\S]*?)>>\\nendobj`).exec(text)?.[1] ?? '';
    return `/Font<<${fonts}/Added<</Type/Font/Subtype/Type1/BaseFont/${font}/Encoding/WinAnsiEncoding>>>>`;
  });
}

/** A picture of four dots over a box of the page; lengths in points, y from the bottom. */
export function picture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q`;
}

/** A box painted white. */
export function whiteBox(x: number, y: number, width: number, height: number): string {
  return `q 1 g ${x} ${y} ${width} ${height} re f Q`;
}
