/// What the data say of measures: which step follows which, what stands before each, on what ground.
@NullMarked
package org.xunyao.casework.measure.rule;

import org.jspecify.annotations.NullMarked;
