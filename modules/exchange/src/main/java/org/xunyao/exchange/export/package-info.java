/// Bringing sealed packages onto what is carried to the other side (导出), with a read-back.
@NullMarked
package org.xunyao.exchange.export;

import org.jspecify.annotations.NullMarked;
