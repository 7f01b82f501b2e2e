/// Sheets of paper that are no documents of a procedure: they have no number and are not kept.
@NullMarked
package org.xunyao.documents.sheet;

import org.jspecify.annotations.NullMarked;
