package org.xunyao.casework.measure;

/// Where a measure stands (措施状态).
public enum MeasureState {
    /// Applied for, before the leader (报批).
    DRAFT,
    /// Approved, not carried out yet (已批准待实施).
    APPROVED,
    /// Not approved and never carried out, final (不予批准).
    DECLINED,
    /// Taken on the spot, not approved yet (当场采取待补批).
    TAKEN_AT_ONCE,
    /// In force (实施中).
    IN_FORCE,
    /// A seizure that was prolonged (已延长).
    EXTENDED,
    /// A seizure whose goods are being tested; the time does not count (送检期间).
    TEST_PAUSED,
    /// Not approved after the fact: to be released at once (应当立即解除).
    TO_RELEASE,
    /// Evidence was copied, photographed or filmed (已复制、拍照、录像).
    PRESERVED,
    /// Evidence was sent to be tested (已送检).
    SENT_FOR_TEST,
    /// The hold became a seizure (已转查封扣押).
    CONVERTED_TO_SEIZURE,
    /// The goods were confiscated (已没收).
    CONFISCATED,
    /// The goods went to the police with the case (已移送公安机关).
    TRANSFERRED,
    /// The hold was released (已解除登记保存).
    RELEASED,
    /// The hold ended by itself, for nothing was decided in time (已自动解除). No line of a journal says so.
    LAPSED,
    /// The seizure was lifted; its goods are to be given back (已解除，待退还).
    LIFTED,
    /// Lifted, and its goods were given back or handled (已退还).
    RETURNED;

    /// Whether the measure binds the goods.
    public boolean binds() {
        return switch (this) {
            case TAKEN_AT_ONCE, IN_FORCE, EXTENDED, TEST_PAUSED -> true;
            case DRAFT,
                    APPROVED,
                    DECLINED,
                    TO_RELEASE,
                    PRESERVED,
                    SENT_FOR_TEST,
                    CONVERTED_TO_SEIZURE,
                    CONFISCATED,
                    TRANSFERRED,
                    RELEASED,
                    LAPSED,
                    LIFTED,
                    RETURNED -> false;
        };
    }

    /// Whether nothing follows (终态).
    public boolean isFinal() {
        return switch (this) {
            case DECLINED,
                    PRESERVED,
                    SENT_FOR_TEST,
                    CONVERTED_TO_SEIZURE,
                    CONFISCATED,
                    TRANSFERRED,
                    RELEASED,
                    RETURNED -> true;
            case DRAFT, APPROVED, TAKEN_AT_ONCE, IN_FORCE, EXTENDED, TEST_PAUSED, TO_RELEASE, LAPSED, LIFTED -> false;
        };
    }

    /// The key of its words in the message bundles, such as `measure.state.in-force`.
    public String messageKey() {
        return Keys.of("measure.state.", this);
    }
}
