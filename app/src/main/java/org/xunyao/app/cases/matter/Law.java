package org.xunyao.app.cases.matter;

/// The rule that binds (依据).
///
/// @param source statute and article
/// @param verified false shows 待核 beside it
public record Law(String source, boolean verified) {}
