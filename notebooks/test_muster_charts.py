"""What the charts compute, on claims made up for it."""
import datetime
import unittest

import networkx as nx
import numpy as np
import pandas as pd

import muster_charts as mc

DAY = datetime.date(2024, 10, 25)


def claim(**changes):
    return {"claim_id": "a:body:0", "published_on": DAY, "as_of_end": None, "low": 900, "high": 900, "point": 900.0,
            "modality": "actual", "source_country": "KOR", "source_name": "the ministry", "force": "PRK", "host": "RUS",
            "status": "deployed", "basis": "level", "timeframe": "current", "part_of": None, "precision": "exact"} | changes


def claims(*changes):
    return pd.DataFrame([claim(**some) for some in changes]).astype({"low": "Int64", "high": "Int64"})


class Marks(unittest.TestCase):
    def mark(self, **changes):
        return mc.marks(claims(changes)).iloc[0]

    def test_stand_at_the_day_of_publication(self):
        self.assertEqual(self.mark()["on"], pd.Timestamp(DAY))

    def test_stand_at_the_last_day_for_which_the_number_holds(self):
        self.assertEqual(self.mark(as_of_end=datetime.date(2024, 10, 20))["on"], pd.Timestamp("2024-10-20"))

    def test_without_a_day_are_left_out(self):
        self.assertEqual(len(mc.marks(claims({"published_on": None}, {}))), 1)

    def test_of_a_lower_bound_open_up(self):
        mark = self.mark(high=None)
        self.assertEqual((mark["opens"], mark["low"], mark["high"]), ("up", 900, 900))

    def test_of_an_upper_bound_open_down(self):
        mark = self.mark(low=None)
        self.assertEqual((mark["opens"], mark["low"], mark["high"]), ("down", 900, 900))

    def test_of_a_range_reach_from_low_to_high(self):
        mark = self.mark(low=400, high=500, point=450.0)
        self.assertEqual((mark["opens"], mark["low"], mark["high"]), ("", 400, 500))

    def test_of_a_range_from_none_begin_where_a_log_scale_begins(self):
        self.assertEqual(self.mark(low=0, high=4, point=2.0)["low"], 1)

    def test_are_hollow_unless_stated_as_so_and_crosses_where_denied(self):
        looks = {modality: self.mark(modality=modality)["look"]
                 for modality in ("actual", "future", "hedged", "hypothetical", "denied")}
        self.assertEqual(looks, {"actual": "filled", "future": "hollow", "hedged": "hollow", "hypothetical": "hollow",
                                 "denied": "cross"})

    def test_of_one_number_and_day_stand_side_by_side_around_it(self):
        placed = mc.side_by_side(mc.marks(claims({}, {}, {})), days=2)
        self.assertEqual(sorted(placed["x"] - placed["x"].mean()), [-2, 0, 2])
        self.assertAlmostEqual(placed["x"].mean(), (pd.Timestamp(DAY) - pd.Timestamp("1970-01-01")).days)

    def test_of_other_numbers_stay_on_their_day(self):
        placed = mc.side_by_side(mc.marks(claims({}, {"point": 9000.0})), days=2)
        self.assertEqual(placed["x"].nunique(), 1)


class Places(unittest.TestCase):
    def test_far_apart_stay(self):
        np.testing.assert_allclose(mc.spread([0, 5, 9], 2), [0, 5, 9])

    def test_that_meet_keep_their_middle(self):
        np.testing.assert_allclose(mc.spread([4, 4, 4, 20], 1), [3, 4, 5, 20])

    def test_of_two_groups_that_meet_become_one(self):
        np.testing.assert_allclose(mc.spread([0, 0, 1, 1], 1), [-1, 0, 1, 2])

    def test_of_none(self):
        self.assertEqual(len(mc.spread([], 1)), 0)

    def test_of_equal_points_go_up(self):
        self.assertEqual(list(mc.stacked([100, 5000, 5000, 5100, 90000])), [0, 0, 1, 2, 0])


    def test_in_piles_take_the_lowest_free_level(self):
        self.assertEqual(list(mc.levels([0, 0, 1, 3, 3.5], apart=2)), [0, 1, 2, 0, 1])


