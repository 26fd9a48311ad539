import { type PathPattern, pathPattern } from './glob.js';

/** A line of a `.gitignore`. */
export interface IgnoreLine {
  file: string;
  line: number;
  /** `!`: takes out what an earlier line put in. */
  negative: boolean;
  pattern: PathPattern;
}

/** @param folder where the file lies, with `/` at the end; '' at the top */
export function readIgnores(file: string, folder: string, text: string, ignoreCase: boolean): IgnoreLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((raw, i): IgnoreLine[] => {
      const line = raw.replace(/\r$/, '').replace(/(?<!\\) +$/, '');
      if (line === '' || line.startsWith('#')) return [];
      const negative = line.startsWith('!');
      const chosen = negative ? line.slice(1) : line;
      if (chosen === '' || chosen === '/') return [];
      return [{ file, line: i + 1, negative, pattern: pathPattern(chosen, folder, ignoreCase) }];
    });
}

/**
 * The line by which a path is ignored; undefined where it is not. What lies in an ignored folder is ignored.
 * @param lines in the order in which later ones win: files from the top down, lines as they stand
 */
export function ignoredBy(path: string, lines: readonly IgnoreLine[]): IgnoreLine | undefined {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const place = parts.slice(0, length).join('/');
    const isFile = length === parts.length;
    const last = lines.findLast(({ pattern }) => !(pattern.folder && isFile) && pattern.matches(place));
    if (last !== undefined && !last.negative) return last;
  }
  return undefined;
}
