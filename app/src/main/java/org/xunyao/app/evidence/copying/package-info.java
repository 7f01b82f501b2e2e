/// A copy of a piece of evidence while it is being prepared.
@NullMarked
package org.xunyao.app.evidence.copying;

import org.jspecify.annotations.NullMarked;
