/// Plans, checklists, findings and corrections of inspections (监督检查). Nothing lives here yet.
@NullMarked
package org.xunyao.inspection;

import org.jspecify.annotations.NullMarked;
