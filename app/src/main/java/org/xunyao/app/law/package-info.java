/// The room of violations, penalties and discretion (罚则与裁量).
@NullMarked
package org.xunyao.app.law;

import org.jspecify.annotations.NullMarked;
