-- What one outlet says against all others: for each force, host, status and kind of number, its claims and median beside theirs.
-- `ratio` is its median by theirs; null where only one side states a number. The outlet asked about is the one with the most
-- claims; put a name in its place, such as SELECT 'Hangang Morning Review' AS outlet.
WITH asked AS (
    SELECT outlet FROM troop_claims WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT 1
),
stated AS (
    SELECT c.force, c.host, c.status, c.basis, c.point, c.outlet = a.outlet AS its
    FROM troop_claims c CROSS JOIN asked a
    WHERE c.modality = 'actual' AND c.timeframe = 'current' AND c.part_of IS NULL AND c.force IS NOT NULL
      AND c.outlet IS NOT NULL
),
compared AS (
    SELECT force, host, status, basis,
           count(*) FILTER (WHERE its) AS its_claims,
           count(*) FILTER (WHERE NOT its) AS other_claims,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN its THEN point END) AS its_median,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN NOT its THEN point END) AS other_median
    FROM stated
    GROUP BY force, host, status, basis
)
SELECT a.outlet, c.*, c.its_median / c.other_median AS ratio
FROM compared c CROSS JOIN asked a
WHERE c.its_claims > 0
ORDER BY c.its_claims + c.other_claims DESC, c.force, c.host NULLS LAST, c.status, c.basis;
