package org.xunyao.casework.measure;

/// An act whose kept text this version cannot read (无法读取的步骤内容). It is shown as such and goes back
/// to the disk letter by letter.
///
/// @param text as it was kept
public record UnreadableMeasureAct(MeasureEvent event, String text) implements MeasureAct {}
