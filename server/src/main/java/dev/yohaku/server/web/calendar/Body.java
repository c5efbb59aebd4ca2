package dev.yohaku.server.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads the body of a message from outside, up to a size. */
final class Body {
    /** The largest message that any of our senders makes: PagerDuty's bound. */
    static final int LARGEST = 512 * 1024;

    private Body() {}

    /** The body; empty when it is larger than that, in which case no more than that was read. */
    static Optional<byte[]> of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return body.length > LARGEST ? Optional.empty() : Optional.of(body);
    }
}
