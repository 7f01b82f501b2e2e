/// Sealed bytes: what they are, where and when they were taken, who had them, what was derived from them.
@NullMarked
package org.xunyao.evidence;

import org.jspecify.annotations.NullMarked;
