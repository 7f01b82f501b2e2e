package org.xunyao.casework.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import org.xunyao.casework.penalty.Sector;

/// Acts of a seizure (查封、扣押), 市场监督管理行政处罚程序规定 arts. 36-42, 行政强制法 arts. 16-28.
public sealed interface SeizureAct extends MeasureAct {
    /// 报请查封扣押.
    record ProposeSeizure(Ground ground) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.PROPOSE_SEIZURE;
        }
    }

    /// 批准查封扣押, before it is taken or within 24 hours after (D07).
    ///
    /// @param at time of day of the approval
    record ApproveSeizure(LocalTime at, String opinion) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.APPROVE_SEIZURE;
        }
    }

    /// 不批准查封扣押: one that was taken on the spot is to be lifted at once.
    record DeclineSeizure(String reason) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.DECLINE_SEIZURE;
        }
    }

    /// 实施查封扣押 after the approval; its day begins the thirty days (D08), of drugs the seven days too (D09).
    record Seize(Taking taking) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.SEIZE;
        }
    }

    /// 当场查封扣押; its hour begins the 24 hours as well (D07).
    record SeizeAtOnce(Ground ground, Taking taking) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.SEIZE_AT_ONCE;
        }
    }

    /// 延长查封扣押, art. 38: once, by the days of the table of deadlines.
    ///
    /// @param notice number of 延长行政强制措施期限决定书
    /// @param served declared: the party was told in writing with the reason
    record ExtendSeizure(String notice, boolean served, String reason) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.EXTEND_SEIZURE;
        }
    }

    /// 送检: from its day on the time does not count, if the party was told of it in writing.
    ///
    /// @param notice number of 期间告知书
    /// @param told declared: it was served
    /// @param until the last day that the notice names
    record SendTest(String laboratory, String notice, boolean told, LocalDate until) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.SEND_TEST;
        }
    }

    /// 收到检验报告; its day is the last that does not count.
    ///
    /// @param report number
    /// @param issuedOn the day on which the laboratory issued it: of drugs the fifteen days begin (D09)
    record TestReport(String report, LocalDate issuedOn) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.TEST_REPORT;
        }
    }

    /// 药品查封扣押后行政处理决定, 药品管理法 art. 100 para. 2.
    ///
    /// @param decision what was decided, such as 立案
    /// @param paper number of the paper that says so
    record DecideSeizure(String decision, String paper) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.DECIDE_SEIZURE;
        }
    }

    /// 没收, or 随案移送公安机关.
    ///
    /// @param police whether they went with the case to the police (行政强制法 art. 21)
    /// @param paper number of 处罚决定书, or of 查封扣押物品移送告知书
    record DisposeSeizure(boolean police, String paper, String opinion) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.DISPOSE_SEIZURE;
        }
    }

    /// 解除查封扣押.
    ///
    /// @param paper number of 解除行政强制措施决定书
    record LiftSeizure(String paper, String reason) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.LIFT_SEIZURE;
        }
    }

    /// 退还物品完毕, art. 42 (D10).
    ///
    /// @param receipt number of the paper that the party signed
    record ReturnGoods(String receipt) implements SeizureAct {
        @Override
        public MeasureEvent event() {
            return MeasureEvent.RETURN_GOODS;
        }
    }

    /// Why something may be seized (查封扣押依据).
    ///
    /// @param way 查封 or 扣押
    /// @param sector of the goods; of drugs D09 runs too
    /// @param basis row of `resources/procedure/seizure-bases.csv`
    /// @param reason facts in words
    /// @param place where the goods are to be kept
    record Ground(Way way, Sector sector, String basis, String reason, String place) {}

    /// How it is done (强制措施方式).
    enum Way {
        /// 查封.
        SEAL,
        /// 扣押.
        DETAIN
    }
}
