/// The way out of the program and back: the whole store as lines of text, by the command line or in the window.
@NullMarked
package org.xunyao.app.neutral;

import org.jspecify.annotations.NullMarked;
