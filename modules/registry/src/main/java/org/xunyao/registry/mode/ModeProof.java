package org.xunyao.registry.mode;

import java.util.EnumSet;
import java.util.Set;

/// What a person has to name when a mode is set, besides the camera's file (启用证据模式的材料).
public enum ModeProof {
    /// Number of 现场笔录 (文书 9).
    SCENE_RECORD,
    /// Number of 证据提取单 (文书 11).
    EXTRACTION_SHEET,
    /// Number of 电子数据证据提取笔录 (文书 12).
    EXTRACTION_RECORD,
    /// Where the original carrier is, or the digest that was taken (原始载体或者校验值).
    INTEGRITY,
    /// Who confirmed for the shop (提供人确认).
    PROVIDER,
    /// Who reviews each record (逐条记录审核人).
    RECORD_REVIEWER;

    /// What a mode asks for, in the order in which it is asked.
    public static Set<ModeProof> of(EvidenceMode mode) {
        return switch (mode) {
            case LEAD_ONLY -> EnumSet.noneOf(ModeProof.class);
            case ENTERPRISE_RECORD -> EnumSet.complementOf(EnumSet.of(RECORD_REVIEWER));
            case ART41_EVIDENCE -> EnumSet.of(RECORD_REVIEWER);
        };
    }
}
