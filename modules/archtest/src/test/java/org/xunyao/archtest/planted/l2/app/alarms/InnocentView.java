package org.xunyao.archtest.planted.l2.app.alarms;

/// Another workspace.
public record InnocentView(String title) {}