class Coverage(unittest.TestCase):
    def weeks(self, *coverage):
        days = pd.date_range("2024-09-02", periods=len(coverage), freq="7D")
        return pd.DataFrame({"period_start": days, "coverage": coverage})

    def test_joins_gaps_that_follow_each_other(self):
        self.assertEqual(mc.coverage_spans(self.weeks("full", "gap", "gap", "full"), "week"),
                         [(pd.Timestamp("2024-09-09"), pd.Timestamp("2024-09-23"), "gap")])

    def test_keeps_thin_and_gap_apart(self):
        self.assertEqual([span[2] for span in mc.coverage_spans(self.weeks("thin", "gap", "full", "gap"), "week")],
                         ["thin", "gap", "gap"])

    def test_takes_a_row_for_each_country_as_one(self):
        weeks = self.weeks("gap")
        self.assertEqual(len(mc.coverage_spans(pd.concat([weeks, weeks]), "week")), 1)

    def test_knows_how_long_a_month_is(self):
        month = pd.DataFrame({"period_start": [datetime.date(2025, 2, 1)], "coverage": ["gap"]})
        self.assertEqual(mc.coverage_spans(month, "month"),
                         [(pd.Timestamp("2025-02-01"), pd.Timestamp("2025-03-01"), "gap")])


class Disputes(unittest.TestCase):
    def test_tell_how_far_apart_the_sources_are(self):
        found = mc.disputes(claims({}, {"source_name": "the general", "point": 9000.0, "source_country": "UKR"}))
        self.assertEqual(found[["force", "host", "lowest", "highest", "ratio"]].values.tolist(),
                         [["PRK", "RUS", 900, 9000, 10]])
        self.assertEqual(found["statements"][0], [
            {"source_name": "the general", "source_country": "UKR", "point": 9000.0},
            {"source_name": "the ministry", "source_country": "KOR", "point": 900.0}])

    def test_take_the_median_of_a_source(self):
        found = mc.disputes(claims({}, {"point": 1000.0}, {"point": 5000.0}, {"source_name": "the general"}))
        self.assertEqual((found["lowest"][0], found["highest"][0]), (900, 1000))

    def test_are_none_where_one_source_speaks_or_what_differs_is_no_statement(self):
        for other in ({}, {"source_name": None}, {"modality": "denied"}, {"modality": "future"}, {"basis": "total"},
                      {"host": "UKR"}, {"part_of": "x"}, {"timeframe": "historical"}, {"precision": "vague"},
                      {"published_on": datetime.date(2024, 11, 1)}):
            if other:
                other = {"source_name": "the general"} | other
            self.assertEqual(len(mc.disputes(claims({}, other))), 0, other)

    def test_are_found_where_no_host_is_told(self):
        self.assertEqual(len(mc.disputes(claims({"host": None}, {"host": None, "source_name": "the general"}))), 1)


class Lives(unittest.TestCase):
    LATER = datetime.date(2024, 12, 1)

    def test_reach_from_the_first_report_to_the_last(self):
        found = mc.lives(claims({"outlet": "a"}, {"outlet": "b", "published_on": self.LATER}, {"outlet": "a", "point": 7.0}))
        self.assertEqual(found[["number", "claims", "outlets", "first_day", "last_day"]].values.tolist(),
                         [[900, 2, 2, DAY, self.LATER], [7, 1, 1, DAY, DAY]])

    def test_name_who_stated_it_first_and_who_denied_it(self):
        found = mc.lives(claims(
            {"outlet": "a", "source_name": None, "claim_id": "a"}, {"outlet": "a", "claim_id": "b"},
            {"outlet": "a", "published_on": self.LATER, "modality": "denied", "source_name": "the envoy"},
            {"outlet": "a", "published_on": self.LATER, "modality": "denied", "source_name": None}))
        self.assertEqual(found[["first_source", "denied_by"]].values.tolist(), [["the ministry", "the envoy and the article"]])

    def test_of_a_number_that_nobody_is_named_for_begin_with_nobody(self):
        found = mc.lives(claims({"outlet": "a", "source_name": None}, {"outlet": "a", "published_on": self.LATER}))
        self.assertEqual(found["first_source"].tolist(), [""])


