-- Stories that were reprinted: the lead, by how many articles and outlets, and until when.
SELECT lead.published_on, lead.outlet, lead.title, lead.story_articles, lead.story_outlets, max(a.published_on) AS last_day,
       max(a.troop_claims) AS most_claims, lead.url, lead.story_id
FROM articles lead
JOIN articles a ON a.story_id = lead.story_id
WHERE lead.is_story_lead AND lead.story_articles > 1
GROUP BY lead.published_on, lead.outlet, lead.title, lead.story_articles, lead.story_outlets, lead.url, lead.story_id
ORDER BY lead.story_articles DESC, lead.published_on NULLS LAST, lead.story_id;
