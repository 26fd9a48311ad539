import { cannotRun, EXIT, MadinhdanhError, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { MAX_SIZE, readTextFile } from '../../app/input-file.js';
import { type Conversion, type ConvertInput, codesOfList, convertCodes, type Target } from '../../core/code/convert.js';
import type { Registry } from '../../core/registry/registry.js';
import { convertFaultText, convertNotes, convertText } from '../../report/lookup/convert.js';
import { utf8Text } from '../../store/file-source.js';
import type { Context, Handler } from '../context.js';
import { reportContext } from '../lookup-view.js';
import { openToRead } from '../open-here.js';
import type { Options } from '../options.js';

/** The registry where there is one: converting needs none, but is more exact with it. */
async function registryIfAny(context: Context): Promise<Registry | undefined> {
  const named = context.registry !== undefined || Boolean(context.env.MADINHDANH_REGISTRY);
  try {
    findRegistry(context);
  } catch (error) {
    if (named || !(error instanceof MadinhdanhError)) throw error;
    return undefined;
  }
  return (await openToRead(context)).registry;
}

/** The list on standard input. @throws MadinhdanhError (exit code 3) where there is no end to it, or no UTF-8 in it */
async function listOnStdin(stdin: NodeJS.ReadStream): Promise<ConvertInput[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > MAX_SIZE) throw cannotRun('batch.too-large', { path: 'stdin' });
  }
  const text = utf8Text(Buffer.concat(chunks));
  if (text === undefined) throw cannotRun('batch.not-utf8', { path: 'stdin' });
  return codesOfList(text);
}

async function inputsOf(context: Context, args: readonly string[], options: Options): Promise<ConvertInput[]> {
  const inputs: ConvertInput[] = [];
  for (const arg of args) {
    if (arg === '-') inputs.push(...(await listOnStdin(context.stdin)));
    else inputs.push({ input: arg, line: null });
  }
  const file = options.text('file');
  if (file !== undefined) inputs.push(...codesOfList(readTextFile(context.cwd, file)));
  if (args.length > 0 || file !== undefined) return inputs;
  throw misuse('convert.nothing').advise('convert.nothing.hint');
}

function conversionJson(conversion: Conversion, { messages }: Context): unknown {
  const results = conversion.results.map(({ fault, ...result }) => ({
    ...result,
    fault: fault === null ? null : { ...fault, message: convertFaultText(fault, messages) },
  }));
  return { schema: 'madinhdanh/convert@1', ...conversion, results };
}

/**
 * `convert CODE…`: codes between the old form and the new one, from arguments, a file or stdin (`-`). Conversions go
 * to stdout, what is wrong to stderr; exit code 1 when a code is malformed.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const to = options.choice<Target>('to', ['new', 'legacy']);
  const inputs = await inputsOf(context, args, options);
  const conversion = convertCodes(inputs, to, await registryIfAny(context));
  if (options.flag('json')) {
    out.json(conversionJson(conversion, context));
  } else {
    const text = convertText(conversion, to);
    if (text !== '') out.result(text);
    const notes = convertNotes(conversion, { ...reportContext(context), paint: out.notePaint });
    if (notes !== '') out.note(notes);
    if (conversion.results.length > 1) out.note(messages.t('convert.counts', conversion.counts));
  }
  return conversion.counts.malformed > 0 ? EXIT.findings : EXIT.ok;
};
