package org.xunyao.app.papers.form;

/// Words in a field that could not be read. They stay in the field; the facts keep their last value.
///
/// @param field its identifier
/// @param code the bundles hold the sentence under `complaint.` and this
public record Complaint(String field, String code) {}
