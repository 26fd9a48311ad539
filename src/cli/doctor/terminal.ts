import type { Check } from './check.js';

/** Columns that tables are made for. */
const COLUMNS = 80;

/** Only of a terminal: a file or a pipe takes everything. */
export const checkTerminal: Check = ({ context: { out, env } }) => {
  const { columns } = out;
  if (columns === undefined) return undefined;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (process.platform !== 'win32' && !/utf-?8/i.test(locale)) {
    return {
      state: 'poor',
      id: 'doctor.terminal.letters',
      args: { locale },
      hint: { id: 'doctor.terminal.letters.hint' },
    };
  }
  if (columns >= COLUMNS) return { state: 'good', id: 'doctor.terminal', args: { columns } };
  return { state: 'poor', id: 'doctor.terminal.narrow', args: { columns, least: COLUMNS } };
};
