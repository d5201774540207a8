package org.muster.ingest.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a page to its characters: by the byte order mark, as UTF-8 where the bytes are, by what the HTTP header
 * tells, by what the page's meta element tells, else by detection. That bytes beyond ASCII are UTF-8 by chance does not
 * happen; that a page which was stored as UTF-8 still tells its old character set does.
 */
final class PageCharset {
    private static final int HEAD = 4096;
    private static final int SAMPLE = 1 << 16;
    /** ICU's own scale of 0 to 100. */
    private static final int SURE = 25;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** charset=utf-8, charset="gbk" */
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

    private static final char REPLACEMENT = '\uFFFD';

    /** What a label means on the web where it means something else in a standard (WHATWG Encoding, 4.2). */
    private static final Map<String, String> ON_THE_WEB = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "x-sjis", "windows-31j",
            "euc-kr", "x-windows-949");

    private PageCharset() {}

    /**
     * The page's text.
     *
     * @param header the charset parameter of the HTTP header; null where none is told
     */
    static String decode(byte[] bytes, int from, int to, @Nullable String header) {
        Charset marked = mark(bytes, from, to);
        if (marked != null) {
            return new String(bytes, from, to - from, marked);
        }
        String utf8 = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int broken = broken(utf8);
        Charset told = told(bytes, from, to, header);
        if (told != null && told.name().startsWith("ISO-2022")) { // ASCII with escapes
            return new String(bytes, from, to - from, told);
        }
        if (broken == 0 || StandardCharsets.UTF_8.equals(told) && broken < beyondAscii(utf8) / 2) {
            return utf8;
        }
        Charset charset = told == null || told.equals(StandardCharsets.UTF_8) ? detected(bytes, from, to) : told;
        return new String(bytes, from, to - from, charset);
    }

    private static @Nullable Charset mark(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return null;
        }
        int first = (bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : null;
    }

    /** Bytes that are no UTF-8; those of a character that the end cuts do not count. */
    private static int broken(String text) {
        int broken = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            broken += text.charAt(i) == REPLACEMENT ? 1 : 0;
        }
        return broken;
    }

    private static int beyondAscii(String text) {
        return (int) text.chars().filter(c -> c > 0x7F).count();
    }

    private static @Nullable Charset told(byte[] bytes, int from, int to, @Nullable String header) {
        Charset charset = header == null ? null : named(header);
        if (charset != null) {
            return charset;
        }
        String head = new String(bytes, from, Math.min(HEAD, to - from), StandardCharsets.ISO_8859_1);
        Matcher meta = CHARSET.matcher(head);
        return meta.find() ? named(meta.group(1)) : null;
    }

    private static @Nullable Charset named(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(ON_THE_WEB.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static CharsetDetector detector(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // leaves out tags
        return detector.setText(sample);
    }

    private static Charset detected(byte[] bytes, int from, int to) {
        byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(to, from + SAMPLE));
        CharsetMatch match = detector(sample).detect();
        Charset charset = match == null || match.getConfidence() < SURE ? null : named(match.getName());
        return charset == null ? WESTERN : charset;
    }
}
