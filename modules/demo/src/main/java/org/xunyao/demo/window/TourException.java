package org.xunyao.demo.window;

/// The tour saw something other than it should; the message is one sentence for a person.
public final class TourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param sentence what was seen instead
    public TourException(String sentence) {
        super(sentence);
    }
}
