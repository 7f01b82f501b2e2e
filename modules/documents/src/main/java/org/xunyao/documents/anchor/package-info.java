/// The audit chain's head on paper (纸面锚点): on issued documents and on digest sheets.
@NullMarked
package org.xunyao.documents.anchor;

import org.jspecify.annotations.NullMarked;
