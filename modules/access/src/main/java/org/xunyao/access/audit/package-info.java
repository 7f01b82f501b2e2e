/// The audit chain in use (审计): checking it, signing its head, anchoring that outside, searching and
/// exporting.
@NullMarked
package org.xunyao.access.audit;

import org.jspecify.annotations.NullMarked;
