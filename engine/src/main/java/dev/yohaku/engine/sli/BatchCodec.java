package dev.yohaku.engine.sli;

import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Turns a batch into bytes and back, exactly; about six bytes a slice. Thread-safe. The format is in {@code docs/formats/history.md}. */
public final class BatchCodec {
    /** The version this class writes, and the newest it reads. */
    public static final int VERSION = 1;

    private BatchCodec() {}

    public static byte[] encode(SliceBatch batch) {
        var out = new ByteWriter().octet(VERSION).varint(batch.faults());
        writeSlices(out, batch.slices());
        writeSpans(out, batch.spans());
        writeSpends(out, batch.spends());
        return out.toBytes();
    }

    /**
     * The batch in these bytes.
     *
     * @throws IllegalArgumentException when the bytes are no batch or are of a newer version
     */
    public static SliceBatch decode(byte[] bytes) {
        var in = new ByteReader(bytes, 0);
        var version = in.octet();
        if (version != VERSION) {
            throw new IllegalArgumentException("a batch of version " + VERSION + " was expected, not " + version);
        }
        var faults = in.varint();
        return new SliceBatch(readSlices(in), readSpans(in), readSpends(in), faults);
    }

    private static void writeSlices(ByteWriter out, List<Slice> slices) {
        out.varint(slices.size());
        var before = 0L;
        for (var slice : slices) {
            out.zigzag(slice.minute() - before)
                    .octet(slice.observedSeconds())
                    .number(slice.good())
                    .number(slice.total());
            before = slice.minute();
        }
    }

    private static List<Slice> readSlices(ByteReader in) {
        var slices = new ArrayList<Slice>();
        var minute = 0L;
        for (var left = in.length(); left > 0; left--) {
            minute += in.zigzag();
            var observed = in.octet();
            slices.add(new Slice(minute, in.number(), in.number(), observed));
        }
        return slices;
    }

    private static void writeSpans(ByteWriter out, List<Span> spans) {
        out.varint(spans.size());
        for (var span : spans) {
            out.zigzag(span.range().from()).varint(span.range().minutes());
            out.number(span.good()).number(span.total());
        }
    }

    private static List<Span> readSpans(ByteReader in) {
        var spans = new ArrayList<Span>();
        for (var left = in.length(); left > 0; left--) {
            var from = in.zigzag();
            spans.add(new Span(new MinuteRange(from, from + in.varint()), in.number(), in.number()));
        }
        return spans;
    }

    /** Each word is written once. */
    private static void writeSpends(ByteWriter out, List<Spend> spends) {
        var words = new LinkedHashMap<String, Integer>();
        for (var spend : spends) {
            words.putIfAbsent(spend.label(), words.size());
            words.putIfAbsent(spend.value(), words.size());
        }
        out.varint(words.size());
        words.keySet().forEach(out::text);
        out.varint(spends.size());
        for (var spend : spends) {
            out.zigzag(spend.hour());
            out.varint(words.getOrDefault(spend.label(), 0)).varint(words.getOrDefault(spend.value(), 0));
            out.number(spend.bad()).number(spend.total());
        }
    }

    private static List<Spend> readSpends(ByteReader in) {
        var words = new ArrayList<String>();
        for (var left = in.length(); left > 0; left--) {
            words.add(in.text());
        }
        var spends = new ArrayList<Spend>();
        for (var left = in.length(); left > 0; left--) {
            var hour = in.zigzag();
            spends.add(new Spend(hour, word(words, in), word(words, in), in.number(), in.number()));
        }
        return spends;
    }

    private static String word(List<String> words, ByteReader in) {
        var index = in.varint();
        if (index < 0 || index >= words.size()) {
            throw new IllegalArgumentException("a batch names word " + index + " of " + words.size());
        }
        return words.get((int) index);
    }
}
