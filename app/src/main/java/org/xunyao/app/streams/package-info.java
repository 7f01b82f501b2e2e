/// The workspace 画面: every camera worst first, why it gives no usable picture, its record, online rates.
@NullMarked
package org.xunyao.app.streams;

import org.jspecify.annotations.NullMarked;
