"""The derived tables, counted anew from the fact tables."""
from collections import Counter
from itertools import combinations
from math import isclose, log, log2

MOST_COUNTRIES = 25  # stories of more are left out of the co-mentions
STARTS = {"day": "published_on", "week": "date_trunc('week', published_on)::date",
          "month": "date_trunc('month', published_on)::date"}
FORCE_KEY = "force, force_name, host, host_relation, status, basis, modality"
FULL = "(select article_id from articles where extraction = 'full' and published_on is not null)"


def check_country_series(output, sql, tables):
    """Articles, outlets, mentions and stories of each country and period."""
    for grain in output.config("grain"):
        start = STARTS[grain]
        expected = f"""
            select {start} period_start, country, count(distinct article_id) articles,
                   count(distinct case when is_story_lead then story_id end) stories,
                   count(distinct outlet) outlets, count(*) mentions
            from country_mentions where article_id in {FULL} group by all"""
        found = f"""select period_start, country, articles, stories, outlets, mentions from country_series
                    where grain = '{grain}' and (articles > 0 or mentions > 0)"""
        yield from _differences(sql, f"country_series by {grain}", expected, found)
        totals = f"""
            select {start} period_start, count(*) articles_total, count(*) filter (is_story_lead) stories_total
            from articles where article_id in {FULL}
              and exists (from country_series where grain = '{grain}') group by all"""
        found = f"""select distinct period_start, articles_total, stories_total from country_series
                    where grain = '{grain}' and articles_total > 0"""
        yield from _differences(sql, f"totals of country_series by {grain}", totals, found)
        rows = sql(f"""select count(distinct n) from (select country, count(*) n from country_series
                       where grain = '{grain}' group by 1)""")[0][0]
        if rows > 1:
            yield f"country_series by {grain} is not dense: countries have different numbers of periods"


def check_shares(output, sql, tables):
    wrong = sql("""
        select grain, period_start, country from country_series
        where (articles_total = 0) <> (article_share is null) or (stories_total = 0) <> (story_share is null)
           or abs(article_share - articles / articles_total) > 1e-12
           or abs(story_share - stories / stories_total) > 1e-12
           or (coverage = 'gap') <> (articles_total = 0) or coverage not in ('full', 'thin', 'gap')
           or burst_level not in (0, 1, 2) or (coverage = 'gap' and burst_level is not null)
        limit 3""")
    for row in wrong:
        yield f"country_series: shares, coverage or burst_level of {row}"


def check_troop_series(output, sql, tables):
    """Counts and bounds of the current claims of each force and period."""
    for grain in output.config("grain"):
        expected = f"""
            select {STARTS[grain]} period_start, {FORCE_KEY}, count(distinct article_id) articles,
                   count(distinct case when is_story_lead then story_id end) stories,
                   count(distinct outlet) outlets, count(*) claims, count(distinct source_name) sources,
                   count(*) filter (low is null) claims_open_low, count(*) filter (high is null) claims_open_high,
                   count(*) filter (precision = 'vague') claims_vague,
                   min(low) filter (part_of is null and basis <> 'rate') low_min,
                   max(high) filter (part_of is null and basis <> 'rate') high_max,
            from troop_claims where timeframe = 'current' and article_id in {FULL} group by all"""
        found = f"""select period_start, {FORCE_KEY}, articles, stories, outlets, claims, sources, claims_open_low,
                           claims_open_high, claims_vague, low_min, high_max
                    from troop_series where grain = '{grain}'"""
        yield from _differences(sql, f"troop_series by {grain}", expected, found)


def check_points(output, sql, tables):
    """Quartiles over stories: one value a story, the median of its lead's distinct points."""
    for grain in output.config("grain"):
        expected = f"""
            with points as (
                select distinct {STARTS[grain]} period_start, {FORCE_KEY}, story_id, point from troop_claims
                where timeframe = 'current' and is_story_lead and article_id in {FULL} and part_of is null
                  and basis <> 'rate' and precision <> 'vague' and low is not null and high is not null),
            stories as (
                select period_start, {FORCE_KEY}, story_id, median(point) point from points group by all)
            select period_start, {FORCE_KEY}, round(quantile_cont(point, 0.25), 6), round(median(point), 6),
                   round(quantile_cont(point, 0.75), 6) from stories group by period_start, {FORCE_KEY}"""
        found = f"""select period_start, {FORCE_KEY}, round(point_p25, 6), round(point_median, 6), round(point_p75, 6)
                    from troop_series where grain = '{grain}' and point_median is not null"""
        yield from _differences(sql, f"points of troop_series by {grain}", expected, found)


def check_comentions(output, sql, tables):
    """Every count of both units, and the textbook statistics of each row."""
    left_out, by_unit = _groups(sql)
    if left_out != output.run["stories_left_out"]:
        yield f"{left_out} stories name more than {MOST_COUNTRIES} countries; run.json tells otherwise"
    for unit, groups in by_unit.items():
        expected = set(_pairs(groups, output.config("min-support")))
        found = set(sql(f"select country_a, country_b, n_ab, n_a, n_b, n from comentions where unit = '{unit}'"))
        for row in sorted(expected ^ found)[:3]:
            yield f"comentions of {unit}: {row} is {'missing' if row in expected else 'more than expected'}"
    for row in sql("select unit, n_ab, n_a, n_b, n, expected, lift, jaccard, pmi, npmi, g2 from comentions"):
        yield from _statistics(*row)
    wrong = sql("""select unit, country_a, country_b from comentions
                   where (unit = 'sentence') <> (p_value is null) or (unit = 'sentence') <> (log10_p is null)
                      or (unit = 'sentence') <> (q_value is null) or q_value < p_value or p_value > 1 or q_value > 1
                      or isinf(log10_p) or (p_value > 1e-300 and abs(log10(p_value) - log10_p) > 1e-9) limit 3""")
    for row in wrong:
        yield f"comentions: p_value, log10_p or q_value of {row}"


