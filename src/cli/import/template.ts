import { importForm } from '../../app/agency-forms.js';
import { EXIT, type ExitCode, misuse } from '../../app/errors.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context } from '../context.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';

/** `import --template xlsx -o FILE`: the form that agencies fill in. */
export async function writeTemplate(context: Context, options: Options): Promise<ExitCode> {
  options.choice('template', ['xlsx'] as const);
  const path = options.text('output');
  if (path === undefined || path === '') {
    throw misuse('import.template-output');
  }
  const delivery = { path, force: options.flag('force'), checksum: false };
  await checkTarget(context, delivery);
  const { registry } = await openHere(context);
  deliver(context, delivery, importForm(registry));
  return EXIT.ok;
}
