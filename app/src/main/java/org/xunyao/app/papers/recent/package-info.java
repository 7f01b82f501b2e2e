/// The list of the documents worked on last, read page by page.
@NullMarked
package org.xunyao.app.papers.recent;

import org.jspecify.annotations.NullMarked;
