/// Blind second readings of what was seen on patrol, how far people agree, and how long it is kept.
@NullMarked
package org.xunyao.supervision.reading;

import org.jspecify.annotations.NullMarked;
