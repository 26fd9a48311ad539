/** Colours by meaning, handed in by whoever knows the terminal. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  good(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  code(text: string): string;
}

const same = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Paint = { error: same, warning: same, info: same, good: same, dim: same, bold: same, code: same };
