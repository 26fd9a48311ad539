import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with what it holds. */
export interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  text: string;
}

/** The parts of an Office file, by their paths. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Reads a part strictly: XML 1.0 with namespaces, well formed to the last sign, or the test fails. */
export function parseStrictly(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node: Node = { name, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    for (const node of open) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no element at all');
  return document;
}

/** Every element beneath one, itself included. */
export function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* all(child);
}

/** Every element of a name beneath one. */
export function named(node: Node, name: string): Node[] {
  return [...all(node)].filter((each) => each.name === name);
}

/**
 * Order in which ECMA-376 wants the children of some elements (only those this project writes). Word and Excel offer to
 * repair a file that does not keep it; LibreOffice does not mind, so that looking at its pictures would not show it.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    ...[
      'w:pStyle',
      'w:keepNext',
      'w:keepLines',
      'w:widowControl',
      'w:pBdr',
      'w:spacing',
      'w:ind',
      'w:jc',
      'w:outlineLvl',
    ],
    ...['w:rPr', 'w:sectPr'],
  ],
  'w:rPr': [
    ...['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs', 'w:highlight'],
    ...['w:vertAlign', 'w:lang'],
  ],
  'w:settings': ['w:zoom', 'w:defaultTabStop', 'w:footnotePr', 'w:compat', 'w:themeFontLang'],
  'w:tblPr': ['w:tblW', 'w:tblInd', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblCaption'],
  'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
  'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:tcBorders', 'w:noWrap', 'w:vAlign'],
  'w:sectPr': ['w:headerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgNumType', 'w:titlePg'],
  'w:style': [
    ...[
      'w:name',
      'w:basedOn',
      'w:next',
      'w:uiPriority',
      'w:semiHidden',
      'w:unhideWhenUsed',
      'w:qFormat',
      'w:pPr',
      'w:rPr',
    ],
    'w:tblPr',
  ],
  worksheet: [
    ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells'],
    ...['dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'legacyDrawing'],
  ],
  workbook: ['bookViews', 'sheets', 'definedNames'],
  styleSheet: ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
  font: ['b', 'i', 'sz', 'color', 'name', 'family', 'charset'],
};

/** What is out of order in a part, and elements that {@link ORDERS} does not expect where they are. */
export function disorder(root: Node): string[] {
  const found: string[] = [];
  for (const { name, children } of all(root)) {
    const order = ORDERS[name];
    if (order === undefined) continue;
    let last = 0;
    for (const child of children) {
      const at = order.indexOf(child.name);
      if (at < last) found.push(`${name} > ${child.name}`);
      last = Math.max(at, last);
    }
  }
  return found;
}

/** Every relationship's target that is not among the parts, and every part without a content type. */
export function looseEnds(parts: ReadonlyMap<string, string>): string[] {
  const types = parseStrictly(parts.get('[Content_Types].xml') ?? '');
  const typed = new Set(named(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)));
  const untyped = [...parts.keys()].filter(
    (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !typed.has(path),
  );
  const missing = [...parts].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]+$/, '');
    return named(parseStrictly(xml), 'Relationship')
      .map(({ attributes }) => folder + attributes.Target)
      .filter((target) => !parts.has(target));
  });
  return [...untyped, ...missing, ...[...typed].filter((path) => path !== undefined && !parts.has(path))] as string[];
}

/** The text of a Word file, a paragraph a line. */
export function wordText(file: Uint8Array): string {
  const body = parseStrictly(partsOf(file).get('word/document.xml') ?? '');
  const texts = (node: Node): string =>
    named(node, 'w:r')
      .flatMap(({ children }) => children)
      .map(({ name, text }) =>
        name === 'w:t'
          ? text.replace(
              /(?<=[ỦU][ỷyỶY])\u00A0(?=ban)|(?<=Bộ)\u00A0(?=trưởng)|(?<=(?<!\p{L})số)\u00A0(?=[\d\u00A0…])/giu,
              ' ',
            )
          : name === 'w:br'
            ? ' '
            : name === 'w:noBreakHyphen'
              ? '-'
              : '',
      )
      .join('');
  return named(body, 'w:p').map(texts).join('\n');
}
