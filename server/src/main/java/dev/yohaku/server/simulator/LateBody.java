package dev.yohaku.server.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer whose status, 200, is sent with the first bytes: until then the answer may still become another. */
final class LateBody extends OutputStream {
    private final HttpExchange exchange;
    private final String type;
    private boolean begun;

    LateBody(HttpExchange exchange, String type) {
        this.exchange = exchange;
        this.type = type;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
        }
        exchange.getResponseBody().write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        exchange.getResponseBody().close();
    }
}
