"""run.json against the tables."""
from contract import ON_DEMAND

FIELDS = [
    "contract_version", "run_id", "muster_version", "spark_version", "config", "lexicons", "inputs", "records",
    "tables", "stories_left_out", "stages", "first_date", "last_date",
]


def check_fields(output, sql):
    for field in FIELDS:
        if field not in output.run:
            yield f"run.json has no {field}"
    if output.run.get("contract_version") != 1:
        yield f"contract_version {output.run.get('contract_version')}; these checks are of version 1"


def check_records(output, sql):
    """read = accepted + rejected + skipped, and the tables hold just those."""
    records = output.run["records"]
    rejected, skipped = sum(records["rejected"].values()), sum(records["skipped"].values())
    if records["read"] != records["accepted"] + rejected + skipped:
        yield f"{records['read']} read; {records['accepted']} accepted + {rejected} rejected + {skipped} skipped"
    rows = sql("select count(*) from articles")[0][0]
    if rows != records["accepted"]:
        yield f"{rows} articles; {records['accepted']} accepted"
    reasons = dict(sql("select reason, count(*) from rejects group by 1"))
    if reasons != {reason: n for reason, n in records["rejected"].items() if n}:
        yield f"rejects holds {reasons}; run.json tells {records['rejected']}"


def check_dates(output, sql):
    first, last = sql("select min(published_on)::varchar, max(published_on)::varchar from articles")[0]
    told = (output.run["first_date"], output.run["last_date"])
    if (first, last) != told:
        yield f"articles are of {first} to {last}; run.json tells {told}"


def check_candidates(output, sql):
    """A table on demand is there where it was asked for, and only there."""
    for name in ON_DEMAND:
        there, asked = (output.path / name).is_dir(), bool(output.config("keep-candidates"))
        if there != asked:
            yield f"{name} is {'there' if there else 'missing'}; keep-candidates is {asked}"


def check_rejects(output, sql):
    long = sql("select input_file, input_position, length(excerpt) from rejects where length(excerpt) > 200 limit 5")
    for file, position, length in long:
        yield f"rejects: an excerpt of {length} characters at {file}:{position}"
    if sql("select count(*) from rejects where reason is null or reason = ''")[0][0]:
        yield "rejects: rows without a reason"


CHECKS = [check_fields, check_records, check_dates, check_candidates, check_rejects]
