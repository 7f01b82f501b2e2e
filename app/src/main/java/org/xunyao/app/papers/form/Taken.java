package org.xunyao.app.papers.form;

import java.time.LocalDateTime;

/// How a piece of evidence was taken (取得说明), in the words of a document.
///
/// @param at when it was sealed, to the minute, in the zone of statutory days
/// @param provider who handed it over, may be empty
/// @param device which it comes from, may be empty
/// @param origin way, provider and device in one sentence
/// @param clock what the device's clock said and by how much it was off; empty where none is concerned
public record Taken(LocalDateTime at, String provider, String device, String origin, String clock) {}
