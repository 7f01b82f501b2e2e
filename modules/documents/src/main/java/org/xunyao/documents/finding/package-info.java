/// What is found in a document before it is issued, and the reasons with which it is issued in spite of it (核对发现).
@NullMarked
package org.xunyao.documents.finding;

import org.jspecify.annotations.NullMarked;
