/** Colours of the series of a chart; those side by side are told apart on black and white paper too. */
const CHART_COLOURS = ['1F4E79', 'C55A11', '9DB7D1', 'F4B183', 'BFBFBF'] as const;
/** The first of them are dark. */
const DARK = 2;

/** The colour of a series by its number, in hexadecimal. */
export function chartColour(index: number): string {
  return CHART_COLOURS[index % CHART_COLOURS.length] ?? CHART_COLOURS[0];
}

/** True where letters on the colour of a series have to be white. */
export function isDark(index: number): boolean {
  return index % CHART_COLOURS.length < DARK;
}
