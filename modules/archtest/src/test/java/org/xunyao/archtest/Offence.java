package org.xunyao.archtest;

/// One break of a rule.
///
/// @param module where it is, for grouping
/// @param where full class name or file; what exceptions.txt names
/// @param what in a few words
record Offence(String module, String where, String what) {
    @Override
    public String toString() {
        return module + " | " + where + " | " + what;
    }
}
