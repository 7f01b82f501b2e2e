/// The workspace 审计: searching the audit, checking the chain, checkpoints and anchors, export.
@NullMarked
package org.xunyao.app.audit;

import org.jspecify.annotations.NullMarked;
