package org.xunyao.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @ParameterizedTest
    @EnumSource(Icon.class)
    void thePackHasEveryIconRegularAndFilled(Icon icon) {
        // An unknown literal throws.
        assertThat(icon.node("icon-20").getIconCode()).isNotNull();
        assertThat(icon.filled().getIconLiteral()).startsWith("fltf");
    }
}
