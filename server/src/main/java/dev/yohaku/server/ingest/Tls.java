package dev.yohaku.server.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Files in PEM form for the TLS connection to a source, each null when not needed.
 *
 * @param authority certificates that the server's own must lead to, instead of the usual ones
 * @param certificate our certificate and its chain, for mutual TLS; needs the key
 * @param key the private key (PKCS#8, not encrypted) of our certificate
 */
public record Tls(
        @Nullable String authority,
        @Nullable String certificate,
        @Nullable String key) {
    /** The usual authorities, no certificate of our own. */
    public static final Tls USUAL = new Tls(null, null, null);

    public Tls {
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("mutual TLS needs both, a certificate file and a key file");
        }
    }
}
