/// Moments of film that people find again under a name.
@NullMarked
package org.xunyao.supervision.bookmark;

import org.jspecify.annotations.NullMarked;
