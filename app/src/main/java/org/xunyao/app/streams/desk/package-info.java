/// The screen 画面 over the desks: examinations, records, slips and tables.
@NullMarked
package org.xunyao.app.streams.desk;

import org.jspecify.annotations.NullMarked;
