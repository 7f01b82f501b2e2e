/// What is found of an issued paper's electronic seal, in lines.
@NullMarked
package org.xunyao.app.papers.check;

import org.jspecify.annotations.NullMarked;
