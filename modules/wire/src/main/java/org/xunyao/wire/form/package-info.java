/// Forms of statutory documents that are data, from `resources/documents/forms`.
@NullMarked
package org.xunyao.wire.form;

import org.jspecify.annotations.NullMarked;
