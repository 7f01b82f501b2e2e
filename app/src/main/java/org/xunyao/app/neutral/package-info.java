/// The way out of the program and back: the whole store as lines of text, by the command line.
@NullMarked
package org.xunyao.app.neutral;

import org.jspecify.annotations.NullMarked;
