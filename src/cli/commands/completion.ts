import { EXIT, misuse } from '../../app/errors.js';
import { isShell, SHELL_NAMES, SHELLS } from '../completion/shells.js';
import type { Handler } from '../context.js';

/** `completion SHELL`: the script that has a shell complete commands, options, codes and decisions. */
export const run: Handler = async ({ out }, { args }) => {
  const shell = args[0] ?? '';
  if (!isShell(shell)) throw misuse('completion.unknown', { shell, shells: SHELL_NAMES });
  out.document(SHELLS[shell].script);
  return EXIT.ok;
};
