/** Codes in any writing, as `otherWriting` of core/code reads them; what more it takes is settled by the zeros of a root. */
export const WRITINGS = `
CREATE FUNCTION pointed_code(asked text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT btrim(regexp_replace(
    tidy_code(regexp_replace(btrim(asked), E'[-\\u2010-\\u2015_/,:;·.\\\\s]+', '.', 'g')), '[.]+', '.', 'g'), '.')
$fn$;
COMMENT ON FUNCTION pointed_code(text) IS 'Mã với dấu chấm giữa các nhóm, dù đã gõ dấu nào.';

CREATE FUNCTION in_figures(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT CASE WHEN code ~ '^[A-Y][0-9OIL]{2}([.0-9]|$)' AND code !~ '^[OIL].*[.][A-Y][0-9OIL]{2}$' THEN left(code, 1) || translate(substr(code, 2), 'OIL', '011')
    ELSE translate(left(code, length(code) - 3), 'OIL', '011') || substr(right(code, 3), 1, 1)
      || translate(substr(right(code, 3), 2), 'OIL', '011') END
$fn$;

CREATE FUNCTION code_looks(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT translate(regexp_replace(tidy_code(code), E'[\\u2010-\\u2015\\u2212]', '-', 'g'), 'OIL', '011')
$fn$;
COMMENT ON FUNCTION code_looks(text) IS 'Mã không kể chữ giống số (O, I, L) và dấu gạch nào đã gõ.';

CREATE FUNCTION bare_code(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT regexp_replace(code, '(^|[.])0+(?=[0-9])', '\\1', 'g')
$fn$;
COMMENT ON FUNCTION bare_code(text) IS 'Mã không có số 0 ở đầu các nhóm.';

CREATE FUNCTION from_old_form(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $fn$
  SELECT bare_code(array_to_string(array_remove(ARRAY[p[4], nullif(p[3], ''), nullif(p[2], ''), nullif(p[1], '')], NULL), '.'))
  FROM regexp_match(code, '^0*([0-9]*)[.]0*([0-9]*)[.]0*([0-9]*)[.]([A-Y][0-9]{2})$') AS p
  WHERE code ~ '^[0-9]{2,}[.][0-9]{2,}[.][0-9]{2,}[.]' AND code !~ '[1-9][0-9]*[.]0+[.]'
$fn$;
COMMENT ON FUNCTION from_old_form(text) IS 'Mã mà một dạng cũ (QCVN 102:2016) chỉ đến, không có số 0 ở đầu các nhóm.';
`;

/** What tells an earlier code of an own form from codes and their old forms. */
export const OWN_FORM = `form = 'legacy' AND key !~ '^([A-Y][0-9]{2}([.]|$)|[0-9]+[.][0-9]+[.])'`;

/** The answer of `resolve`: the codes of the map, in whatever writing they are asked for. */
export const RESOLVE = `
CREATE FUNCTION resolve(asked text)
RETURNS TABLE (query text, key text, result text, code text, name text, part boolean, decisions text[],
  ends_on date, ends_by text, ends_to text[], next_name text, next_name_on date, next_name_by text, parted text[],
  starts_on date, starts_by text, next_parted text[], next_parted_on date, next_parted_by text, parted_before text[], bearers text[])
LANGUAGE sql STABLE STRICT SET search_path FROM CURRENT AS $fn$
  WITH typed AS (
    SELECT tidy_code(asked) AS plain, pointed_code(asked) AS pointed
  ), written AS (
    SELECT t.*, in_figures(pointed) AS figures,
      regexp_replace(in_figures(pointed), '^([0-9]{3})([0-9]{2})([0-9]{2})([A-Y][0-9]{2})$', '\\1.\\2.\\3.\\4') AS old_form
    FROM typed t
  ), direct AS (
    SELECT m.* FROM written JOIN code_map m ON m.key IN (plain, pointed, figures, old_form)
    ORDER BY array_position(ARRAY[plain, pointed, figures, old_form], m.key) LIMIT 1
  ), found AS (
    SELECT * FROM direct
    UNION ALL
    SELECT * FROM (
      SELECT m.* FROM written JOIN code_map m ON m.form = 'code' AND (
        bare_code(m.key) = from_old_form(old_form) OR (figures !~ '[.]' AND replace(m.key, '.', '') = figures))
      WHERE NOT EXISTS (SELECT FROM direct)
      -- where widths differ, the one with the zeros that were typed
      ORDER BY m.key <> regexp_replace(
        regexp_replace(old_form, '^([0-9]+)[.]([0-9]+)[.]([0-9]+)[.](.+)$', '\\4.\\3.\\2.\\1'), '([.]0+)+$', '')
      LIMIT 1
    ) AS other
  ), own_form AS (
    SELECT key, code_looks(key) AS looks FROM code_map WHERE ${OWN_FORM}
  ), alike AS (
    SELECT * FROM found
    UNION ALL
    -- an earlier code of an own form, by its looks: one alone
    SELECT m.* FROM code_map m JOIN own_form f USING (key)
    WHERE NOT EXISTS (SELECT FROM found) AND f.looks = code_looks(asked)
      AND NOT EXISTS (SELECT FROM own_form o WHERE o.looks = f.looks AND o.key <> f.key)
  )
  SELECT asked, m.key, coalesce(m.result, 'unknown'), t.code, u.name, t.part, coalesce(m.decisions, '{}'),
    t.ends_on, t.ends_by, coalesce(t.ends_to, '{}'), t.next_name, t.next_name_on, t.next_name_by, coalesce(t.parted, '{}'), m.starts_on, m.starts_by,
    coalesce(t.next_parted, '{}'), t.next_parted_on, t.next_parted_by, coalesce(m.parted_before, '{}'), coalesce(m.bearers, '{}')
  FROM typed
  LEFT JOIN alike m ON true
  LEFT JOIN code_map_target t ON t.key = m.key
  LEFT JOIN unit u ON u.code = t.code
  ORDER BY u.position
$fn$;
COMMENT ON FUNCTION resolve(text) IS
  'Mã, mã cũ nay là mã nào: mỗi mã tiếp nhận một hàng; result như lệnh resolve; không có thì unknown.';
`;
