package org.xunyao.app.shell;

/// Who works here now.
///
/// @param unit office and role in words, such as 药械化股 · 办案人员
public record UserCard(String name, String unit) {}
