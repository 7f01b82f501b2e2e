/// The workspace 许可证: what each pharmacy may sell, as people entered it from its drug business licence.
@NullMarked
package org.xunyao.app.licence;

import org.jspecify.annotations.NullMarked;
