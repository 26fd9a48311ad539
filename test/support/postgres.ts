import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { newFolder } from './folders.js';
import { type Answer, mustRun, runProgram } from './process.js';

/** Where Debian and others keep the programs of the server, which no user has in his PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of `initdb` and `pg_ctl`. @throws Error that says what to install; nothing is skipped in silence */
function serverPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const debian = versions.map((version) => join(DEBIAN, version, 'bin'));
  const found = [...debian, ...(process.env.PATH ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
  if (found === undefined) {
    throw new Error('PostgreSQL is missing. Install it: sudo apt-get install postgresql postgresql-contrib');
  }
  return found;
}

/** A throw-away server, listening on a socket in its own folder and nowhere else. */
export class Postgres {
  readonly #folder = newFolder('pg');
  readonly #bin = serverPrograms();

  constructor() {
    const data = join(this.#folder, 'data');
    // initdb refuses root, as which CI runs
    if (process.getuid?.() === 0) mustRun('chown', ['postgres', this.#folder]);
    this.#server('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
    const options = `-c listen_addresses='' -c unix_socket_directories='${this.#folder}' -c fsync=off`;
    this.#server('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(this.#folder, 'log'), 'start');
    afterAll(() => {
      this.#server('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    });
  }

  /** Runs a program of the server as a user that is not root; it must not hold on to our pipes. */
  #server(program: string, ...args: string[]): void {
    const own = [join(this.#bin, program), ...args];
    const words = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...own] : own;
    const output = join(this.#folder, '..', `${program}.txt`);
    mustRun('sh', ['-c', 'exec "$@" >"$0" 2>&1', output, ...words], { cwd: this.#folder });
  }

  /** Runs `psql` on the database `postgres`, or another one. */
  psql(args: readonly string[], database = 'postgres'): Answer {
    const asked = ['-X', '-h', this.#folder, '-U', 'postgres', '-d', database, ...args];
    return runProgram(join(this.#bin, 'psql'), asked, { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  }

  /** Loads a script as the docs say, in one transaction. */
  load(script: string, args: readonly string[] = [], database = 'postgres'): Answer {
    const file = join(newFolder('sql'), 'so.sql');
    writeFileSync(file, script);
    return this.psql(['-q', '-v', 'ON_ERROR_STOP=1', '-1', ...args, '-f', file], database);
  }

  /** The rows of a query, each as an object. @throws Error with what the server said */
  rows<Row>(query: string, database = 'postgres'): Row[] {
    const { status, stdout, stderr } = this.psql(
      ['-A', '-t', '-c', `SELECT coalesce(json_agg(each), '[]') FROM (${query}) AS each`],
      database,
    );
    if (status !== 0) throw new Error(`${query}: ${stderr}`);
    return JSON.parse(stdout) as Row[];
  }
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
