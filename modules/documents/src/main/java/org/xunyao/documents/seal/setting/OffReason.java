package org.xunyao.documents.seal.setting;

/// Why a bureau seals by hand from now on (停用事由).
///
/// @param code stands in the audit, such as `KEY_LOST`
/// @param verified whether the source was read
public record OffReason(String code, String zh, String en, String source, boolean verified) {}
