package org.xunyao.registry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The file that a device needs before its records could prove anything (行政处罚法第 41 条设备档案). A missing item
/// means that what the device records is a lead and nothing more.
///
/// @param papers per item the document number, report number or public address that proves it
public record DeviceFile(Map<Item, String> papers) {
    /// Copies the papers; a blank one counts as missing.
    public DeviceFile {
        var kept = new EnumMap<Item, String>(Item.class);
        papers.forEach((item, paper) -> {
            if (!paper.isBlank()) {
                kept.put(item, paper);
            }
        });
        papers = Map.copyOf(kept);
    }

    /// A file with nothing in it.
    public static DeviceFile empty() {
        return new DeviceFile(Map.of());
    }

    /// The items that are not proved yet.
    public Set<Item> missing() {
        var missing = EnumSet.noneOf(Item.class);
        Arrays.stream(Item.values()).filter(item -> !papers.containsKey(item)).forEach(missing::add);
        return missing;
    }

    /// Whether every item is there, the authorising provision included.
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /// What the article asks of a device (设备档案项目).
    public enum Item {
        /// The law or administrative regulation that authorises it (授权条款).
        AUTHORISING_PROVISION,
        /// Review of legality (法制审核).
        LEGAL_REVIEW,
        /// Technical review or verification (技术审核、检定).
        TECHNICAL_REVIEW,
        /// The place is made known to the public (设置地点公布).
        PLACE_PUBLISHED,
        /// A clear sign at the place (标志明显).
        SIGN_AT_PLACE,
        /// The device meets the standards and stands where it should (符合标准、设置合理).
        STANDARD_MET,
        /// Its clock was compared with a standard clock (时钟校验).
        CLOCK_CHECKED
    }
}
