import { toPdf } from '../../app/export/pdf.js';
import type { Context } from '../context.js';
import { shown } from '../output.js';
import { promptStream } from '../prompt-stream.js';

/**
 * Pages as PDF. In a terminal something moves meanwhile: the annexes of a province take a while.
 * @param fodt the pages as an OpenDocument text file
 * @param day the document's day, for the time stamps PDF demands
 */
export async function makePdf(context: Context, fodt: Uint8Array, day: string | undefined): Promise<Uint8Array> {
  if (!context.interactive) return toPdf(context.env, fodt, day);
  const { spinner } = await import('@clack/prompts');
  const message = shown(context.messages.t('pdf.progress'));
  const sign = spinner({ output: promptStream(), indicator: 'timer' });
  sign.start(message);
  try {
    return await toPdf(context.env, fodt, day);
  } finally {
    sign.clear();
  }
}
