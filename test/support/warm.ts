import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Answer, Environment } from './process.js';

/** One call of the program. */
interface WarmCall {
  argv: readonly string[];
  cwd: string;
  env: Environment;
  input: string;
}

/** The thread that answers, and the port it is asked through. */
interface Thread {
  ask(call: WarmCall): Answer & { thrown?: string };
}

let thread: Thread | undefined;

function newThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./warm-program.mjs', import.meta.url), {
    workerData: { program: fileURLToPath(new URL('../../dist/madinhdanh.cjs', import.meta.url)), port: port2, bell },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return {
    ask(call) {
      const answered = Atomics.load(bell, 0);
      port1.postMessage(call);
      // a busy machine may ring for the answer before this one only now: what counts is that one more is there
      while (Atomics.load(bell, 0) === answered) Atomics.wait(bell, 0, answered);
      const answer = receiveMessageOnPort(port1) as { message: Answer & { thrown?: string } };
      return answer.message;
    },
  };
}

/**
 * Asks the built program that is kept warm; gives the answer that its own process would have given.
 * @throws Error where the program threw, which it never may
 */
export function askWarm(call: WarmCall): Answer {
  thread ??= newThread();
  const { thrown, ...answer } = thread.ask(call);
  if (thrown !== undefined) throw new Error(thrown);
  return answer;
}