def check_comention_series(output, sql, tables):
    """A month's pairs are those of the stories led in it."""
    for unit, groups in _groups(sql)[1].items():
        months = {}
        for group in groups:
            if group[1]:
                months.setdefault(group[1], []).append(group)
        expected = {(month, *row) for month, those in months.items() for row in _pairs(those, 1)}
        found = set(sql("select period_start, country_a, country_b, n_ab, n_a, n_b, n from comention_series "
                        f"where unit = '{unit}'"))
        for row in sorted(expected ^ found)[:3]:
            yield f"comention_series of {unit}: {row} is {'missing' if row in expected else 'more than expected'}"


def _groups(sql):
    """How many stories are left out; (story, month, countries) of each story and of each sentence of its lead."""
    rows = sql("""select story_id, date_trunc('month', published_on)::date, section, sentence, country, is_dateline
                  from country_mentions
                  where is_story_lead and article_id in (select article_id from articles where extraction = 'full')""")
    stories, sentences = {}, {}
    for story, month, section, sentence, country, is_dateline in rows:
        stories.setdefault((story, month), set()).add(country)
        if not is_dateline:
            sentences.setdefault((story, month, section, sentence), set()).add(country)
    kept = {story for story, countries in stories.items() if len(countries) <= MOST_COUNTRIES}
    return len(stories) - len(kept), {
        "document": [(*story, countries) for story, countries in stories.items() if story in kept],
        "sentence": [(*place[:2], countries) for place, countries in sentences.items() if place[:2] in kept],
    }


def _pairs(groups, min_stories):
    """a, b, n_ab, n_a, n_b, n of the pairs that stand together in at least so many stories."""
    both, single, stories = Counter(), Counter(), {}
    for story, _, countries in groups:
        single.update(countries)
        for pair in combinations(sorted(countries), 2):
            both[pair] += 1
            stories.setdefault(pair, set()).add(story)
    for (a, b), n_ab in both.items():
        if len(stories[a, b]) >= min_stories:
            yield a, b, n_ab, single[a], single[b], len(groups)


def _statistics(unit, n_ab, n_a, n_b, n, expected, lift, jaccard, pmi, npmi, g2):
    cells = [(n_ab, n_a * n_b), (n_a - n_ab, n_a * (n - n_b)), (n_b - n_ab, (n - n_a) * n_b),
             (n - n_a - n_b + n_ab, (n - n_a) * (n - n_b))]
    ratio = 2 * sum(o * log(o * n / e) for o, e in cells if o and e)
    right = {
        "expected": (expected, n_a * n_b / n),
        "lift": (lift, n_ab * n / (n_a * n_b)),
        "jaccard": (jaccard, n_ab / (n_a + n_b - n_ab)),
        "pmi": (pmi, log2(n_ab * n / (n_a * n_b))),
        "npmi": (npmi, 1.0 if n_ab == n else log2(n_ab * n / (n_a * n_b)) / -log2(n_ab / n)),
        "g2": (g2, max(ratio, 0.0) * (-1 if n_ab * n < n_a * n_b else 1)),
    }
    for name, (value, value_here) in right.items():
        if not isclose(value, value_here, rel_tol=1e-6, abs_tol=1e-6):
            yield f"comentions of {unit}: {name} {value} where n_ab, n_a, n_b, n = {n_ab, n_a, n_b, n}: {value_here}"


def check_country_sets(output, sql, tables):
    wrong = sql("""select countries from country_sets where size not between 2 and 5
                   or size <> len(string_split(countries, '+')) limit 3""")
    for (countries,) in wrong:
        yield f"country_sets: size of {countries}"
    documents = [countries for _, _, countries in _groups(sql)[1]["document"]]
    holding = {}
    for i, countries in enumerate(documents):
        for country in countries:
            holding.setdefault(country, set()).add(i)
    told = sql("select countries, stories, support, closed from country_sets")
    for countries, stories, support, closed in told:
        members = set(countries.split("+"))
        held_by = set.intersection(*(holding.get(country, set()) for country in members))
        if len(held_by) != stories or not isclose(support, stories / len(documents)):
            yield (f"country_sets: {countries} in {stories} stories, {support}; "
                   f"counted {len(held_by)} of {len(documents)}")
        elif closed != (set.intersection(*(documents[i] for i in held_by)) == members):
            yield f"country_sets: {countries} is told to be {'closed' if closed else 'not closed'}"
    floor = max(output.config("min-support"), 0.0005 * len(documents))
    frequent = Counter("+".join(few) for countries in documents for size in (2, 3)
                       for few in combinations(sorted(countries), size))
    expected = {countries for countries, stories in frequent.items() if stories >= floor}
    found = {countries for countries, *_ in told if countries.count("+") < 3}
    for countries in sorted(expected ^ found)[:3] if told else []:
        yield f"country_sets: {countries} is {'missing' if countries in expected else 'more than expected'}"


def _differences(sql, what, expected, found):
    for side, first, second in (("missing", expected, found), ("more than expected", found, expected)):
        for row in sql(f"({first}) except all ({second}) limit 3"):
            yield f"{what}: {row} is {side}"


CHECKS = [check_country_series, check_shares, check_troop_series, check_points, check_comentions,
          check_comention_series, check_country_sets]
