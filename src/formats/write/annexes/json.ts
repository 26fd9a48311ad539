import type { ChangedUnit } from '../../../annex/annex-changes.js';
import { titleOf } from '../../../annex/annex-tables.js';
import { VIETNAMESE } from '../../../annex/annex-words.js';
import type { AnnexDocument } from '../../../annex/document.js';
import { jsonText } from '../../../core/text/visible.js';
import type { AnnexWriter } from './annex-writer.js';

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
export const json: AnnexWriter = (document) =>
  `${jsonText(document.changes === undefined ? annexesJson(document) : changesJson(document), 2)}\n`;
