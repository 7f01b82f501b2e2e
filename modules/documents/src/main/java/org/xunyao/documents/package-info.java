/// Statutory documents: kinds, facts, drafting, numbering, issuing.
@NullMarked
package org.xunyao.documents;

import org.jspecify.annotations.NullMarked;
