/// What is written in a picture: lines of Chinese, Latin letters and digits on signs and labels. It reads a
/// single picture when it is asked to, never a stream.
@NullMarked
package org.xunyao.vision.text;

import org.jspecify.annotations.NullMarked;
