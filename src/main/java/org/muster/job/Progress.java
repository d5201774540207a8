package org.muster.job;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * The progress line: stage, tasks done of those known, rate, time left. On a terminal it is written over itself, elsewhere
 * each stage leaves one line at its end.
 */
final class Progress implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;
    private static final String STARTING = "start Spark";

    private final Console console;
    private final RunAccount account;
    private final boolean isTerminal = System.console() != null;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();
    private final Thread printer = new Thread(this::printRegularly, "muster-progress");
    private volatile String stage = STARTING;
    private String made = "";
    private volatile long stageStart = System.nanoTime();
    private int shown;

    Progress(Console console, RunAccount account) {
        this.console = console;
        this.account = account;
        printer.setDaemon(true);
        if (isTerminal) {
            printer.start();
        }
    }

    void listenTo(SparkSession spark) {
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
                known.addAndGet(submitted.stageInfo().numTasks());
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd ended) {
                done.incrementAndGet();
            }
        });
    }

    /** Does a stage of the run and writes down how long it took. */
    <T> T stage(String name, SparkSession spark, Callable<T> work) throws Exception {
        spark.sparkContext().setJobDescription("muster: " + name);
        begin(name);
        T result = work.call();
        end();
        return result;
    }

    /** Does what comes before there is a session. */
    <T> T starting(Callable<T> work) throws Exception {
        begin(STARTING);
        T result = work.call();
        end();
        return result;
    }

    /** How much the stage that goes on has made, for its line. */
    void made(long count, String unit) {
        made = String.format(Locale.ROOT, "  %,d %s", count, unit);
    }

    private void begin(String name) {
        done.set(0);
        known.set(0);
        made = "";
        stage = name;
        stageStart = System.nanoTime();
    }

    private void end() {
        Duration took = Duration.ofNanos(System.nanoTime() - stageStart);
        account.stage(stage, took);
        clear();
        if (!isTerminal) {
            console.err().printf(Locale.ROOT, "muster: %-18s %6.1f s%s%n", stage, took.toMillis() / 1000.0, made);
        }
    }

    /** Takes the line away. */
    void finish() {
        printer.interrupt();
        clear();
    }

    @Override
    public void close() {
        finish();
    }

    private void printRegularly() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                print(line());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String line() {
        double seconds = (System.nanoTime() - stageStart) / 1e9;
        int finished = done.get();
        int all = Math.max(known.get(), finished);
        if (finished == 0) {
            return String.format(Locale.ROOT, "muster: %s, %.0f s", stage, seconds);
        }
        double rate = finished / seconds;
        return String.format(
                Locale.ROOT,
                "muster: %s, %d of %d tasks, %.1f tasks/s, %.0f s left",
                stage,
                finished,
                all,
                rate,
                (all - finished) / rate);
    }

    private synchronized void print(String line) {
        String padded = line + " ".repeat(Math.max(0, shown - line.length()));
        console.err().print("\r" + padded);
        console.err().flush();
        shown = line.length();
    }

    private synchronized void clear() {
        if (shown > 0) {
            console.err().print("\r" + " ".repeat(shown) + "\r");
            console.err().flush();
            shown = 0;
        }
    }
}
