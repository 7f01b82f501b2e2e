package org.xunyao.worker;

/// The worker cannot work; the code goes to the station.
final class WorkerFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    WorkerFault(String code, String detail) {
        super(detail);
        this.code = code;
    }

    WorkerFault(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
