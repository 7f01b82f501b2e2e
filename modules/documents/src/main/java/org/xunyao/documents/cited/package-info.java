/// For what sealed material may be used that a document names (引用材料的用途).
@NullMarked
package org.xunyao.documents.cited;

import org.jspecify.annotations.NullMarked;
