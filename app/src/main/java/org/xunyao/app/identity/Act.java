package org.xunyao.app.identity;

/// What the person is about to do.
public enum Act {
    /// Nothing but looking.
    LOOK,
    /// Allowing or stopping it at the shop.
    SWITCH,
    /// Enrolling the person in front.
    ENROL,
    /// Taking the withdrawal of the person in front.
    WITHDRAW,
    /// Taking an answer by face.
    FACE,
    /// Taking an answer by card and code.
    CARD,
    /// Taking an answer by video.
    VIDEO;

    /// Whether it belongs to a roll call.
    public boolean rolls() {
        return this == FACE || this == CARD || this == VIDEO;
    }
}
