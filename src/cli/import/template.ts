import { EXIT, type ExitCode, misuse } from '../../app/errors.js';
import { levelOf, MAX_LEVEL } from '../../core/code/code.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context } from '../context.js';
import type { Options } from '../options.js';
import { openHere } from '../workspace.js';

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
  const parents = [...registry.units.values()].filter(
    (unit) => unit.closed === undefined && levelOf(unit.code) < MAX_LEVEL,
  );
  const { template } = await import('../../lists/import/template.js');
  deliver(context, delivery, template(parents));
  return EXIT.ok;
}
