/// Words in the person's language: message bundles, figures, the sentence of a fault.
@NullMarked
package org.xunyao.ui.text;

import org.jspecify.annotations.NullMarked;
