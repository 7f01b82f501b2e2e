/// Copies that are derived from evidence: redacted, cropped, clipped. The original is never touched.
@NullMarked
package org.xunyao.evidence.copy;

import org.jspecify.annotations.NullMarked;
