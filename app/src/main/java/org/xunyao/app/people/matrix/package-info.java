/// Roles times actions, read only (权限表).
@NullMarked
package org.xunyao.app.people.matrix;

import org.jspecify.annotations.NullMarked;
