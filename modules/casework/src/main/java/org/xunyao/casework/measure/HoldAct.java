package org.xunyao.casework.measure;

import java.time.LocalTime;
import java.util.Optional;

/// Acts of an evidence hold (先行登记保存), 市场监督管理行政处罚程序规定 arts. 33-35.
public sealed interface HoldAct extends MeasureAct {
    /// 报请登记保存.
    ///
    /// @param reason why the evidence may be lost or hard to get later
    /// @param place where it is to be kept
    record ProposeHold(String reason, String place) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.PROPOSE_HOLD;
        }
    }

    /// 批准登记保存, before it is taken or within 24 hours after (D05).
    ///
    /// @param at time of day of the approval
    record ApproveHold(LocalTime at, String opinion) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.APPROVE_HOLD;
        }
    }

    /// 不批准登记保存: one that was taken on the spot is to be released at once.
    record DeclineHold(String reason) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.DECLINE_HOLD;
        }
    }

    /// 实施登记保存 after the approval; its day begins the seven working days (D06).
    record Hold(Taking taking) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.HOLD;
        }
    }

    /// 当场登记保存; its day begins the seven working days (D06), its hour the 24 hours (D05).
    ///
    /// @param reason why it could not wait
    /// @param place where the evidence is kept
    record HoldAtOnce(String reason, String place, Taking taking) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.HOLD_AT_ONCE;
        }
    }

    /// 登记保存处理, art. 35.
    ///
    /// @param paper number of the paper that says so
    /// @param into number of the seizure, of {@link Disposal#CONVERTED} only
    record DisposeHold(Disposal disposal, String paper, String opinion, Optional<Integer> into) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.DISPOSE_HOLD;
        }
    }

    /// 解除登记保存.
    ///
    /// @param paper number of 解除先行登记保存证据通知书
    record ReleaseHold(String paper, String reason) implements HoldAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.RELEASE_HOLD;
        }
    }

    /// What becomes of held evidence (登记保存证据处理方式), art. 35.
    enum Disposal {
        /// 复制、拍照、录像 and given back.
        PRESERVED(MeasureState.PRESERVED),
        /// 送交检测、检验、检疫、鉴定.
        SENT_FOR_TEST(MeasureState.SENT_FOR_TEST),
        /// 转为查封、扣押.
        CONVERTED(MeasureState.CONVERTED_TO_SEIZURE),
        /// 没收.
        CONFISCATED(MeasureState.CONFISCATED);

        private final MeasureState to;

        Disposal(MeasureState to) {
            this.to = to;
        }

        /// Where the hold stands after it.
        public MeasureState to() {
            return to;
        }
    }
}
