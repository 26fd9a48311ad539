import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Output, type Stream } from '../../../src/cli/output.js';

/** A stream that keeps what is written to it. */
function kept(isTTY: boolean): { stream: Stream; text: () => string } {
  let text = '';
  const stream: Stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  stream.isTTY = isTTY;
  return { stream, text: () => text };
}

function terminal(): { out: Output; text: () => string } {
  const { stream, text } = kept(true);
  return { out: new Output(stream, kept(true).stream, true), text };
}

describe('the writer', () => {
  test('lets its own colours through, one in the other too', () => {
    const { out, text } = terminal();
    out.result(out.paint.error(`a ${out.paint.bold('b')} ${out.paint.warning('c')} d`));
    expect(text()).toBe('\u001b[31ma \u001b[1mb\u001b[22m \u001b[33mc\u001b[39m\u001b[31m d\u001b[39m\n');
  });

  test('shows colours that stand in data, painted or not', () => {
    const { out, text } = terminal();
    out.result(`\u001b[31mx ${out.paint.good('\u001b[32my\u202e')}`);
    expect(text()).toBe('␛[31mx \u001b[32m␛[32my\\u202e\u001b[39m\n');
  });

  test('is not taken in by data that looks like a colour of its own', () => {
    const { out, text } = terminal();
    const forged = '\u001b[1234;5678;1234;5678;31m';
    out.result(`${forged}${out.paint.dim('z')}${forged}`);
    expect(text()).toBe('␛[1234;5678;1234;5678;31m\u001b[2mz\u001b[22m␛[1234;5678;1234;5678;31m\n');
  });

  test('writes a document to the byte into a pipe, and shows it on a terminal', () => {
    const pipe = kept(false);
    new Output(pipe.stream, kept(false).stream, true).document('a\u202e\tb\n');
    expect(pipe.text()).toBe('a\u202e\tb\n');
    const { out, text } = terminal();
    out.document('a\u202e\tb');
    expect(text()).toBe('a\\u202e␉b\n');
  });

  test('escapes in JSON what acts or hides, so that it comes back', () => {
    const { out, text } = terminal();
    const value = { name: '\u001b\u009b\u202e\u2028\u{e0041}\ud800 😀 ế' };
    out.json(value);
    expect(text()).toContain('\\u001b\\u009b\\u202e\\u2028\\udb40\\udc41\\ud800 😀 ế');
    expect(JSON.parse(text())).toEqual(value);
  });
});
