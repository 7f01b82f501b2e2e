package org.xunyao.supervision.sales;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A line that was not taken (未能读取的行). What stood in it is not kept.
///
/// @param number in its file, from 1
/// @param column where the fault is; empty if it is the whole line
/// @param fault such as `TIME`; a word for it stands in the screen's bundle
public record BadRow(
        UUID source, long generation, long number, Optional<SaleColumn> column, String fault, Instant arrived) {}
