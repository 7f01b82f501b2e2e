package org.xunyao.supervision.identity;

import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacistId;

/// What an answer to a roll call is (点名结果). Only the first speaks for a person by face and only the second
/// against; the third says why neither may be said; the fourth counts as much as the first. None says that
/// anybody was absent.
public sealed interface RollFinding {
    /// 人脸一致.
    ///
    /// @param distance Euclidean, the smallest of the samples
    record Accepted(PharmacistId pharmacist, double distance) implements RollFinding {}

    /// 不是本店任何一位同意核验的药师.
    ///
    /// @param distance the smallest to anybody
    record Other(double distance) implements RollFinding {}

    /// 认不出.
    record Unidentified(Why why) implements RollFinding {}

    /// 以其他方式应答.
    record AnsweredOtherwise(PharmacistId pharmacist, Way way) implements RollFinding {}

    /// Why nothing may be said.
    enum Why {
        /// 没有人脸.
        NO_FACE,
        /// 人脸太小.
        TOO_SMALL,
        /// 画面里有几张人脸.
        SEVERAL,
        /// 介于两个界限之间.
        BETWEEN,
        /// 样本太少或时间太短.
        TOO_FEW,
        /// 与两人都相近.
        TWO_PERSONS,
        /// 没有可比的模板.
        NO_TEMPLATE
    }

    /// The other ways (其他同等方式).
    sealed interface Way {
        /// 执业药师注册证 + 一次性口令.
        ///
        /// @param certificate number as it stood on the card, equal to the register's
        record Card(String certificate) implements Way {}

        /// 视频应答：当场举牌出示口令，画面封存.
        ///
        /// @param still the sealed picture
        record Video(EvidenceId still) implements Way {}
    }
}
