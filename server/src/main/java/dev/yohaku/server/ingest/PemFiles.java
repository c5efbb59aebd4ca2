package dev.yohaku.server.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in PEM files, made ready for TLS. */
final class PemFiles {
    private static final char[] NONE = {};

    private PemFiles() {}

    /** A TLS context with a source's own authority and our certificate, as far as they are given. */
    static SSLContext context(Source source) throws SourceFailure {
        var tls = source.tls();
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(tls), trust(tls.authority()), null);
            return context;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new SourceFailure(new SourceProblem(
                    SourceProblem.Kind.TLS,
                    source.url().toString(),
                    0,
                    e.getClass().getSimpleName() + " " + e.getMessage()));
        }
    }

    private static TrustManager @Nullable [] trust(@Nullable String file) throws IOException, GeneralSecurityException {
        if (file == null) {
            return null;
        }
        var store = emptyStore();
        var certificates = certificates(file);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("authority-" + i, certificates.get(i));
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyManager @Nullable [] keys(Tls tls) throws IOException, GeneralSecurityException {
        if (tls.certificate() == null || tls.key() == null) {
            return null;
        }
        var store = emptyStore();
        var chain = certificates(tls.certificate()).toArray(Certificate[]::new);
        store.setKeyEntry("ours", key(tls.key(), chain[0]), NONE, chain);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NONE);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load((InputStream) null, null);
        return store;
    }

    private static List<? extends Certificate> certificates(String file) throws IOException, GeneralSecurityException {
        var found = List.copyOf(CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(Path.of(file)))));
        if (found.isEmpty()) {
            throw new IOException(file + " holds no certificate");
        }
        return found;
    }

    private static PrivateKey key(String file, Certificate certificate) throws IOException, GeneralSecurityException {
        var pem = Files.readString(Path.of(file));
        var begin = pem.indexOf("-----BEGIN PRIVATE KEY-----");
        var end = pem.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new IOException(
                    file
                            + " holds no unencrypted PKCS#8 key ('BEGIN PRIVATE KEY'); convert it with: openssl pkcs8 -topk8 -nocrypt");
        }
        var bytes = Base64.getMimeDecoder().decode(pem.substring(begin + 27, end));
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }
}
