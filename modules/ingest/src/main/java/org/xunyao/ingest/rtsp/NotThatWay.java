package org.xunyao.ingest.rtsp;

/// The camera does not send the way that was asked for (RFC 2326 §11.3.15, status 461).
final class NotThatWay extends Exception {
    private static final long serialVersionUID = 1L;

    NotThatWay(String words) {
        super(words, null, false, false);
    }
}
