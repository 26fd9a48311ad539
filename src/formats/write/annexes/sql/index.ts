import type { AnnexDocument } from '../../../../annex/document.js';
import { readCopy } from '../../../../core/query/read-copy.js';
import { wholeOf } from '../annex-writer.js';
import { RESOLVE, WRITINGS } from './code-functions.js';
import { copyBlock } from './copy.js';
import { FOLD } from './fold-functions.js';
import { LETTERS } from './letter-functions.js';
import { READINGS } from './reading-functions.js';
import { sqlTables } from './rows.js';
import { BEGIN, CITUS, END, FOLDED, GUARD, INDEXES, TABLES } from './schema.js';
import { SEARCH } from './search-function.js';

/** For whoever opens the file; nothing of the registry stands in a comment. */
const HEAD = `-- Bản đọc của sổ đăng ký mã định danh điện tử cho PostgreSQL 13 trở lên (docs/en/scale.md).
-- Nạp:  psql -v ON_ERROR_STOP=1 -1 -f TEP.sql CSDL      (-v schema=TEN: vào lược đồ khác; -v citus=on: cho Citus)
-- Hỏi:  SELECT * FROM madinhdanh.resolve('000.00.12.H24');   SELECT * FROM madinhdanh.search('so y te');
-- Sổ gốc là kho git; nạp lại tệp mới thì bản này được thay trọn.
`;

/** Every code ever granted as a script for PostgreSQL: schema, data, constraints, look-up. */
export function* sqlPieces({ registry, view, under }: AnnexDocument): Generator<string> {
  for (const text of [HEAD, BEGIN, FOLD, LETTERS, TABLES, CITUS]) yield `${text}\n`;
  for (const { name, columns, rows } of sqlTables(readCopy(registry, view.at, under), under)) {
    yield* copyBlock(name, columns, rows);
    yield '\n';
  }
  yield [FOLDED, INDEXES, GUARD, WRITINGS, RESOLVE, READINGS, SEARCH, END].join('\n');
}

export const sql = wholeOf(sqlPieces);
