/// What a document is held against before it is issued (签发前核对): rules as data, findings, reasons.
@NullMarked
package org.xunyao.documents.lint;

import org.jspecify.annotations.NullMarked;
