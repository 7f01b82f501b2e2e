package org.xunyao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.Fields.Value;

class FieldsTest {
    @Test
    void datesAndTimesAreWrittenAsTheFormsWriteThem() {
        var fields = new Fields()
                .date("day", LocalDate.of(2026, 5, 6))
                .time("moment", LocalDateTime.of(2026, 5, 6, 9, 5, 59))
                .date("open", Optional.empty());
        assertThat(fields.values())
                .containsEntry("day", new Value.Text("2026年5月6日"))
                .containsEntry("moment", new Value.Text("2026年5月6日9时5分"));
        assertThat(fields.value("open").orElseThrow().toString())
                .contains("年")
                .contains("月")
                .contains("日");
    }

    @Test
    void addingGivesANewObjectAndLeavesTheOldOne() {
        var empty = new Fields();
        assertThat(empty.box("ticked", true).values()).hasSize(1);
        assertThat(empty.values()).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() {
        var fields = new Fields().text("place", "店内");
        assertThatThrownBy(() -> fields.text("place", "店外")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void officersBecomeRows() {
        var fields = new Fields().officers("officers", List.of(new Officer(" 李㛃 ", "17120001", "药械化股")));
        assertThat(fields.value("officers").orElseThrow())
                .isInstanceOfSatisfying(
                        Value.Rows.class,
                        rows -> assertThat(rows.rows().getFirst().value("name")).contains(new Value.Text("李㛃")));
    }
}
