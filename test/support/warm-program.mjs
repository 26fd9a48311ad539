/**
 * The built program kept warm: it answers one call after another in a thread of its own, as its own process would.
 * What each call is given (arguments, folder, environment, standard input) is all it may know of the world.
 */
import { createRequire } from 'node:module';
import { Readable, Writable } from 'node:stream';
import { workerData } from 'node:worker_threads';

const { program, port, bell } = workerData;
const { main } = createRequire(import.meta.url)(program).load('./main.js');

/** A pipe that keeps what is written to it. */
class Kept extends Writable {
  #parts = [];

  _write(part, _encoding, done) {
    this.#parts.push(part);
    done();
  }

  text() {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}

port.on('message', async ({ argv, cwd, env, input }) => {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const answer = {};
  try {
    const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
    answer.status = await main({ argv, cwd, env, stdin, stdout, stderr, now: Date.now });
  } catch (error) {
    answer.thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  port.postMessage({ ...answer, stdout: stdout.text(), stderr: stderr.text() });
  // the number of answers given
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
});
