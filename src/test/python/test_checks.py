"""The checks pass a right output and refuse each wrong one: run with `python -m unittest` in this folder."""
import hashlib
import json
import shutil
import tempfile
import unittest
from copy import deepcopy
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from check_output import check
from contract import Output, read_contract
from readers import ARROW
from same_tables import compare

TITLE, BODY = "Chad helps", "\U0001F600 Chad sent up to 40 soldiers to Niger."
DAY = date(2024, 10, 25)
OF_ARTICLE = {"article_id": "a", "story_id": "a", "is_story_lead": True, "outlet": "Post", "published_on": DAY}


def span(surface, section="body"):
    start = (BODY if section == "body" else TITLE).index(surface)
    return {"section": section, "sentence": 0, "start_offset": start, "end_offset": start + len(surface),
            "surface": surface}


def article(article_id, body, **columns):
    text = f"{TITLE}\n\n{body}"
    return {"article_id": article_id, "title": TITLE, "body": body, "story_id": article_id, "is_story_lead": True,
            "date_source": "field", "language": "en", "extraction": "full", "story_articles": 1,
            "characters": len(TITLE) + len(body), "sentences": 2, "input_file": "in.jsonl", "input_position": 0,
            "text_sha256": hashlib.sha256(text.encode()).hexdigest(), **columns}


def right_output():
    """Two articles, one of them undated, and what follows from them."""
    mention = {"kind": "name", "rule": "lexicon", "is_dateline": False}
    chad = {**OF_ARTICLE, **mention, "country": "TCD"}
    undated = {**chad, "article_id": "b", "story_id": "b", "outlet": None, "published_on": None}
    start = BODY.index("up to")
    claim = {**OF_ARTICLE, **span("up to 40 soldiers"), "claim_id": f"a:body:{start}", "sentence_start": 0,
             "sentence_text": BODY, "high": 40, "point": 40.0, "precision": "upper_bound", "cue": "up to",
             "basis": "increment", "force": "TCD", "host": "NER", "host_relation": "in", "status": "deployed",
             "modality": "actual", "timeframe": "current", "rule": "force=subject"}
    month = {"grain": "month", "period_start": date(2024, 10, 1)}
    series = {**month, "articles": 1, "stories": 1, "outlets": 1, "articles_total": 1, "stories_total": 1,
              "article_share": 1.0, "story_share": 1.0, "coverage": "full"}
    pair = {"country_a": "NER", "country_b": "TCD", "n_ab": 1, "n_a": 1, "expected": 1.0, "lift": 1.0, "pmi": 0.0,
            "npmi": 0.0, "g2": 0.0}
    tables = {
        "articles": [
            article("a", BODY, outlet="Post", published_on=DAY, country_mentions=3, troop_claims=1, story_outlets=1),
            article("b", "", country_mentions=1, troop_claims=0, story_outlets=0),
        ],
        "country_mentions": [
            {**chad, **span("Chad", "title")}, {**chad, **span("Chad")}, {**undated, **span("Chad", "title")},
            {**chad, **span("Niger"), "country": "NER"},
        ],
        "troop_claims": [claim],
        "country_series": [{**series, "country": "NER", "mentions": 1}, {**series, "country": "TCD", "mentions": 2}],
        "troop_series": [{
            **month, **{c: claim.get(c) for c in ("force", "host", "host_relation", "status", "basis", "modality")},
            "articles": 1, "stories": 1, "outlets": 1, "claims": 1, "sources": 0, "claims_open_low": 1,
            "claims_open_high": 0, "claims_vague": 0, "high_max": 40}],
        "comentions": [
            {**pair, "unit": "document", "n_b": 2, "n": 2, "jaccard": 1 / 2, "p_value": 1.0, "log10_p": 0.0,
             "q_value": 1.0},
            {**pair, "unit": "sentence", "n_b": 3, "n": 3, "jaccard": 1 / 3}],
        "comention_series": [
            {**month, "unit": unit, "country_a": "NER", "country_b": "TCD", "n_ab": 1, "n_a": 1,
             "n_b": n, "n": n}
            for unit, n in (("document", 1), ("sentence", 2))
        ],
        "country_sets": [{"countries": "NER+TCD", "size": 2, "stories": 1, "support": 0.5, "closed": True}],
        "countries": [{"code": "NER", "kind": "state"}, {"code": "TCD", "kind": "state"}],
        "rejects": [{"input_file": "in.jsonl", "input_position": 9, "reason": "no_body"}],
    }
    run = {
        "contract_version": 1, "run_id": "r", "muster_version": "0", "spark_version": "4", "lexicons": {}, "inputs": [],
        "config": {"grain": ["month"], "keep-text": True, "keep-candidates": False, "min-support": 1},
        "records": {"read": 3, "accepted": 2, "rejected": {"no_body": 1}, "skipped": {}},
        "tables": {name: len(rows) for name, rows in tables.items()}, "stories_left_out": 0, "stages": {},
        "first_date": "2024-10-25", "last_date": "2024-10-25",
    }
    return tables, run


def write(folder, tables, run):
    (folder / "run.json").write_text(json.dumps(run), encoding="utf8")
    for name, declared in read_contract().items():
        if name not in tables:
            continue
        parts = {".": []} if not declared.by_month else {}
        for row in tables[name]:
            day = row.get("published_on")
            month = row.get("month", f"month={day:%Y-%m}" if day else "month=undated")
            parts.setdefault(month if declared.by_month else ".", []).append(row)
        schema = pa.schema([(column, ARROW[kind]) for column, kind in declared.columns.items()])
        for part, rows in (parts or {"month=undated": []}).items():
            (folder / name / part).mkdir(parents=True, exist_ok=True)
            pq.write_table(pa.Table.from_pylist(rows, schema), folder / name / part / "part-00000.parquet")


class ChecksTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.tables, self.run_json = right_output()
        self.tables, self.run_json = deepcopy(self.tables), deepcopy(self.run_json)

    def told(self):
        lines = []
        write(self.folder, self.tables, self.run_json)
        check(self.folder, lines.append)
        return [line for line in lines if not line.startswith("ok ")]

    def assert_told(self, *words):
        told = self.told()
        self.assertTrue(any(all(word in line for word in words) for line in told), told)

    def test_a_right_output_passes(self):
        self.assertEqual([], self.told())

    def test_a_missing_table_is_told(self):
        del self.tables["country_sets"]
        self.assert_told("country_sets", "no such table")

    def test_another_count_than_run_json_tells_is_told(self):
        self.run_json["tables"]["troop_claims"] = 2
        self.assert_told("pandas reads 1 rows", "run.json tells 2")

    def test_a_lost_record_is_told(self):
        self.run_json["records"]["read"] = 4
        self.assert_told("4 read", "2 accepted + 1 rejected")

    def test_a_column_of_another_type_is_told(self):
        write(self.folder, self.tables, self.run_json)
        path = self.folder / "countries" / "part-00000.parquet"
        table = pq.read_table(path)
        column = table.schema.get_field_index("cow_code")
        pq.write_table(table.set_column(column, "cow_code", table["cow_code"].cast(pa.int32())), path)
        lines = []
        check(self.folder, lines.append)
        self.assertTrue(any("cow_code" in line and "int32" in line for line in lines), lines)

    def test_a_day_under_another_month_is_told(self):
        self.tables["troop_claims"][0]["month"] = "month=2024-11"
        self.assert_told("2024-10-25 stand under month=2024-11")

    def test_a_folder_that_is_no_month_is_told(self):
        self.tables["troop_claims"][0]["month"] = "month=2024-13"
        self.assert_told("month=2024-13 is no month")

    def test_an_offset_in_utf16_units_is_told(self):
        self.tables["country_mentions"][1]["start_offset"] += 1
        self.tables["country_mentions"][1]["end_offset"] += 1
        self.assert_told("body[3:7] is 'had '")

    def test_a_claim_id_of_another_place_is_told(self):
        self.tables["troop_claims"][0]["claim_id"] = "a:body:0"
        self.assert_told("claim_id is article_id:section:start_offset")

    def test_a_part_of_nothing_is_told(self):
        self.tables["troop_claims"][0]["part_of"] = "b:body:0"
        self.assert_told("part_of b:body:0")

    def test_a_key_that_stands_twice_is_told(self):
        self.tables["countries"].append(self.tables["countries"][1])
        self.run_json["tables"]["countries"] = 3
        self.assert_told("2 rows of key ('TCD',)")

    def test_a_table_out_of_order_is_told(self):
        self.tables["countries"].reverse()
        self.assert_told("countries", "stands after")

    def test_an_unknown_value_is_told(self):
        self.tables["troop_claims"][0]["status"] = "stationed"
        self.tables["troop_series"][0]["status"] = "stationed"
        self.assert_told("troop_claims.status: 'stationed'")

    def test_a_code_that_is_not_in_countries_is_told(self):
        self.tables["troop_claims"][0]["force"] = "TCD+QQQ"
        self.assert_told("TCD+QQQ is not in countries")
        self.assert_told("TCD+QQQ is not in alphabetical order")

    def test_an_invented_bound_is_told(self):
        self.tables["troop_claims"][0]["low"] = 0
        self.assert_told("an upper bound that is closed")

    def test_a_wrong_count_of_mentions_is_told(self):
        self.tables["country_series"][1]["mentions"] = 3
        self.assert_told("country_series by month", "more than expected")

    def test_a_wrong_bound_of_a_series_is_told(self):
        self.tables["troop_series"][0]["high_max"] = 41
        self.assert_told("troop_series by month", "missing")

    def test_a_wrong_count_of_a_pair_is_told(self):
        self.tables["comentions"][1]["n_b"] = 2
        self.assert_told("comentions of sentence", "missing")

    def test_a_wrong_statistic_is_told(self):
        self.tables["comentions"][0]["lift"] = 2.0
        self.assert_told("comentions of document: lift 2.0")

    def test_outputs_that_differ_in_where_records_stood_are_the_same(self):
        self.assertEqual([], self.compared(lambda tables: tables["articles"][0].update(input_position=77)))

    def test_outputs_that_differ_in_the_last_bit_are_not(self):
        told = self.compared(lambda tables: tables["comentions"][1].update(jaccard=0.33333333333333337))
        self.assertEqual(2, len(told))
        self.assertIn("comentions: only in", told[0])

    def test_outputs_that_differ_in_how_often_a_row_stands_are_not(self):
        told = self.compared(lambda tables: tables["countries"].append(tables["countries"][0]))
        self.assertIn("countries: only in", told[0])

    def compared(self, change):
        other = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, other)
        write(self.folder, self.tables, self.run_json)
        change(self.tables)
        write(other, self.tables, self.run_json)
        return list(compare(Output(self.folder), Output(other)))


if __name__ == "__main__":
    unittest.main()
