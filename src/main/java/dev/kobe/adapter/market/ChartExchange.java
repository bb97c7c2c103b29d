// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/// One question to a service over HTTP and its answer; no redirect is followed, so nothing leaves this
/// computer.
///
/// @param cookie what the service wants to be told again; empty where it set none
record ChartExchange(int status, byte[] body, Optional<String> retryAfter, Optional<String> cookie) {
    /// No answer is larger; a longer one is broken off.
    static final int MOST_BYTES = 16 << 20;

    /// Asks; a body that ends before its announced length fails like any other broken connection.
    static ChartExchange ask(URI address, Optional<String> cookie, Duration patience) throws IOException {
        HttpURLConnection line = (HttpURLConnection) address.toURL().openConnection(java.net.Proxy.NO_PROXY);
        line.setInstanceFollowRedirects(false);
        line.setConnectTimeout((int) patience.toMillis());
        line.setReadTimeout((int) patience.toMillis());
        line.setRequestProperty("Accept", "application/json");
        cookie.ifPresent(one -> line.setRequestProperty("Cookie", one));
        try {
            int status = line.getResponseCode();
            Optional<InputStream> body =
                    Optional.ofNullable(status < 400 ? line.getInputStream() : line.getErrorStream());
            return new ChartExchange(
                    status,
                    body.isPresent() ? whole(body.get(), line.getContentLengthLong()) : new byte[0],
                    Optional.ofNullable(line.getHeaderField("Retry-After")),
                    Optional.ofNullable(line.getHeaderField("Set-Cookie")).map(one -> one.split(";", 2)[0]));
        } finally {
            line.disconnect();
        }
    }

    private static byte[] whole(InputStream in, long announced) throws IOException {
        try (in) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new IOException("the answer is longer than 16 MB");
            }
            if (announced > body.length) {
                throw new IOException("the answer ends after " + body.length + " of " + announced + " bytes");
            }
            return body;
        }
    }

    /// An address on this computer; empty for any other.
    static Optional<URI> loopback(String address) {
        try {
            URI uri = new URI(address);
            boolean here = "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && (uri.getHost().equals("127.0.0.1")
                            || uri.getHost().equals("localhost")
                            || uri.getHost().equals("[::1]"))
                    && uri.getUserInfo() == null;
            return here ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
