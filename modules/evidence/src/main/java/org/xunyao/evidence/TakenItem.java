package org.xunyao.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A piece of evidence together with how it was taken (证据及其取得说明), as people read them: as one. On the
/// disk and in packages they stay two items.
///
/// @param taking nothing for what this program made itself, such as clips
public record TakenItem(EvidenceItem item, Optional<TakingRecord> taking) {
    /// Joins each item with its record, in the order of the items. A record whose file is not among them,
    /// and a second one about the same file, stay items of their own: nothing is hidden.
    public static List<TakenItem> of(List<EvidenceItem> items) {
        Map<EvidenceId, EvidenceItem> records = new HashMap<>();
        for (EvidenceItem item : items) {
            if (TakingRecord.in(item).isPresent()) {
                item.derivedFrom()
                        .filter(original ->
                                items.stream().anyMatch(one -> one.id().equals(original)))
                        .ifPresent(original -> records.putIfAbsent(original, item));
            }
        }
        return items.stream()
                .filter(item -> !records.containsValue(item))
                .map(item -> new TakenItem(
                        item, Optional.ofNullable(records.get(item.id())).flatMap(TakingRecord::in)))
                .toList();
    }
}
