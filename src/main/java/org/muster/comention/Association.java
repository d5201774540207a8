package org.muster.comention;

/**
 * How two countries go together in n units (stories, sentences), if each were spread over them at random: the 2×2
 * table of those with a, with b, with both. Every value is good to nine digits for counts up to 10^8.
 *
 * @param n the units
 * @param a those with the first country
 * @param b those with the second
 * @param both those with both
 */
public record Association(long n, long a, long b, long both) {
    /** The largest n: the product of two counts must fit a long. */
    static final long MAX = 3_000_000_000L;

    private static final double LN_2 = StrictMath.log(2);

    public Association {
        if (n > MAX || a < 1 || b < 1 || a > n || b > n || both < Math.max(0, a + b - n) || both > Math.min(a, b)) {
            throw new IllegalArgumentException("no 2x2 table: n=" + n + ", a=" + a + ", b=" + b + ", both=" + both);
        }
    }

    /** a·b/n. */
    public double expected() {
        return (double) (a * b) / n;
    }

    /** both/expected; 1 under independence. */
    public double lift() {
        return (double) both * n / (a * b);
    }

    /** Units with both over those with either. */
    public double jaccard() {
        return (double) both / (a + b - both);
    }

    /** Pointwise mutual information, log2(lift) in bits; negative infinity where no unit has both. */
    public double pmi() {
        double lift = lift();
        // near 1 the logarithm of the rounded lift would keep few digits of its distance from 1
        return (Math.abs(lift - 1) < 0.1 ? StrictMath.log1p((double) excess() / (a * b)) : StrictMath.log(lift)) / LN_2;
    }

    /** pmi over −log2(both/n), its largest value: −1 … 1, 1 where every unit has both. */
    public double npmi() {
        if (both == n) {
            return 1;
        }
        if (both == 0) {
            return -1;
        }
        double surprise =
                both > n / 2 ? -StrictMath.log1p(-(double) (n - both) / n) : -StrictMath.log((double) both / n);
        return pmi() * LN_2 / surprise;
    }

    /**
     * The log-likelihood ratio 2·Σ O·ln(O/E) over the four cells (Dunning 1993), negative where the pair is rarer than
     * expected.
     */
    public double g2() {
        double deviance = 2 * deviance();
        return excess() < 0 ? -deviance : deviance;
    }

    /** Two-sided: Fisher's exact test where a cell expects fewer than 5, else χ² with one degree of freedom of |g2|. */
    public double pValue() {
        return StrictMath.exp(lnPValue());
    }

    /** log10 of the p-value, finite where that underflows. */
    public double log10PValue() {
        return lnPValue() / StrictMath.log(10);
    }

    private double lnPValue() {
        long scarcer = Math.min(a, n - a) * Math.min(b, n - b);
        return scarcer < 5 * n ? FisherExact.lnTwoSided(this) : ChiSquaredTail.lnUpper(2 * deviance());
    }

    /** both·n − a·b: n times the distance of every cell from its expectation, exact. */
    private long excess() {
        return both * n - a * b;
    }

    /** Half of |g2|: the four distances from expectation cancel, so each cell gives a deviance that is not negative. */
    double deviance() {
        double difference = (double) excess() / n;
        return cell(both, a, b, difference)
                + cell(a - both, a, n - b, -difference)
                + cell(b - both, n - a, b, -difference)
                + cell(n - a - b + both, n - a, n - b, difference);
    }

    private double cell(long observed, long row, long column, double difference) {
        return row == 0 || column == 0 ? 0 : Deviance.of(observed, (double) (row * column) / n, difference);
    }

    /** The logarithm of the hypergeometric probability of exactly this table, given its margins. */
    double lnProbability() {
        return Deviance.remainder(a)
                + Deviance.remainder(b)
                + Deviance.remainder(n - a)
                + Deviance.remainder(n - b)
                - Deviance.remainder(n)
                - Deviance.remainder(both)
                - Deviance.remainder(a - both)
                - Deviance.remainder(b - both)
                - Deviance.remainder(n - a - b + both)
                - deviance();
    }

    /** The same margins with another count of both. */
    Association withBoth(long other) {
        return new Association(n, a, b, other);
    }
}
