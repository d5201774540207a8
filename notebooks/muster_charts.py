"""What the charts of the notebooks share: the marks of claims, hatched gaps, colours, and words for titles.

Everything that a chart states is computed here or in the notebook from the tables; nothing is typed.
"""
import textwrap
from dataclasses import dataclass

import matplotlib
import matplotlib.ticker
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib import dates
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

# Okabe and Ito's colours, told apart by colour-blind readers too; yellow is left out, it is too pale for marks.
PALETTE = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"]
OTHER = "#4d4d4d"
UNTOLD = "#9a9a9a"
INK = "#222222"
FAINT = "#d9d9d9"
HATCHED = {"gap": ("////", "#8a8a8a", "no article at all"), "thin": ("....", "#c4c4c4", "few articles, or cut short")}

PRESENCE = ("deployed", "trained", "exercise")
LOSSES = ("killed", "wounded", "casualties", "captured", "missing")


def use_style():
    """Small images, the same bytes each time."""
    plt.rcParams.update({
        "figure.dpi": 100, "savefig.dpi": 100, "font.size": 9, "font.family": "DejaVu Sans", "text.color": INK,
        "axes.edgecolor": "#888888", "axes.labelcolor": INK, "axes.spines.top": False, "axes.spines.right": False,
        "axes.titlesize": 9.5, "axes.titleweight": "bold", "axes.titlelocation": "left", "axes.axisbelow": True,
        "xtick.color": "#555555", "ytick.color": "#555555", "grid.color": "#ececec", "legend.frameon": False,
        "hatch.linewidth": 0.6,
    })
    try:
        from matplotlib_inline.backend_inline import set_matplotlib_formats
        set_matplotlib_formats("png", metadata={"Software": None})
    except ImportError:  # not in a notebook
        pass


# Figures -------------------------------------------------------------------------------------------------------------

@dataclass
class Frame:
    """A figure whose head holds the finding and whose foot what is left out; the charts stand between."""
    figure: plt.Figure
    head: float
    foot: float
    legend_rows: int = 0

    def tell(self, finding, *left_out):
        """Writes head and foot; of what is left out, in parts, those that are not empty."""
        width, height = self.figure.get_size_inches()
        size = next((size for size in (13, 11.5, 10.5) if _wrapped(finding, width, size).count("\n") < 2), 9.5)
        self.figure.text(0.12 / width, 1 - 0.1 / height, _wrapped(finding, width, size), fontsize=size, fontweight="bold",
                         va="top", ha="left", linespacing=1.25)
        self.figure.text(0.12 / width, 0.08 / height, _wrapped("Left out: " + "; ".join(filter(None, left_out)), width, 8), fontsize=8,
                         color="#666666", va="bottom", ha="left", linespacing=1.3)


    def legend(self, handles, row, title):
        """A row of a legend between the finding and the charts; the head must have 0.26 inches for each row."""
        width, height = self.figure.get_size_inches()
        top = 1 - (self.head - 0.1 - 0.26 * (self.legend_rows - row)) / height
        self.figure.text(0.12 / width, top - 0.13 / height, title, fontsize=8.5, color="#666666", va="center")
        self.figure.legend(handles=handles, loc="center left", bbox_to_anchor=((1.15 if title else 0.12) / width, top - 0.13 / height), ncols=len(handles),
                           fontsize=8.5, handletextpad=0.3, columnspacing=1.2, borderpad=0, handlelength=1.6)


def frame(width=10.0, height=5.0, head=0.75, foot=0.5, legend_rows=0):
    """`height` is that of the charts; head, rows of a legend, and foot (inches) come on top."""
    head += 0.26 * legend_rows + (0.1 if legend_rows else 0)
    whole = height + head + foot
    return Frame(plt.figure(figsize=(width, whole), layout=ConstrainedLayoutEngine(rect=(0, foot / whole, 1, height / whole))),
                 head, foot, legend_rows)


def _wrapped(text, width, size):
    """Lines that fit into so many inches: DejaVu's letters are 0.6 em wide on average, bold ones 0.66."""
    per_letter = size / 72 * (0.63 if size > 10 else 0.55)
    return "\n".join(textwrap.wrap(text, int((width - 0.24) / per_letter)))


SEQUENCE = matplotlib.colors.LinearSegmentedColormap.from_list("sequence", ["#dbe7f3", "#6fa3d0", "#2166a5", "#08306b"])


