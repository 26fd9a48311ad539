import type { ChangedUnit } from '../../../annex/annex-changes.js';
import { titleOf } from '../../../annex/annex-tables.js';
import { VIETNAMESE } from '../../../annex/annex-words.js';
import type { AnnexDocument } from '../../../annex/document.js';
import { jsonPieces } from '../../../core/text/json-pieces.js';
import { wholeOf } from './annex-writer.js';

/** Lists and objects that a row lies in: the whole, its annexes, an annex, its groups, a group, its rows. */
const DEPTH_OF_ROWS = 6;

function annexesJson({ annexes, view, root, contactsAt, mark }: AnnexDocument): object {
  return {
    schema: 'madinhdanh/annexes@1',
    at: view.at,
    decision: view.decision?.id ?? null,
    ...(mark === '' ? {} : { draft: mark }),
    ...(contactsAt === undefined ? {} : { contactsAt }),
    annexes: annexes.map((annex) => ({
      annex: annex.annex,
      title: titleOf(annex, root, VIETNAMESE),
      groups: annex.groups.map(({ body, rows }) => ({
        code: body?.code ?? null,
        name: body?.name ?? null,
        rows,
      })),
    })),
  };
}

function sides(units: readonly ChangedUnit[]): object[] {
  return units.map(({ code, name, part }) => ({ code, name, part }));
}

function changesJson({ changes, view, mark }: AnnexDocument): object {
  return {
    schema: 'madinhdanh/decision-changes@1',
    at: view.at,
    decision: view.decision?.id ?? null,
    ...(mark === '' ? {} : { draft: mark }),
    changes: (changes ?? []).map(({ kind, level, before, after, reason, effective }) => ({
      kind,
      level,
      before: sides(before),
      after: sides(after),
      reason,
      effective,
    })),
  };
}

/** `madinhdanh/annexes@1`, or `madinhdanh/decision-changes@1` for what a decision changes; see schemas/output. */
export function* jsonParts(document: AnnexDocument): Generator<string> {
  yield* jsonPieces(document.changes === undefined ? annexesJson(document) : changesJson(document), DEPTH_OF_ROWS);
  yield '\n';
}

export const json = wholeOf(jsonParts);
