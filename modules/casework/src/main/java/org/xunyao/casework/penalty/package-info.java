/// Violations, what the law provides for them and how far discretion goes (罚则与裁量). The program gives an
/// interval, the reasons it wants and the articles; a person writes the amount.
@NullMarked
package org.xunyao.casework.penalty;

import org.jspecify.annotations.NullMarked;
