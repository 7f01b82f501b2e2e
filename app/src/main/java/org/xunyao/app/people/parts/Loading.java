package org.xunyao.app.people.parts;

/// How the reading of a page stands.
public sealed interface Loading {
    /// It is being read for the first time.
    record Reading() implements Loading {}

    /// It is there.
    record There() implements Loading {}

    /// It could not be read.
    ///
    /// @param code of the fault
    record Failed(String code) implements Loading {}
}
