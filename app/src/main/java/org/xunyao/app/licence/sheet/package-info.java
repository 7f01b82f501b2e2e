/// Sheets of licences, read against the register.
@NullMarked
package org.xunyao.app.licence.sheet;

import org.jspecify.annotations.NullMarked;
