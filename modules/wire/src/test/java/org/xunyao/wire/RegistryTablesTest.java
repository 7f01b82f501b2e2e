package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.FileRule;

final class RegistryTablesTest {
    private final Path resources = Path.of(System.getProperty("xunyao.root"), "resources", "registry");

    @Test
    void everyItemOfTheArticleIsAskedForAndNothingIsCalledVerified() {
        var rules = new RegistryTables(resources).fileRules().rules();
        assertThat(rules)
                .filteredOn(rule -> rule.inForce(LocalDate.of(2026, 11, 22)))
                .extracting(FileRule::item)
                .containsExactlyInAnyOrder(DeviceFile.Item.values());
        assertThat(rules).noneMatch(FileRule::verified);
    }
}
