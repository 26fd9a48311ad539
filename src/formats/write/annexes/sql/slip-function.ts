/** Names that begin with the words of a query, one of them with one slip, as `slipFit` of core/query/search has it. */
export const SLIP = `
CREATE FUNCTION begins_with_slip(asked text[], parts text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $fn$
  SELECT cardinality(parts) >= cardinality(asked) AND count(*) FILTER (WHERE a.word <> parts[a.n]) = 1
    AND bool_and(a.word = parts[a.n] OR (length(a.word) > 1 AND a.word !~ '[0-9]' AND EXISTS (
      SELECT FROM generate_series(0, length(a.word)) AS p
      WHERE left(a.word, p) = left(parts[a.n], p) AND (
        substr(a.word, p + 2) IN (substr(parts[a.n], p + 2), substr(parts[a.n], p + 1))
        OR substr(a.word, p + 1) = substr(parts[a.n], p + 2)
        OR (substr(a.word, p + 1, 2) = reverse(substr(parts[a.n], p + 1, 2)) AND substr(a.word, p + 3) = substr(parts[a.n], p + 3))))))
  FROM unnest(asked) WITH ORDINALITY AS a(word, n)
$fn$;
COMMENT ON FUNCTION begins_with_slip(text[], text[]) IS 'Tên bắt đầu bằng các từ đã gõ, một từ gõ sai một chữ.';
`;
