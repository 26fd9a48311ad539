/**
 * How LibreOffice lays text out: as it does with a Word file, so that a PDF has the pages of the Word file. What is not
 * named here is as for any OpenDocument text.
 */
const AS_IN_WORD = {
  AddExternalLeading: true,
  AddParaLineSpacingToTableCells: true,
  AddParaSpacingToTableCells: true,
  AddParaTableSpacing: false,
  AddParaTableSpacingAtStart: true,
  AutoFirstLineIndentDisregardLineSpace: true,
  CollapseEmptyCellPara: true,
  HeaderSpacingBelowLastPara: true,
  IgnoreTabsAndBlanksForLineCalculation: true,
  InvertBorderSpacing: true,
  MsWordCompTrailingBlanks: true,
  PropLineSpacingShrinksFirstLine: true,
  TableRowKeep: true,
  TabOverSpacing: true,
  UseFormerLineSpacing: false,
} as const;

/** `office:settings`. */
export function settingsXml(): string {
  const items = Object.entries(AS_IN_WORD).map(
    ([name, value]) => `<config:config-item config:name="${name}" config:type="boolean">${value}</config:config-item>`,
  );
  return `<office:settings><config:config-item-set config:name="ooo:configuration-settings">${items.join('')}</config:config-item-set></office:settings>`;
}
