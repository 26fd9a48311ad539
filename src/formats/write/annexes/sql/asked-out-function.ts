import { ABBREVIATIONS, IN_QUERIES } from '../../../../core/text/abbreviations.js';
import { fold } from '../../../../core/text/fold.js';

/** Texts as an array of SQL; they are the built-in table's own and have no quotes. `NULL` for none. */
function phrases(texts: readonly string[] | undefined): string {
  return texts === undefined
    ? 'NULL::text[]'
    : `ARRAY[${texts.map((text) => `'${text.startsWith('^') ? `^ ${fold(text)}`.trim() : fold(text)}'`).join(', ')}]`;
}

const READINGS = [...ABBREVIATIONS, ...IN_QUERIES]
  .filter(({ after, before }) => after !== undefined || before !== undefined)
  .map(
    ({ short, full, after, before }, n) =>
      `(${n}, '${fold(short)}', '${fold(full)}', ${phrases(after)}, ${phrases(before)})`,
  )
  .join(',\n      ');

/** Short forms with a meaning only beside certain words, as the `search` command writes them out. */
export const ASKED_OUT = `
CREATE FUNCTION asked_out(asked text) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path FROM CURRENT AS $fn$
DECLARE
  words text[] := string_to_array(fold(written_out(asked)), ' ');
  done text;
  rest text;
  meant text;
BEGIN
  -- what was written out may make clear what stands beside it
  FOR round IN 1..2 LOOP
    done := '^';
    FOR i IN 1..cardinality(words) LOOP
      rest := array_to_string(words[i + 1:], ' ') || ' ';
      meant := (SELECT r.full_form FROM (VALUES
      ${READINGS}
      ) AS r(n, short, full_form, after, before)
      WHERE r.short = words[i]
        AND (r.after IS NULL OR EXISTS (SELECT FROM unnest(r.after) AS a WHERE ' ' || done LIKE '% ' || a))
        AND (r.before IS NULL OR EXISTS (
          SELECT FROM unnest(r.before) AS b WHERE CASE b WHEN '' THEN rest <> ' ' ELSE starts_with(rest, b || ' ') END))
      ORDER BY r.n LIMIT 1);
      done := done || ' ' || coalesce(meant, words[i]);
    END LOOP;
    words := string_to_array(substr(done, 3), ' ');
  END LOOP;
  RETURN array_to_string(words, ' ');
END
$fn$;
COMMENT ON FUNCTION asked_out(text) IS 'Chữ đã gõ, viết đủ cả chữ tắt chỉ rõ nghĩa bên cạnh chữ khác (“p y te”, “q. kien an”).';
`;
