-- Joint forces taken apart: a claim about KOR+USA counts under KOR and under USA. How many claims each force has alone and
-- in company, and with whom.
SELECT one.code AS force, one.name,
       count(*) AS claims,
       count(*) FILTER (WHERE c.force = one.code) AS alone,
       count(*) FILTER (WHERE c.force <> one.code) AS joint,
       count(DISTINCT CASE WHEN c.force <> one.code THEN c.force END) AS joint_forces,
       min(CASE WHEN c.force <> one.code THEN c.force END) AS such_as
FROM troop_claims c
JOIN countries one ON concat('+', c.force, '+') LIKE concat('%+', one.code, '+%')
GROUP BY one.code, one.name
ORDER BY joint DESC, claims DESC, force;
