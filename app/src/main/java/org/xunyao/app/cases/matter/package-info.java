/// What the case workspace shows and asks for, as records without looks.
@NullMarked
package org.xunyao.app.cases.matter;

import org.jspecify.annotations.NullMarked;
