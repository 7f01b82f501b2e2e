/// Measures and goods on the page of a case: what is held and seized, until when, and what became of it.
@NullMarked
package org.xunyao.app.cases.goods;

import org.jspecify.annotations.NullMarked;
