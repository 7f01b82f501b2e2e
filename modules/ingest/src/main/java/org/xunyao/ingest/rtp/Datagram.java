package org.xunyao.ingest.rtp;

import java.time.Instant;

/// A packet that came by itself.
///
/// @param bytes not copied
/// @param arrival when it came
@SuppressWarnings("ArrayRecordComponent") // handed on, never copied
public record Datagram(byte[] bytes, Instant arrival) {}
