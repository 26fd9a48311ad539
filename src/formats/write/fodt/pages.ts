import { type PageSection, type Paragraph, paragraph } from '../paged/model.js';
import { BOTTOM, HEADER, LEFT, LONG, NUMBER_LINE, OVER_HEAD, RIGHT, SHORT, TOP } from '../paged/page.js';
import type { AutomaticStyles } from './automatic-styles.js';
import type { TextWriter } from './text.js';

const ORIENTATIONS = { portrait: [SHORT, LONG], landscape: [LONG, SHORT] } as const;
type Orientation = keyof typeof ORIENTATIONS;

function orientationOf({ landscape }: PageSection): Orientation {
  return landscape ? 'landscape' : 'portrait';
}

/** The line between a page's text and its footnotes, as Word has it. */
const NOTE_LINE =
  '<style:footnote-sep style:width="0.5pt" style:distance-before-sep="1mm" style:distance-after-sep="1mm" style:line-style="solid" style:adjustment="left" style:rel-width="25%" style:color="#000000"/>';

/** The two page layouts. The header reaches down to the text; what stands in it takes of the room under it. */
export function pageLayouts(): string {
  return (Object.keys(ORIENTATIONS) as Orientation[])
    .map((orientation) => {
      const [width, height] = ORIENTATIONS[orientation];
      return [
        `<style:page-layout style:name="${orientation}"><style:page-layout-properties style:num-format="1"`,
        ` fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${orientation}"`,
        ` fo:margin-top="${HEADER}mm" fo:margin-bottom="${BOTTOM}mm" fo:margin-left="${LEFT}mm" fo:margin-right="${RIGHT}mm"`,
        ` style:footnote-max-height="0mm">${NOTE_LINE}</style:page-layout-properties><style:header-style>`,
        `<style:header-footer-properties fo:min-height="${TOP - HEADER}mm" fo:margin-bottom="9mm" style:dynamic-spacing="true"/>`,
        '</style:header-style></style:page-layout>',
      ].join('');
    })
    .join('');
}

/** Name of the master page of a section's first page; those after it have another. */
export function firstMaster(index: number): string {
  return `First${index + 1}`;
}

/** A paragraph that takes no room: nothing else may stand after a table. */
export const NO_ROOM: Paragraph = paragraph([], { before: 0, after: 0, height: 1 });
/** The last paragraph of a section, which always finds room on its last page. */
export const SECTION_END: Paragraph = paragraph([], { before: 0, after: 0, height: 19 });

/** The two master pages of each section: its first page, which bears no number, and the others. */
export function masterPages(sections: readonly PageSection[], styles: AutomaticStyles, writer: TextWriter): string {
  const number = '<text:page-number text:select-page="current">2</text:page-number>';
  const pages = sections.map((section, i) => {
    const { repeated } = section;
    const layout = orientationOf(section);
    const after = repeated === undefined ? 0 : OVER_HEAD;
    const style = styles.paragraph({ before: 0, after, height: NUMBER_LINE, align: 'center' });
    const table = repeated === undefined ? '' : `${[...writer.table(repeated)].join('')}${writer.paragraph(NO_ROOM)}`;
    return [
      `<style:master-page style:name="${firstMaster(i)}" style:page-layout-name="${layout}" style:next-style-name="Other${i + 1}">`,
      '<style:header><text:p text:style-name="Standard"/></style:header></style:master-page>',
      `<style:master-page style:name="Other${i + 1}" style:page-layout-name="${layout}">`,
      `<style:header><text:p text:style-name="${style}">${number}</text:p>${table}</style:header></style:master-page>`,
    ].join('');
  });
  return pages.join('');
}
