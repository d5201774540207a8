package org.muster.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-10-25                                | 2024-10-25 |
                    2024/10/25                                | 2024-10-25 |
                    2024/1/5                                  | 2024-01-05 |
                    2024.10.25                                | 2024-10-25 |
                    20241025                                  | 2024-10-25 |
                    20241025101500                            | 2024-10-25 |
                    20241025T101500Z                          | 2024-10-25 | 2024-10-25T10:15:00Z
                    2024-10-25T10:15:30                       | 2024-10-25 |
                    2024-10-25T10:15:30Z                      | 2024-10-25 | 2024-10-25T10:15:30Z
                    2024-10-25T10:15:30.123456Z               | 2024-10-25 | 2024-10-25T10:15:30.123456Z
                    2024-10-25T23:30:00-05:00                 | 2024-10-25 | 2024-10-26T04:30:00Z
                    2024-10-25T01:30:00+0300                  | 2024-10-25 | 2024-10-24T22:30:00Z
                    2024-10-25T01:30+03                       | 2024-10-25 | 2024-10-24T22:30:00Z
                    2024-10-25T01:30:00+03:00[Europe/Kyiv]    | 2024-10-25 | 2024-10-24T22:30:00Z
                    2024-10-25 10:15                          | 2024-10-25 |
                    2024-10-25 10:15:30 UTC                   | 2024-10-25 | 2024-10-25T10:15:30Z
                    2024-10-25 10:15:30,5 +00:00              | 2024-10-25 | 2024-10-25T10:15:30.5Z
                    Fri, 25 Oct 2024 10:15:30 GMT             | 2024-10-25 | 2024-10-25T10:15:30Z
                    25 Oct 2024 22:15:30 -0500                | 2024-10-25 | 2024-10-26T03:15:30Z
                    Fri, 25 Oct 24 22:15 EDT                  | 2024-10-25 | 2024-10-26T02:15:00Z
                    Fri Oct 25 10:15:30 +0000 2024            | 2024-10-25 | 2024-10-25T10:15:30Z
                    Fri Oct 25 10:15:30 EST 2024              | 2024-10-25 | 2024-10-25T15:15:30Z
                    26-FEB-1987 15:01:01.79                   | 1987-02-26 |
                    ' 7-APR-1987 09:15:01.79'                 | 1987-04-07 |
                    October 25, 2024                          | 2024-10-25 |
                    Oct. 25, 2024                             | 2024-10-25 |
                    OCTOBER 5TH 2024                          | 2024-10-05 |
                    25 October 2024                           | 2024-10-25 |
                    the 1st of May, 2024                      |            |
                    1st of May, 2024                          | 2024-05-01 |
                    Sept. 3, 2024                             | 2024-09-03 |
                    Friday, October 25, 2024 at 9:05 p.m. EDT | 2024-10-25 | 2024-10-26T01:05:00Z
                    Published October 25, 2024 10:15am EDT    | 2024-10-25 | 2024-10-25T14:15:00Z
                    October 25, 2024 12:30 AM ET              | 2024-10-25 | 2024-10-25T04:30:00Z
                    January 25, 2024 12:30 PM ET              | 2024-01-25 | 2024-01-25T17:30:00Z
                    9:05 PM EST, Thu December 5, 2024         | 2024-12-05 | 2024-12-06T02:05:00Z
                    9 p.m. GMT - 25 October 2024              | 2024-10-25 | 2024-10-25T21:00:00Z
                    October 25, 2024 10:15 IST                | 2024-10-25 |
                    25.10.2024                                | 2024-10-25 |
                    03.04.2024                                | 2024-04-03 |
                    25/10/2024                                | 2024-10-25 |
                    10/25/2024 10:15                          | 2024-10-25 |
                    05/05/2024                                | 2024-05-05 |
                    25. Oktober 2024, 10:15 MESZ              | 2024-10-25 | 2024-10-25T08:15:00Z
                    25 octobre 2024                           | 2024-10-25 |
                    25 de octubre de 2024                     | 2024-10-25 |
                    25 октября 2024                           | 2024-10-25 |
                    2024-10-25Z                               | 2024-10-25 |
                    """)
    void spellingsOfDays(String text, @Nullable LocalDate day, @Nullable Instant instant) {
        DateReading reading = read(text);

        assertThat(reading.day()).isEqualTo(day);
        assertThat(reading.instant()).isEqualTo(instant);
        assertThat(reading.source()).isEqualTo(day == null ? DateSource.UNPARSED : DateSource.FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "1729851330,        2024-10-25T10:15:30Z",
        "1729851330.25,     2024-10-25T10:15:30.250Z",
        "1.72985133E9,      2024-10-25T10:15:30Z",
        "1729851330123,     2024-10-25T10:15:30.123Z",
        "1729851330123456,  2024-10-25T10:15:30.123456Z",
        "1729851330123456789, 2024-10-25T10:15:30.123456789Z",
        "999999999,         2001-09-09T01:46:39Z",
        "541349461000,      1987-02-26T14:51:01Z",
        "-541349461,        1952-11-05T09:08:59Z",
        "-541349461000,     1952-11-05T09:08:59Z",
    })
    void numbersAreSecondsOrMilliseconds(String number, Instant instant) {
        LocalDate day = LocalDate.parse(instant.toString().substring(0, 10));

        assertThat(read(number)).isEqualTo(new DateReading(day, instant, DateSource.FIELD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2024",
                "0",
                "2024-10",
                "October 2024",
                "October 25",
                "2024-02-30",
                "2024-13-01",
                "2024-10-25T25:00:00Z",
                "0000-00-00",
                "03/04/2024",
                "3-4-2024",
                "13/13/2024",
                "25 Brumaire 2024",
                "2024-10-25 and 2024-10-26",
                "20241399",
                "45590",
                "17298513301",
                "1e99",
                "NaN",
                "null",
                "10:15 AM",
                "+292278994-08-17T07:12:55Z",
            })
    void whatCannotBeToldIsUnparsed(String text) {
        assertThat(read(text)).isEqualTo(DateReading.UNPARSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "1799-12-31", "2025-07-01", "1 January 1066", "9999999999999"})
    void daysBefore1800AndAfterTheLatestAreImplausible(String text) {
        assertThat(read(text)).isEqualTo(DateReading.IMPLAUSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "2025-06-30"})
    void theFirstAndTheLastDayAreAllowed(String text) {
        assertThat(read(text).day()).isEqualTo(text);
    }

    @Test
    void aBlankDateIsNone() {
        assertThat(read("  ")).isEqualTo(DateReading.NONE);
    }

    private static DateReading read(String text) {
        return DateReader.read(text, LocalDate.of(2025, 6, 30));
    }
}
