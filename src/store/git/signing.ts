import { configured } from './configuration.js';
import type { Git } from './git.js';

/** How things are signed where nobody says otherwise. */
const DEFAULTS: readonly (readonly [key: string, value: string])[] = [
  ['gpg.format', 'openpgp'],
  ['gpg.program', 'gpg'],
  ['gpg.openpgp.program', 'gpg'],
  ['gpg.x509.program', 'gpgsm'],
  ['gpg.ssh.program', 'ssh-keygen'],
  ['gpg.ssh.defaultkeycommand', 'false'],
];

/**
 * How a person signs, by the person's own configuration or that of the machine. What a repository says of it does not
 * count: it would name the program that runs.
 * @param keys settings of which one asks for signing
 */
export function signingOf(git: Git, ...keys: readonly string[]): { isAsked: boolean; settings: string[] } {
  const found = configured(git, '^(commit\\.gpgsign|tag\\.(gpgsign|forcesignannotated)|gpg\\..*)$');
  const own = new Map(
    found.flatMap(({ scope, key, value }) => (scope === 'global' || scope === 'system' ? [[key, value]] : [])),
  );
  const isAsked = keys.some((key) => /^(?:true|yes|on|[1-9]\d*)$/i.test(own.get(key) ?? ''));
  if (!isAsked) return { isAsked, settings: [] };
  const program = own.get('gpg.program');
  const values = new Map([
    ...DEFAULTS,
    ...(program === undefined ? [] : [['gpg.openpgp.program', program] as const]),
    ...[...own].filter(([key]) => key.startsWith('gpg.')),
  ]);
  return { isAsked, settings: [...values].map(([key, value]) => `${key}=${value}`) };
}
