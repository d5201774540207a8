"""The fact tables: keys, offsets, ids, values and what they tell of their article."""
import hashlib

ENUMS = {
    "articles": {
        "date_source": "field json-ld meta time url none unparsed implausible",
        "extraction": "full unsupported_language",
    },
    "country_mentions": {
        "kind": "name adjective demonym combining capital government place",
        "section": "title body",
    },
    "troop_claims": {
        "section": "title body",
        "precision": "exact approximate lower_bound upper_bound range vague",
        "basis": "level increment decrement total incident rate",
        "per": "day week month year unit",
        "host_relation": "in border",
        "status": "released deployed withdrawn killed wounded casualties captured missing deserted recruited trained "
                  "exercise strength other",
        "modality": "actual future hedged denied hypothetical",
        "source_kind": "government military intelligence armed_group international_org expert media person unnamed",
        "timeframe": "current historical",
    },
    "candidates": {"section": "title body", "what": "country claim"},
    "countries": {"kind": "state territory former_state body"},
}
# may be null; every other column with an enumeration may not
NULLABLE = {"per", "source_kind"}
SPANS = ["country_mentions", "troop_claims", "candidates"]

# what must not be: a condition on rows of troop_claims
CLAIMS_NEVER = {
    "claim_id is article_id:section:start_offset": "claim_id <> article_id || ':' || section || ':' || start_offset",
    "no bound": "low is null and high is null",
    "exact or approximate, and low is not high":
        "precision in ('exact', 'approximate') and low is distinct from high",
    "a lower bound that is closed, or none": "precision = 'lower_bound' and (low is null or high is not null)",
    "an upper bound that is closed, or none": "precision = 'upper_bound' and (high is null or low is not null)",
    "a range without both ends in order": "precision = 'range' and not coalesce(low <= high, false)",
    "a vague number that is closed": "precision = 'vague' and (low is null or high is not null)",
    "negative": "low < 0 or high < 0",
    "point": "point is distinct from case when low is null then high when high is null then low "
             "else low / 2.0 + high / 2.0 end",
    "per without a rate": "per is not null and basis <> 'rate'",
    "told of a source that is none": "source is null and (source_name is not null or source_country is not null "
                                     "or source_kind is not null)",
    "a source of no kind": "source is not null and source_kind is null",
    "as_of_start after as_of_end": "as_of_start > as_of_end",
    "outside its sentence": "start_offset < sentence_start or end_offset > sentence_start + length(sentence_text)",
    "an empty surface": "end_offset <= start_offset",
}


def check_keys(output, sql, tables):
    for table in tables.values():
        key = ", ".join(table.key)
        for row in sql(f"select {key}, count(*) from {table.name} group by {key} having count(*) > 1 limit 3"):
            yield f"{table.name}: {row[-1]} rows of key {row[:-1]}"


def check_order(output, sql, tables):
    """A table without partitions is sorted by its key, null keys first."""
    for table in tables.values():
        if table.by_month or table.name == "rejects":
            continue
        rows = sql(f"select {', '.join(table.key)} from {table.name}")
        keys = [tuple((value is not None, value) for value in row) for row in rows]
        for before, after in zip(keys, keys[1:]):
            if before > after:
                yield f"{table.name}: {after} stands after {before}"
                break


def check_values(output, sql, tables):
    for name, columns in ENUMS.items():
        if name not in tables:
            continue
        for column, values in columns.items():
            allowed = ", ".join(f"'{v}'" for v in values.split())
            null = "false" if column in NULLABLE else f"{column} is null"
            wrong = sql(f"select distinct {column} from {name} where {column} not in ({allowed}) or {null} limit 5")
            for (value,) in wrong:
                yield f"{name}.{column}: {value!r}"


def check_codes(output, sql, tables):
    """Every single code stands in countries; joined forces are in alphabetical order."""
    known = {code for (code,) in sql("select code from countries")}
    places = [("country_mentions", "country"), ("troop_claims", "force"), ("troop_claims", "host"),
              ("troop_claims", "source_country"), ("country_series", "country"), ("troop_series", "force"),
              ("comentions", "country_a"), ("country_sets", "countries"), ("candidates", "code")]
    for table, column in places:
        if table not in tables:
            continue
        for (codes,) in sql(f"select distinct {column} from {table} where {column} is not null"):
            parts = codes.split("+")
            if not set(parts) <= known:
                yield f"{table}.{column}: {codes} is not in countries"
            if parts != sorted(set(parts)):
                yield f"{table}.{column}: {codes} is not in alphabetical order"
            if len(parts) > 1 and column in ("country", "host", "country_a", "code"):
                yield f"{table}.{column}: {codes} is more than one"


