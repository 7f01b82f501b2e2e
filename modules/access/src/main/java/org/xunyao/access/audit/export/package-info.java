/// Writing the audit onto what is carried away (审计导出), with a read-back.
@NullMarked
package org.xunyao.access.audit.export;

import org.jspecify.annotations.NullMarked;
