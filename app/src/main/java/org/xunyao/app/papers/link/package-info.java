/// Evidence that sentences of a document name: choosing it, its marks, and a look at it.
@NullMarked
package org.xunyao.app.papers.link;

import org.jspecify.annotations.NullMarked;
