package org.xunyao.app.alarms.fair;

/// One thing that may speak for the shop (有利于商家的情况). It decides nothing.
///
/// @param sentence what was found, or that nothing was
/// @param source where it was looked for
/// @param look whether the reviewer should look at it before deciding
public record FairPoint(String sentence, String source, boolean look) {}
