import type { ImportOutcome, ImportSession } from '../../app/import.js';
import { commentText } from '../../report/import/list-findings.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context } from '../context.js';

/** The copy of the list with its faulty cells marked, which `--errors-to` asks for. */
export class ErrorsFile {
  constructor(
    private readonly context: Context,
    private readonly session: ImportSession,
    private readonly path: string,
    private readonly force: boolean,
  ) {}

  /** @throws MadinhdanhError where the file may not be written */
  check(): Promise<void> {
    return checkTarget(this.context, { path: this.path, force: this.force, checksum: false });
  }

  /** Writes the file where there is anything to mark, and says so. */
  write(outcome: ImportOutcome): void {
    const { context, path, force } = this;
    const { out, messages } = context;
    const marked = this.session.markedCopy(outcome, (finding) => commentText(finding, messages));
    if (marked === undefined) {
      out.note(messages.t('import.errors-none', { path }));
      return;
    }
    deliver(context, { path, force, checksum: false }, marked.bytes);
    out.note(messages.t('import.errors-written', { count: marked.count }));
  }
}
