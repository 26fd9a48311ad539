import { contactWordings } from '../contact.js';
import { generated } from '../generated/en.js';
import type { vi } from '../vi/index.js';
import { api } from './api.js';
import { asking } from './asking.js';
import { changeHints } from './change-hints.js';
import { changeOutcomes } from './change-outcomes.js';
import { changes } from './changes.js';
import { checking } from './check.js';
import { ci } from './ci.js';
import { cli } from './cli.js';
import { commands } from './commands.js';
import { decisions } from './decisions.js';
import { exporting } from './export.js';
import { foreignCodes } from './foreign-codes.js';
import { git } from './git.js';
import { importing } from './import.js';
import { importingCells } from './import-cells.js';
import { importingChanges } from './import-changes.js';
import { importingFiles } from './import-files.js';
import { importingLists } from './import-lists.js';
import { importingNames } from './import-names.js';
import { importingRows } from './import-rows.js';
import { keeping } from './keeping.js';
import { keys } from './keys.js';
import { lookup } from './lookup.js';
import { papers } from './papers.js';
import { placeholders } from './placeholders.js';
import { resolveList } from './resolve-list.js';
import { reviewing } from './review.js';
import { sealing } from './seal.js';
import { site } from './site.js';
import { undoing } from './undo.js';
import { writing } from './writing.js';

/** The English catalogue: every wording the Vietnamese one has. */
export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...api,
  ...asking,
  ...generated,
  ...ci,
  ...cli,
  ...changeHints,
  ...changes,
  ...changeOutcomes,
  ...commands,
  ...contactWordings('en'),
  ...checking,
  ...decisions,
  ...exporting,
  ...foreignCodes,
  ...git,
  ...importing,
  ...importingCells,
  ...importingLists,
  ...importingFiles,
  ...importingChanges,
  ...importingNames,
  ...importingRows,
  ...keeping,
  ...keys,
  ...lookup,
  ...papers,
  ...placeholders,
  ...resolveList,
  ...reviewing,
  ...sealing,
  ...site,
  ...undoing,
  ...writing,
};