def check_claims(output, sql, tables):
    for what, condition in CLAIMS_NEVER.items():
        for claim, surface in sql(f"select claim_id, surface from troop_claims where {condition} limit 3"):
            yield f"{what}: {claim} {surface!r}"
    lost = sql("""select p.claim_id, p.part_of from troop_claims p left join troop_claims w
                  on w.claim_id = p.part_of and w.article_id = p.article_id and w.claim_id <> p.claim_id
                  where p.part_of is not null and w.claim_id is null limit 3""")
    for claim, whole in lost:
        yield f"{claim} is part_of {whole}, which is no other claim of its article"


def check_articles(output, sql, tables):
    """A fact tells of its article what articles tells; articles counts its facts."""
    shared = {
        "country_mentions": ["story_id", "is_story_lead", "outlet", "published_on"],
        "troop_claims": ["story_id", "is_story_lead", "outlet", "url", "published_on"],
        "candidates": ["published_on"],
    }
    for name, columns in shared.items():
        if name not in tables:
            continue
        differ = " or ".join(f"f.{c} is distinct from a.{c}" for c in columns)
        wrong = sql(f"""select f.article_id from {name} f left join articles a using (article_id)
                        where a.article_id is null or {differ} limit 3""")
        for (article,) in wrong:
            yield f"{name}: another {', '.join(columns)} than articles has for {article}"
    for name in ("country_mentions", "troop_claims"):
        wrong = sql(f"""select article_id, a.{name}, coalesce(f.n, 0) from articles a
                        left join (select article_id, count(*) n from {name} group by 1) f using (article_id)
                        where a.{name} <> coalesce(f.n, 0) limit 3""")
        for article, told, found in wrong:
            yield f"articles tells {told} {name} of {article}; there are {found}"
    for (article,) in sql("select article_id from articles where extraction <> 'full' "
                          "and (country_mentions > 0 or troop_claims > 0) limit 3"):
        yield f"{article} has facts and is not extracted in full"


def check_stories(output, sql, tables):
    """A story has one lead, whose id is the story's, and is as large as its articles say."""
    wrong = sql("""select story_id from articles group by story_id
                   having count(*) filter (is_story_lead) <> 1
                       or any_value(article_id) filter (is_story_lead) <> story_id
                       or min(story_articles) <> count(*) or max(story_articles) <> count(*)
                       or min(story_outlets) <> count(distinct outlet) or max(story_outlets) <> count(distinct outlet)
                   limit 3""")
    for (story,) in wrong:
        yield f"story {story}: its lead or its sizes are not those of its articles"


def check_offsets(output, sql, tables):
    """text[start:end] is the surface, in Python; the body only with --keep-text."""
    kept = bool(output.config("keep-text"))
    bodies = sql("select count(*), count(body) from articles")[0]
    if bodies[1] != (bodies[0] if kept else 0):
        yield f"{bodies[1]} of {bodies[0]} articles have a body; keep-text is {kept}"
    texts = {article: (title, body) for article, title, body in sql("select article_id, title, body from articles")}
    if kept:
        for article, characters, sha in sql("select article_id, characters, text_sha256 from articles"):
            title, body = texts[article]
            if len(title) + len(body) != characters:
                yield f"{article}: {characters} characters; they are {len(title) + len(body)}"
            if hashlib.sha256(f"{title}\n\n{body}".encode()).hexdigest() != sha:
                yield f"{article}: another text_sha256 than its text's"
    for name in SPANS:
        if name not in tables:
            continue
        sentence = "sentence_start, sentence_text" if name == "troop_claims" else "null, null"
        for article, section, start, end, surface, begin, whole in sql(
                f"select article_id, section, start_offset, end_offset, surface, {sentence} from {name}"):
            text = texts[article][section == "body"]
            if text is None:
                continue
            if text[start:end] != surface:
                yield f"{name}: {article} {section}[{start}:{end}] is {text[start:end]!r}, not {surface!r}"
            if whole is not None and text[begin:begin + len(whole)] != whole:
                yield f"{name}: {article} {section}[{begin}:] is not {whole!r}"


CHECKS = [check_keys, check_order, check_values, check_codes, check_claims, check_articles, check_stories,
          check_offsets]
