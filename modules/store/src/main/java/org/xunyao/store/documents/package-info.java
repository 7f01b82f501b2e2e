/// Rows of documents and of the series their numbers are drawn from.
@NullMarked
package org.xunyao.store.documents;

import org.jspecify.annotations.NullMarked;