# Words ---------------------------------------------------------------------------------------------------------------

def number(value):
    """12000 -> "12,000"; 0.5 -> "0.5"; 2.5 -> "2.5"."""
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def signed(value):
    """-0.07 -> "−0.07"."""
    return f"{value:.2f}".replace("-", "−")


def counted(count, noun, plural=None):
    """(1, "claim") -> "1 claim"; (2, "story", "stories") -> "2 stories"."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def if_any(count, noun, plural=None, after=""):
    """(2, "claim", after=" without a day") -> "2 claims without a day"; (0, "claim") -> ""."""
    return counted(count, noun, plural) + after if count > 0 else ""


def joined(words):
    """["a", "b", "c"] -> "a, b and c"."""
    words = list(words)
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else "none"


def day(value):
    """A date -> "18 Oct 2024"."""
    value = pd.Timestamp(value)
    return f"{value.day} {value:%b %Y}"


class Names:
    """Code -> English name, with joined forces taken apart: KOR+USA -> "South Korea + United States"."""

    ALONE = {"NSA": "non-state groups", "COALITION": "a coalition", "NATO": "NATO"}

    WITH_ARTICLE = {"ARE", "AU", "BHS", "CAF", "COD", "COM", "DOM", "EU", "GBR", "GMB", "MDV", "MHL", "NLD", "PHL", "SUN", "UN", "USA"}

    def __init__(self, countries):
        self._names = dict(zip(countries["code"], countries["name"])) | self.ALONE

    def __call__(self, code):
        if pd.isna(code):
            return "not told"
        return " + ".join(self._names.get(one, one) for one in code.split("+"))

    def the(self, code):
        """As it stands in a sentence: "the United States"."""
        return ("the " if code in self.WITH_ARTICLE else "") + self(code)

    def whose(self, code):
        """"North Korea's", "the United States'"."""
        return self.the(code) + ("'" if self(code).endswith("s") else "'s")


def capital(text):
    """"the Netherlands' soldiers" -> "The Netherlands' soldiers"."""
    return text[:1].upper() + text[1:]


def colours(values, most=len(PALETTE)):
    """The commonest values get a colour each, by number and then by name, so that the same data get the same colours;
    the rest share one, and null has its own."""
    counts = pd.Series(values).dropna().value_counts()
    ranked = sorted(counts.index, key=lambda value: (-counts[value], value))
    return Colours(dict(zip(ranked[:most], PALETTE)), has_others=len(ranked) > most, has_untold=bool(pd.isna(values).any()))


@dataclass
class Colours:
    named: dict
    has_others: bool
    has_untold: bool

    def __getitem__(self, value):
        return UNTOLD if pd.isna(value) else self.named.get(value, OTHER)

    def legend(self, name, untold="no country's source"):
        entries = [(colour, name(value)) for value, colour in self.named.items()]
        entries += [(OTHER, "other countries")] if self.has_others else []
        entries += [(UNTOLD, untold)] if self.has_untold else []
        return [Line2D([], [], marker="o", linestyle="", color=colour, label=label) for colour, label in entries]


# Marks of claims -----------------------------------------------------------------------------------------------------

def marks(claims):
    """One row a claim that has a day and a number: where its mark stands and how it looks.

    on           the last day for which the claim is said to hold, else the day of publication
    point        persons, at least 1
    low, high    the ends of the whisker; equal to point where nothing is open and nothing is a range
    opens        "up" where the text gives no upper bound, "down" where it gives no lower one, else ""
    look         "filled" as a fact, "hollow" hedged, planned or supposed, "cross" denied
    colour_by    the source's country, or null
    """
    claims = claims.assign(on=pd.to_datetime(claims["as_of_end"].fillna(claims["published_on"])))
    claims = claims[claims["on"].notna() & claims["point"].notna() & (claims["point"] >= 1)]
    low, high = claims["low"].astype("Float64"), claims["high"].astype("Float64")
    look = claims["modality"].map(lambda m: {"actual": "filled", "denied": "cross"}.get(m, "hollow"))
    return claims.assign(
        opens=np.select([high.isna().to_numpy(), low.isna().to_numpy()], ["up", "down"], ""),
        low=low.fillna(claims["point"]).clip(lower=1).astype(float),
        high=high.fillna(claims["point"]).astype(float),
        look=look,
        colour_by=claims["source_country"],
    ).reset_index(drop=True)


def side_by_side(marks, days, decades=0.12):
    """Marks that would lie on each other are set side by side, at least `days` apart and as near to their day as that
    allows: the column `x`, in days of matplotlib."""
    marks = marks.assign(x=dates.date2num(marks["on"]).astype(float))
    for _, row in marks.sort_values(["on", "look", "source_country"], kind="stable").groupby(
            (np.log10(marks["point"]) / decades).round()):
        marks.loc[row.index, "x"] = spread(row["x"].to_numpy(), days)
    return marks


def spread(places, apart):
    """The increasing places at least `apart` from each other that are nearest to the given ones (in squares)."""
    blocks = []  # of places that touch: [sum of their wishes, how many]
    for index, place in enumerate(places):
        blocks.append([place - index * apart, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
            wishes, members = blocks.pop()
            blocks[-1][0] += wishes
            blocks[-1][1] += members
    starts = np.concatenate([np.full(members, wishes / members) for wishes, members in blocks]) if blocks else np.array([])
    return starts + apart * np.arange(len(starts))


def draw_marks(axis, marks, colour_of, size=6):
    """Whiskers from low to high, arrows where a side is open, then the marks; needs the column `x`."""
    for mark in marks.itertuples():
        colour = colour_of[mark.colour_by]
        if mark.low < mark.high:
            axis.plot([mark.x, mark.x], [mark.low, mark.high], color=colour, linewidth=1.3, zorder=2,
                      marker="_", markersize=5)
        if mark.opens:
            axis.annotate("", xy=(mark.x, mark.point), xytext=(0, 15 if mark.opens == "up" else -15),
                          textcoords="offset points", zorder=2,
                          arrowprops={"arrowstyle": "<-", "color": colour, "linewidth": 1.1, "shrinkA": 0, "shrinkB": 2})
        denied = mark.look == "cross"
        axis.plot(mark.x, mark.point, **mark_look(mark.look, colour), markersize=size + 2 * denied, zorder=3 + denied)


def mark_look(look, colour):
    if look == "cross":
        return {"marker": "X", "linestyle": "", "color": colour, "markeredgecolor": INK, "markeredgewidth": 0.7}
    return {"marker": "o", "linestyle": "", "color": colour, "markeredgecolor": "white" if look == "filled" else colour,
            "markerfacecolor": colour if look == "filled" else "white", "markeredgewidth": 0.5 if look == "filled" else 1.5}


def look_legend(looks):
    """Of the looks that occur."""
    labels = {"filled": "stated as so", "hollow": "planned, hedged, supposed", "cross": "denied"}
    return [Line2D([], [], **mark_look(look, INK), markersize=6.5, label=labels[look]) for look in labels if look in set(looks)] + [
        Line2D([], [], color=INK, marker="_", linewidth=1.3, label="from low to high"),
    ] + opens_legend()


def opens_legend():
    return [Line2D([], [], color=INK, marker="$\\uparrow$", markersize=9, linestyle="", label="no bound on that side")]


def levels(places, apart):
    """For increasing places the lowest level on which each is `apart` from those before it: dots in a pile."""
    tops, found = [], []
    for place in places:
        level = next((level for level, last in enumerate(tops) if place - last >= apart), len(tops))
        tops[level:level + 1] = [place]
        found.append(level)
    return np.array(found)


def stacked(points, near=1.12):
    """Heights for points on one line: those within a factor of `near` of the one before go up in turn, else 0."""
    order = np.argsort(points, kind="stable")
    heights = np.zeros(len(points))
    for before, this in zip(order, order[1:]):
        if points[this] / points[before] < near:
            heights[this] = heights[before] + 1
    return heights


def persons_axis(axis, marks=None):
    """A log scale of persons with whole numbers as labels."""
    axis.set_yscale("log")
    axis.yaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda value, _: number(value)))
    axis.yaxis.set_minor_formatter(matplotlib.ticker.NullFormatter())
    axis.set_ylabel("persons (log)")
    axis.grid(axis="y")
    if marks is not None and len(marks):
        low, high = marks["low"].min() / 2.2, marks["high"].max() * 2.2
        if high / low < 30:
            axis.yaxis.set_major_locator(matplotlib.ticker.LogLocator(subs=(1, 2, 5)))
        axis.set_ylim(low, high)


def days_axis(axis, first, last):
    axis.set_xlim(pd.Timestamp(first) - pd.Timedelta(days=4), pd.Timestamp(last) + pd.Timedelta(days=4))
    locator = dates.AutoDateLocator(minticks=4, maxticks=9)
    axis.xaxis.set_major_locator(locator)
    axis.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator, show_offset=False))


# Coverage ------------------------------------------------------------------------------------------------------------

LENGTH = {"day": pd.DateOffset(days=1), "week": pd.DateOffset(weeks=1), "month": pd.DateOffset(months=1)}


def coverage_spans(series, grain):
    """Runs of periods that are not full, as (first day, day after the last, "thin" or "gap").

    `series` has period_start and coverage, in any order; periods that follow each other with the same coverage are one
    run."""
    periods = series[["period_start", "coverage"]].drop_duplicates().sort_values("period_start")
    runs = []
    for period in periods.itertuples():
        start = pd.Timestamp(period.period_start)
        end = start + LENGTH[grain]
        if period.coverage == "full":
            continue
        if runs and runs[-1][2] == period.coverage and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end, period.coverage)
        else:
            runs.append((start, end, period.coverage))
    return runs


def hatch(axis, spans):
    """Hatches what the corpus does not cover, behind everything else."""
    for start, end, coverage in spans:
        pattern, colour, _ = HATCHED[coverage]
        axis.axvspan(start, end, facecolor="none", edgecolor=colour, hatch=pattern, linewidth=0, zorder=0)


def hatch_legend(spans):
    present = {coverage for _, _, coverage in spans}
    return [Patch(facecolor="none", edgecolor=colour, hatch=pattern, label=label)
            for coverage, (pattern, colour, label) in HATCHED.items() if coverage in present]


# Findings ------------------------------------------------------------------------------------------------------------

def disputes(claims):
    """Cases on which at least two named sources state a number: the same force, host, status, basis and month.

    One row a case, the widest apart first: lowest, highest, ratio, and `statements`, one for each source with its country
    and the median of its points. Only what is stated as so of the present, without parts, rates and vague numbers."""
    stated = claims[(claims["modality"] == "actual") & (claims["timeframe"] == "current") & claims["part_of"].isna()
                    & (claims["basis"] != "rate") & (claims["precision"] != "vague") & claims["source_name"].notna()
                    & claims["force"].notna() & claims["published_on"].notna() & (claims["point"] >= 1)]
    stated = stated.assign(month=pd.to_datetime(stated["published_on"]).dt.to_period("M").dt.to_timestamp())
    case = ["force", "host", "status", "basis", "month"]
    by_source = (stated.groupby([*case, "source_name"], dropna=False)
                 .agg(point=("point", "median"), source_country=("source_country", "first")).reset_index())
    rows = []
    for key, some in by_source.groupby(case, dropna=False):
        if len(some) > 1:
            lowest, highest = some["point"].min(), some["point"].max()
            rows.append({**dict(zip(case, key)), "lowest": lowest, "highest": highest, "ratio": highest / lowest,
                         "statements": some[["source_name", "source_country", "point"]].to_dict("records")})
    found = pd.DataFrame(rows, columns=[*case, "lowest", "highest", "ratio", "statements"])
    found = found.sort_values(["ratio", "highest", "force", "month"], ascending=[False, False, True, True]).reset_index(drop=True)
    return found.assign(case=found.index)


def lives(claims):
    """The life of each number that is stated: one row a number, the most stated first.

    claims and outlets say how often and how widely; first_day, last_day of publication; first_source, who stated it on its
    first day, "" where nobody is named; denied_by, who denied it, "" where nobody did (then by the article's own words:
    "the article")."""
    rows = []
    for value, some in claims.groupby("point"):
        some = some.sort_values(["published_on", "claim_id"], kind="stable")
        denials = some[some["modality"] == "denied"]["source_name"].fillna("the article")
        first = some[some["published_on"] == some["published_on"].iloc[0]]["source_name"].dropna()
        rows.append({
            "number": value, "claims": len(some), "outlets": some["outlet"].nunique(),
            "first_day": some["published_on"].iloc[0], "last_day": some["published_on"].iloc[-1],
            "first_source": next(iter(first), ""), "denied_by": joined(denials.unique()) if len(denials) else "",
        })
    columns = ["number", "claims", "outlets", "first_day", "last_day", "first_source", "denied_by"]
    return (pd.DataFrame(rows, columns=columns).sort_values(["claims", "number"], ascending=[False, True])
            .reset_index(drop=True))


def revisions(claims):
    """What each country's sources state as so, day by day: the highest number of the day, without parts.

    `revised` tells whether it is another number than the same country's sources gave before."""
    stated = claims[(claims["modality"] == "actual") & claims["source_country"].notna() & claims["part_of"].isna()]
    by_day = stated.groupby(["source_country", "published_on"], as_index=False)["point"].max()
    by_day = by_day.sort_values(["published_on", "source_country"], kind="stable").reset_index(drop=True)
    before = by_day.groupby("source_country")["point"].shift()
    return by_day.assign(revised=before.notna() & (before != by_day["point"]))


