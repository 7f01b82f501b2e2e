package org.xunyao.store;

/// Why opening stopped; becomes {@link StoreOpening.Refused} at the edge.
final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    RefusalException(String code, String detail) {
        super(detail);
        this.code = code;
        this.detail = detail;
    }

    RefusalException(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.detail = detail + ": " + cause;
    }

    StoreOpening refused() {
        return new StoreOpening.Refused(code, detail);
    }
}
