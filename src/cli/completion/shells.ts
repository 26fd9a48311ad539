import { BASH } from './bash.js';
import { FISH } from './fish.js';
import { POWERSHELL } from './powershell.js';
import { ZSH } from './zsh.js';

/** The shells that a line is completed in, and the script of each. */
export const SHELLS = {
  bash: { script: BASH },
  zsh: { script: ZSH },
  fish: { script: FISH },
  powershell: { script: POWERSHELL },
} as const;

export type Shell = keyof typeof SHELLS;

export const SHELL_NAMES = Object.keys(SHELLS) as readonly Shell[];

export function isShell(name: string): name is Shell {
  return Object.hasOwn(SHELLS, name);
}
