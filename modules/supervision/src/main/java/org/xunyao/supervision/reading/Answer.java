package org.xunyao.supervision.reading;

/// What a person says of a picture of a patrol (所见). It is an impression, no finding and no lead.
public enum Answer {
    /// Nothing out of order to be seen (无异常).
    CLEAR,
    /// Something that should be looked into (有疑点).
    DOUBT,
    /// The picture does not let one say (看不清).
    UNREADABLE
}
