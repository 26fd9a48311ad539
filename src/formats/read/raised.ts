const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Text that a document prints raised, with its digits as the signs for raised digits: otherwise the mark of a footnote
 * becomes part of the code or name before it (`H24.20` and a raised 1 are not `H24.201`).
 */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
