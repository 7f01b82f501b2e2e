package org.xunyao.app.papers;

/// One thing that forbids issuing.
///
/// @param field where to mend it
/// @param code the bundles hold the sentence under `flaw.` or `complaint.` and this
/// @param complaint whether words in a field cannot be read, as against facts that are not enough
public record Check(String field, String code, boolean complaint) {}
