-- Who has troops where, with names and Correlates-of-War codes beside ours, ready to be joined with COW data. A force that is
-- no state (NATO, UN, NSA) has no such code, nor has a territory. One row a force and host; joint forces are taken apart.
SELECT whose.code AS force, whose.name AS force_name, whose.cow_code AS force_cow,
       place.code AS host, place.name AS host_name, place.cow_code AS host_cow,
       count(*) AS claims,
       count(DISTINCT c.story_id) AS stories,
       min(c.published_on) AS first_report,
       max(c.published_on) AS last_report
FROM troop_claims c
JOIN countries whose ON concat('+', c.force, '+') LIKE concat('%+', whose.code, '+%')
JOIN countries place ON place.code = c.host
WHERE c.timeframe = 'current' AND c.host <> whose.code
GROUP BY whose.code, whose.name, whose.cow_code, place.code, place.name, place.cow_code
ORDER BY stories DESC, claims DESC, force, host;
