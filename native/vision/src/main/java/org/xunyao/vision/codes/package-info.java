/// Bar codes in a picture: the drug trace code as Code 128, goods as EAN, and QR. No Data Matrix: of five
/// printed ones on a camera's picture none was read (design/vision.md 4).
@NullMarked
package org.xunyao.vision.codes;

import org.jspecify.annotations.NullMarked;
