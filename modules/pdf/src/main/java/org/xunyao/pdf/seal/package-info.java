/// The bureau's seal in a PDF: the picture at the form's place and the signature in an increment of
/// the file.
@NullMarked
package org.xunyao.pdf.seal;

import org.jspecify.annotations.NullMarked;
