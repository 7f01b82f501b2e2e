/// Evidence to which the sentences of a document lead (句子引证).
@NullMarked
package org.xunyao.documents.link;

import org.jspecify.annotations.NullMarked;