def bursts(weeks):
    """Runs of weeks at burst level 1 or above, gaps inside them counted in; the longest first."""
    rows = []
    for country, some in weeks[weeks["coverage"] != "gap"].sort_values("period_start").groupby("country"):
        some = some.reset_index(drop=True)
        high = some["burst_level"].astype(int) > 0
        for _, run in some[high].groupby((high != high.shift(fill_value=False)).cumsum()[high]):
            first, last = run["period_start"].iloc[0], run["period_start"].iloc[-1]
            rows.append((country, first, (last - first).days // 7 + 1, int(run["burst_level"].max())))
    found = pd.DataFrame(rows, columns=["country", "first_day", "weeks", "level"])
    return found.sort_values(["weeks", "level", "first_day", "country"], ascending=[False, False, True, True]).reset_index(drop=True)


def by_rank(one, other):
    """Spearman's rank correlation, for Series.corr."""
    return np.corrcoef(pd.Series(one).rank(), pd.Series(other).rank())[0, 1]


def around(network):
    """The nodes in an order in which those that are linked stand near each other: each connected part by itself, the largest
    first, inside by its Fiedler vector."""
    import networkx as nx

    order = []
    for part in sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part))):
        nodes = sorted(part)
        laplacian = nx.to_numpy_array(network.subgraph(nodes), nodelist=nodes, weight="weight")
        laplacian = np.diag(laplacian.sum(axis=0)) - laplacian
        fiedler = np.linalg.eigh(laplacian)[1][:, 1].round(9) if len(nodes) > 1 else np.zeros(1)
        if fiedler[np.argmax(np.abs(fiedler))] < 0:  # its sign is the library's choice
            fiedler = -fiedler
        order += [node for _, node in sorted(zip(fiedler, nodes))]
    return order


