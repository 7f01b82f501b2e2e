package org.xunyao.casework.knowledge;

/// One article of one law (法条), whatever its version.
///
/// @param law its code, such as `drug-law`
public record Cited(String law, ArticleNumber number) {}
