/// The index over what is looked up, by Lucene. Nothing that is typed is parsed as a query of Lucene's
/// language.
@NullMarked
package org.xunyao.search;

import org.jspecify.annotations.NullMarked;
