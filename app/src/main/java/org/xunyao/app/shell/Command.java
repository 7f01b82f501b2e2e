package org.xunyao.app.shell;

import org.xunyao.ui.control.Icon;

/// What a place of work can do from anywhere, found in the palette (命令).
///
/// @param words what it is called
/// @param also what else it answers to, such as its name in the other language
/// @param key that does the same in its place of work, or empty
public record Command(Icon icon, String words, String also, String key, Runnable action) {}
