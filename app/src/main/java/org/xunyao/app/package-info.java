/// The composition root: what is wired to what, from top to bottom, and closed in reverse. Everything
/// here may know everything; nothing knows it.
@NullMarked
package org.xunyao.app;

import org.jspecify.annotations.NullMarked;
