import type { RawTable } from '../../formats/read/types.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context } from '../context.js';
import type { Outcome } from './import-session.js';
import { tell } from './problem-text.js';

/** The copy of the list with its faulty cells marked, which `--errors-to` asks for. */
export class ErrorsFile {
  constructor(
    private readonly context: Context,
    private readonly tables: readonly RawTable[],
    private readonly path: string,
    private readonly force: boolean,
  ) {}

  /** @throws MadinhdanhError where the file may not be written */
  check(): Promise<void> {
    return checkTarget(this.context, { path: this.path, force: this.force, checksum: false });
  }

  /** Writes the file where there is anything to mark, and says so. */
  async write({ problems }: Outcome): Promise<void> {
    const { context, path } = this;
    const { out, messages } = context;
    const marks = problems
      .filter(({ severity }) => severity !== 'info')
      .map((problem) => tell(problem, messages))
      .map(({ message, hint, place, severity }) => ({
        place,
        severity,
        text: hint === undefined ? message : `${message}\n→ ${hint}`,
      }));
    if (marks.length === 0) {
      out.note(messages.t('import.errors-none', { path }));
      return;
    }
    const { errorsFile } = await import('../../lists/import/errors-file.js');
    const { bytes, count } = errorsFile(this.tables, marks);
    deliver(context, { path, force: this.force, checksum: false }, bytes);
    out.note(messages.t('import.errors-written', { count }));
  }
}