def draw_around(axis, order):
    """Places on an ellipse, in the order, clockwise from the top; returns where each stands and its angle."""
    angles = np.pi / 2 - 2 * np.pi * np.arange(len(order)) / len(order)
    axis.set_axis_off()
    axis.set_aspect("equal")
    axis.set_xlim(-1.6, 1.6)
    axis.set_ylim(-1.42, 1.34)
    return {node: (np.cos(angle), np.sin(angle)) for node, angle in zip(order, angles)}, dict(zip(order, angles))


def draw_link(axis, one, other, **look):
    """A curve from one place to another, bent towards the middle, the more the further they are apart."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    inwards = 0.8 * (1 - np.hypot(one[0] - other[0], one[1] - other[1]) / 2)
    middle = inwards * (one[0] + other[0]) / 2, inwards * (one[1] + other[1]) / 2
    axis.add_patch(PathPatch(Path([one, middle, other], [Path.MOVETO, Path.CURVE3, Path.CURVE3]), facecolor="none",
                             capstyle="round", **look))


def label_points(axis, points, x, y, label, first, most):
    """Labels the points of `first`, then those furthest out in x and in y, none of them upon another; the label stands
    towards the middle."""
    chosen = pd.concat([first, points.nlargest(most, y), points.nlargest(most, x), points.nsmallest(2, y)]).drop_duplicates(label)
    axis.figure.draw_without_rendering()
    taken = []
    for point in chosen.to_dict("records"):
        at = axis.transData.transform((point[x], point[y]))
        if all(abs(at[0] - other[0]) > 64 or abs(at[1] - other[1]) > 14 for other in taken):
            side = 1 if axis.transAxes.inverted().transform(at)[0] < 0.6 else -1
            axis.annotate(point[label], (point[x], point[y]), xytext=(6 * side, 3), textcoords="offset points", fontsize=7.5,
                          color="#444444", ha="left" if side > 0 else "right")
            taken.append(at)
