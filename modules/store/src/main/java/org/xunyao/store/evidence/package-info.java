/// Rows of evidence, its custody and what it belongs to.
@NullMarked
package org.xunyao.store.evidence;

import org.jspecify.annotations.NullMarked;
