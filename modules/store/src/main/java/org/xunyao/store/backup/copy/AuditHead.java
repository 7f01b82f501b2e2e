package org.xunyao.store.backup.copy;

/// The last link of a station's audit chain.
///
/// @param sequence 0 where there is none
public record AuditHead(String station, long sequence, String digest) {}
