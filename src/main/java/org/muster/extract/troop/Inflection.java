package org.muster.extract.troop;

import java.util.ArrayList;
import java.util.List;

/** The forms of an English verb. Irregular past and participle are given; the rest follows the spelling rules. */
final class Inflection {
    private static final String VOWELS = "aeiou";

    private Inflection() {}

    /** One form of a verb, with what it can be: bits of {@link WordClasses}. */
    record Form(String word, int bits) {}

    /**
     * All forms.
     *
     * @param past empty where regular
     * @param participle empty where regular
     */
    static List<Form> of(String base, String past, String participle) {
        String regular = base.endsWith("e") ? base + "d" : afterY(base, "ied", "ed");
        List<Form> forms = new ArrayList<>();
        forms.add(new Form(base, WordClasses.BASE));
        forms.add(new Form(thirdPerson(base), WordClasses.PRESENT));
        forms.add(new Form(gerund(base), WordClasses.GERUND));
        String pastForm = past.isEmpty() ? regular : past;
        String participleForm = participle.isEmpty() ? regular : participle;
        if (pastForm.equals(participleForm)) {
            forms.add(new Form(pastForm, WordClasses.PAST | WordClasses.PARTICIPLE));
        } else {
            forms.add(new Form(pastForm, WordClasses.PAST));
            forms.add(new Form(participleForm, WordClasses.PARTICIPLE));
        }
        if (past.endsWith("ed") && doublesFinal(base, past)) {
            forms.add(new Form(base + base.charAt(base.length() - 1) + "ing", WordClasses.GERUND));
        }
        return forms;
    }

    private static boolean doublesFinal(String base, String past) {
        return past.equals(base + base.charAt(base.length() - 1) + "ed");
    }

    private static String thirdPerson(String base) {
        if (base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("o")) {
            return base + "es";
        }
        return afterY(base, "ies", "s");
    }

    private static String gerund(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        int last = base.length() - 1;
        boolean closed = last >= 2
                && isVowel(base, last - 1)
                && !isVowel(base, last)
                && !isVowel(base, last - 2)
                && "wxy".indexOf(base.charAt(last)) < 0
                && base.length() <= 4;
        return closed ? base + base.charAt(last) + "ing" : base + "ing";
    }

    private static String afterY(String base, String replaced, String added) {
        int last = base.length() - 1;
        boolean y = last > 0 && base.charAt(last) == 'y' && !isVowel(base, last - 1);
        return y ? base.substring(0, last) + replaced : base + added;
    }

    private static boolean isVowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }
}
