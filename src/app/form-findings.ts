import type { Finding } from '../core/finding.js';
import { utf8Text } from '../store/file-source.js';
import { formatting } from './canonical-form.js';
import type { WordFinding } from './surroundings.js';
import type { Workspace } from './workspace.js';

/** What is reported of a file that is not in canonical form; no rule of the registry, as `fmt` writes it by itself. */
export const FORM_RULE = 'form-canonical';

/** Where two texts part. */
function parting(text: string, wanted: string): number {
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at += 1;
  return at;
}

/** The files of a registry that `fmt` would write anew, each at the first place where it differs. */
export function formFindings(workspace: Workspace, word: WordFinding): Finding[] {
  const { files } = formatting(workspace, false, word);
  return [...files].map(([file, wanted]) => {
    const text = utf8Text(workspace.loaded.source.read(file)) ?? '';
    const start = parting(text, wanted);
    return { rule: FORM_RULE, severity: 'error', args: {}, place: { file, span: { start, end: start } } };
  });
}
