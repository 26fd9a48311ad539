import { baseRefs, shortRef } from '../store/git/base-refs.js';
import type { Git } from '../store/git/git.js';
import { type Server, serverOf } from '../store/git/server.js';
import { cannotRun } from './errors.js';

/** The server that a registry is shared by. @throws MadinhdanhError (exit code 3) where there is none */
export function sharedServer(git: Git): Server {
  const server = serverOf(git);
  if (server === undefined) throw cannotRun('propose.no-server').advise('doctor.remote.hint');
  return server;
}

/**
 * The server that a registry is shared by, and its main branch, without the server's name.
 * @throws MadinhdanhError (exit code 3) where there is none
 */
export function sharedPlace(git: Git): { server: Server; base: string } {
  const server = sharedServer(git);
  const { name } = server;
  const ref = baseRefs(git).find((each) => each.startsWith(`refs/remotes/${name}/`));
  if (ref === undefined) throw cannotRun('propose.no-base', { name }).advise('propose.no-base.hint', { name });
  return { server, base: shortRef(ref).slice(name.length + 1) };
}
