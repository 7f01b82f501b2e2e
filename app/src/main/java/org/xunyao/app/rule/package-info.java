/// Which version of each rule is in force, as the program goes by it.
@NullMarked
package org.xunyao.app.rule;

import org.jspecify.annotations.NullMarked;
