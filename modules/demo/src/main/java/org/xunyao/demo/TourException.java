package org.xunyao.demo;

/// The tour saw something other than it should; the message is one sentence for a person.
final class TourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourException(String sentence) {
        super(sentence);
    }
}
