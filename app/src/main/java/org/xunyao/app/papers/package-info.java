/// The document workspace (文书): facts on the left, the page itself in the middle, what still forbids
/// issuing on the right.
@NullMarked
package org.xunyao.app.papers;

import org.jspecify.annotations.NullMarked;
