import type { SinceContext } from './context.js';

/** Files of either state whose texts are not the same in both. */
export function changedFiles({ texts: { before, now } }: SinceContext): string[] {
  const files = new Set([...before.files, ...now.files]);
  return [...files].filter((file) => {
    const [was, is] = [before.bytesOf(file), now.bytesOf(file)];
    // of a whole registry all but a few files are the very same, or all are new: they need not be read as texts
    if (was === undefined || is === undefined) return was !== is;
    return was !== is && before.textOf(file) !== now.textOf(file);
  });
}

/** Files of the present whose texts are not what they were; the others have the same comments and the same lines. */
export function changedTexts(context: SinceContext): { file: string; text: string; before: string | undefined }[] {
  const { texts } = context;
  return changedFiles(context).flatMap((file) => {
    const [text, before] = [texts.now.textOf(file), texts.before.textOf(file)];
    return text === undefined || !file.endsWith('.yaml') ? [] : [{ file, text, before }];
  });
}

/** Of some lines those that another text does not have, as often as they are more; each with where it begins. */
export function linesBeyond(text: string, before: string, wanted: (line: string) => boolean) {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) if (wanted(line)) left.set(line, (left.get(line) ?? 0) + 1);
  const found: { line: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (wanted(line)) {
      const count = left.get(line) ?? 0;
      if (count === 0) found.push({ line, start });
      else left.set(line, count - 1);
    }
    start += line.length + 1;
  }
  return found;
}
