/// Working days, statutory periods and when something is due (期间与期限). Reads no file: the records come in by
/// constructor.
@NullMarked
package org.xunyao.kernel.calendar;

import org.jspecify.annotations.NullMarked;
