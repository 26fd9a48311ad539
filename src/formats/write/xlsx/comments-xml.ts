import { cellName } from '../../../core/cell-place.js';
import { escapeXml, XML } from '../ooxml/xml.js';
import type { CellComment } from './sheet.js';
import { MAIN } from './sheet-xml.js';

/** The words of a sheet's comments. */
export function commentsXml(comments: readonly CellComment[]): string {
  const items = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
  );
  return `${XML}<comments xmlns="${MAIN}"><authors><author>madinhdanh</author></authors><commentList>${items.join('')}</commentList></comments>`;
}

/** The boxes in which the comments are shown. */
export function drawingXml(comments: readonly CellComment[]): string {
  const shapes = comments.map(({ row, column, text }, i) => {
    const lines = Math.min(12, 2 + Math.ceil(text.length / 40) + text.split('\n').length);
    const anchor = [column, 15, row - 1, 2, column + 3, 15, row - 1 + lines, 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
