import type { Messages } from '../messages/index.js';
import type { Paint } from './paint.js';

/** What a report for people needs. */
export interface ReportContext {
  messages: Messages;
  paint: Paint;
  /** Columns of the terminal; undefined for a file or pipe. */
  width?: number | undefined;
}
