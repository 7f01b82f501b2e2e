/// Looking evidence up: the list of all, and everything of one item.
@NullMarked
package org.xunyao.evidence.catalogue;

import org.jspecify.annotations.NullMarked;
