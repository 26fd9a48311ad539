import { EXIT, misuse } from '../../app/errors.js';
import { bashScript } from '../completion/bash.js';
import { completionWords } from '../completion/command-words.js';
import { fishScript } from '../completion/fish.js';
import { zshScript } from '../completion/zsh.js';
import type { Handler } from '../context.js';
import type { CommandSpec } from '../spec.js';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

function isShell(name: string): name is keyof typeof SHELLS {
  return Object.hasOwn(SHELLS, name);
}

/** `completion SHELL`: a script that completes commands and options, made from the list of commands itself. */
export function completionCommand(commands: readonly CommandSpec[]): Handler {
  return async ({ out, messages }, { args }) => {
    const shell = args[0] ?? '';
    if (!isShell(shell)) {
      throw misuse('completion.unknown', { shell, shells: Object.keys(SHELLS) });
    }
    out.document(SHELLS[shell](completionWords(commands, messages)));
    return EXIT.ok;
  };
}
