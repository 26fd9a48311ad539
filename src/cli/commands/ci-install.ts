import { realpathSync } from 'node:fs';
import { EXIT, misuse } from '../../app/errors.js';
import { recordingBeside } from '../../app/undo/beside-recorder.js';
import type { Handler } from '../context.js';
import { OWNER } from '../install/ci/codeowners.js';
import { reportCiFiles, writeCiFiles } from '../install/ci/install.js';
import { CI_KINDS } from '../install/ci/settings.js';
import { openToRead } from '../open-here.js';

/** `ci install github|gitlab`: the files by which proposals are checked and releases built by machines. */
export const run: Handler = async (context, { args, options }) => {
  const { t } = context.messages;
  const kind = CI_KINDS.find((each) => each === args[0]);
  if (kind === undefined) {
    throw misuse('ci.kind', { value: args[0] ?? '', kinds: [...CI_KINDS] });
  }
  const owners = options.list('owner');
  const bad = owners.find((owner) => !OWNER.test(owner));
  if (bad !== undefined) throw misuse('ci.bad-owner', { owner: bad });
  const { folder, registry } = await openToRead(context);
  const spec = options.text('package');
  const wanted = {
    ...(spec === undefined ? {} : { package: spec }),
    setup: options.list('setup'),
    owners,
    force: options.flag('force'),
  };
  const real = realpathSync(folder);
  const files = await recordingBeside(context, real, 'ci install', (recorder) =>
    writeCiFiles(context, kind, real, registry, wanted, recorder),
  );
  reportCiFiles(context, files);
  context.out.note(t('ci.next'));
  return EXIT.ok;
};
