/// The table of the summary procedure, and its acts and drafts as text (简易程序).
@NullMarked
package org.xunyao.wire.spot;

import org.jspecify.annotations.NullMarked;
