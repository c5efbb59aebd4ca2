package dev.yohaku.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteReadStreamTests {
    private static final byte[] FIRST = BitText.chunk(new long[] {10, 20}, new double[] {1, 2});
    private static final byte[] SECOND = BitText.chunk(new long[] {30}, new double[] {3});
    private static final Map<String, String> UP = Map.of("__name__", "up", "job", "a");
    private static final Map<String, String> DOWN = Map.of("__name__", "down", "job", "日本");

    private static final byte[] TWO_FRAMES = Frames.join(
            Frames.frame(0, Frames.series(UP, Frames.chunk(1, FIRST)), Frames.series(DOWN, Frames.chunk(1, SECOND))),
            Frames.frame(1, Frames.series(UP, Frames.chunk(1, SECOND))));

    @Test
    void aSeriesMaySpanFrames() {
        assertThat(read(TWO_FRAMES, TWO_FRAMES.length))
                .containsExactly(
                        "0 up{job=\"a\"} [10, 20] [1.0, 2.0]",
                        "0 down{job=\"日本\"} [30] [3.0]",
                        "1 up{job=\"a\"} [30] [3.0]");
    }

    @Test
    void framesMayComeInPartsOfAnySize() {
        for (int part = 1; part < TWO_FRAMES.length; part++) {
            assertThat(read(TWO_FRAMES, part)).hasSize(3);
        }
    }

    @Test
    void aBodyCutInsideAFrameIsRefused() {
        var border = Frames.frame(
                        0, Frames.series(UP, Frames.chunk(1, FIRST)), Frames.series(DOWN, Frames.chunk(1, SECOND)))
                .length;
        for (int length = 1; length < TWO_FRAMES.length; length++) {
            var cut = Arrays.copyOf(TWO_FRAMES, length);
            if (length != border) {
                assertThatThrownBy(() -> read(cut, cut.length)).isInstanceOf(WireException.class);
            }
        }
    }

    @Test
    void aChangedBitIsRefused() {
        for (int i = 0; i < TWO_FRAMES.length; i++) {
            var changed = TWO_FRAMES.clone();
            changed[i] ^= 4;
            assertThatThrownBy(() -> read(changed, changed.length)).isInstanceOf(WireException.class);
        }
    }

    @Test
    void anErrorAppendedAsTextIsTold() {
        var text = "expanding series: context deadline exceeded\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(Frames.join(TWO_FRAMES, text), 100))
                .hasMessage("the server says: expanding series: context deadline exceeded");
    }

    @Test
    void histogramChunksAreLeftOut() {
        var frame = Frames.frame(0, Frames.series(UP, Frames.chunk(2, new byte[] {9, 9}), Frames.chunk(1, FIRST)));

        assertThat(read(frame, 7)).containsExactly("0 up{job=\"a\"} [10, 20] [1.0, 2.0]");
    }

    @Test
    void anEmptyBodyHasNoSeries() {
        assertThat(read(new byte[0], 1)).isEmpty();
    }

    private static List<String> read(byte[] body, int part) {
        var found = new ArrayList<String>();
        var stream = new RemoteReadStream(
                0,
                100,
                (query, run) -> found.add(query + " " + run.labels() + " " + Arrays.toString(run.timesMillis()) + " "
                        + Arrays.toString(run.values())));
        for (int i = 0; i < body.length; i += part) {
            stream.accept(body, i, Math.min(part, body.length - i));
        }
        stream.end();
        return found;
    }
}
