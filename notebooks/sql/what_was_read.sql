-- What was read of each input: articles by extraction, stories, claims and days; and what was refused, with the reason.
SELECT input_file, extraction AS outcome, count(*) AS records, count(DISTINCT story_id) AS stories,
       sum(troop_claims) AS claims, min(published_on) AS first_day, max(published_on) AS last_day
FROM articles
GROUP BY input_file, extraction
UNION ALL
SELECT input_file, concat('rejected: ', reason), count(*), 0, 0, NULL, NULL
FROM rejects
GROUP BY input_file, reason
ORDER BY input_file, outcome;
