package org.xunyao.app.packages;

import org.xunyao.casework.CaseId;

/// A case that could be sent.
///
/// @param number 案号 as printed
/// @param party the shop
/// @param cause 案由
public record CaseChoice(CaseId id, String number, String party, String cause) {}
