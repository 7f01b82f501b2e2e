/// Choosing what to write: the kinds of documents by stage, with a search.
@NullMarked
package org.xunyao.app.picking;

import org.jspecify.annotations.NullMarked;
