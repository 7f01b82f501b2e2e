package org.xunyao.supervision.sales;

import java.time.Instant;

/// How the reading of a source stands (来源状态).
public sealed interface SourceState {
    /// Nobody has looked yet (尚未读取).
    record Fresh() implements SourceState {}

    /// Lines are being taken (正在读取).
    ///
    /// @param at when the last came
    record Reading(Instant at) implements SourceState {}

    /// Everything is taken; the next line is waited for (等待新行).
    ///
    /// @param half whether half a line stands there already
    record Waiting(boolean half) implements SourceState {}

    /// There is no such file, or it cannot be opened (文件不在).
    record Gone(Instant since) implements SourceState {}

    /// It is not what was arranged (拒绝读取).
    ///
    /// @param code a fault's, such as `SALES-HEADER`
    record Refused(String code) implements SourceState {}
}