class Revisions(unittest.TestCase):
    def revised(self, *numbers, **changes):
        days = [DAY + datetime.timedelta(days=number) for number in range(len(numbers))]
        return mc.revisions(claims(*({"point": float(n), "published_on": d} | changes for n, d in zip(numbers, days))))

    def test_are_numbers_other_than_the_one_before(self):
        self.assertEqual(self.revised(900, 900, 1000, 900)["revised"].tolist(), [False, False, True, True])

    def test_are_told_country_by_country(self):
        found = mc.revisions(claims({}, {"source_country": "UKR", "point": 7.0}, {"source_country": "UKR", "point": 6.0}))
        self.assertEqual(found[["source_country", "point", "revised"]].values.tolist(),
                         [["KOR", 900, False], ["UKR", 7, False]])

    def test_leave_out_parts_denials_and_sources_of_no_country(self):
        for changes in ({"part_of": "x"}, {"modality": "denied"}, {"modality": "future"}, {"source_country": None}):
            self.assertEqual(len(self.revised(900, 1000, **changes)), 0, changes)


class Bursts(unittest.TestCase):
    def weeks(self, levels, country="PRK"):
        return pd.DataFrame({"country": country, "period_start": pd.date_range("2024-09-02", periods=len(levels), freq="7D"),
                             "burst_level": pd.array(levels, dtype="Int64"),
                             "coverage": ["gap" if level is None else "full" for level in levels]})

    def test_are_runs_of_weeks_the_longest_first(self):
        found = mc.bursts(self.weeks([0, 1, 0, 1, 2, 1, 0]))
        self.assertEqual(found[["first_day", "weeks", "level"]].values.tolist(),
                         [[pd.Timestamp("2024-09-23"), 3, 2], [pd.Timestamp("2024-09-09"), 1, 1]])

    def test_go_on_through_a_gap(self):
        self.assertEqual(mc.bursts(self.weeks([1, None, 1]))["weeks"].tolist(), [3])

    def test_of_two_countries_are_two(self):
        self.assertEqual(len(mc.bursts(pd.concat([self.weeks([1, 1]), self.weeks([1], "RUS")]))), 2)


class Around(unittest.TestCase):
    def test_the_circle_the_parts_of_a_network_stay_together(self):
        network = nx.Graph([("a", "c"), ("c", "e"), ("b", "d")])
        order = mc.around(network)
        self.assertEqual(sorted(order[:3]), ["a", "c", "e"])
        self.assertEqual(order[1], "c")
        self.assertEqual(sorted(order[3:]), ["b", "d"])


class Words(unittest.TestCase):
    def test_numbers(self):
        self.assertEqual([mc.number(n) for n in (12000, 3, 2.5, 0.25, 10900.4)], ["12,000", "3", "2.5", "0.2", "10,900"])

    def test_counts(self):
        self.assertEqual([mc.counted(1, "claim"), mc.counted(0, "claim"), mc.counted(2, "story", "stories")],
                         ["1 claim", "0 claims", "2 stories"])

    def test_counts_of_none_are_left_unsaid(self):
        self.assertEqual([mc.if_any(0, "claim"), mc.if_any(2, "claim", after=" without a day")], ["", "2 claims without a day"])

    def test_lists(self):
        self.assertEqual([mc.joined(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])],
                         ["none", "a", "a and b", "a, b and c"])

    def test_names_of_joined_forces(self):
        name = mc.Names(pd.DataFrame({"code": ["KOR", "USA"], "name": ["South Korea", "United States"]}))
        self.assertEqual([name("KOR+USA"), name("NSA"), name(None), name("XXX")],
                         ["South Korea + United States", "non-state groups", "not told", "XXX"])
        self.assertEqual([mc.capital(name.whose("USA")), name.whose("KOR")], ["The United States'", "South Korea's"])


class Colours(unittest.TestCase):
    def test_go_to_the_commonest_and_by_name_where_equal(self):
        colours = mc.colours(["UKR", "KOR", "USA", "USA", None], most=2)
        self.assertEqual(colours.named, {"USA": mc.PALETTE[0], "KOR": mc.PALETTE[1]})
        self.assertEqual([colours["UKR"], colours[None]], [mc.OTHER, mc.UNTOLD])

    def test_legend_tells_what_occurs(self):
        labels = [entry.get_label() for entry in mc.colours(["USA", "USA", "KOR"], most=1).legend(str)]
        self.assertEqual(labels, ["USA", "other countries"])


if __name__ == "__main__":
    unittest.main()
