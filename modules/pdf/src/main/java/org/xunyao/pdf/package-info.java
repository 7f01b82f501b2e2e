/// Documents on pages: XHTML templates to PDF/A-2u, and pictures of pages.
@NullMarked
package org.xunyao.pdf;

import org.jspecify.annotations.NullMarked;
