package org.xunyao.casework.summary;

import java.time.LocalDate;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.kernel.Money;

/// What one step of a sitting says (步骤内容): one record for each event. The day of the step and who took it
/// stand in its {@link SpotEntry}.
public sealed interface SpotAct {
    /// Which step it is.
    SpotEvent event();

    /// What is noted of the sitting besides the decision (当场处罚经过).
    sealed interface Recorded extends SpotAct permits ShowBadges, Investigate, Hear, Deliver {}

    /// What happens to the money (罚款收缴).
    sealed interface Paid extends SpotAct permits Collect, Pay, HandIn, Bank {}

    /// 出示执法证件, art. 67.
    ///
    /// @param officers how many showed theirs
    record ShowBadges(int officers) implements Recorded {
        @Override
        public SpotEvent event() {
            return SpotEvent.SHOW_BADGES;
        }
    }

    /// 当场调查取证, art. 67. A later one takes the place of an earlier one.
    ///
    /// @param violation such as `V33`, of the book of penalties
    /// @param facts what was done (违法行为)
    /// @param proof what shows it, such as photographs and the record of the scene
    /// @param conductOn the day on which it was done, or ended
    /// @param certain declared: the facts are beyond doubt (违法事实确凿)
    /// @param slight declared: slight, corrected in time and harmless (轻微并及时改正且没有造成危害后果)
    record Investigate(
            PartyClass party,
            String violation,
            String facts,
            String proof,
            LocalDate conductOn,
            boolean certain,
            boolean slight)
            implements Recorded {
        @Override
        public SpotEvent event() {
            return SpotEvent.INVESTIGATE;
        }
    }

    /// 告知与听取陈述申辩, art. 67; noted in the record.
    ///
    /// @param told declared: penalty, facts, grounds, basis and rights were told
    /// @param proposed the penalty that the party was told of
    /// @param statement what the party said, empty if nothing
    /// @param opinion what was made of it, empty only where the party said nothing
    record Hear(boolean told, Penalty proposed, String statement, String opinion) implements Recorded {
        @Override
        public SpotEvent event() {
            return SpotEvent.HEAR;
        }
    }

    /// 当场作出决定, arts. 66 and 68.
    ///
    /// @param paper number of form 44
    /// @param basis the articles that punish, as printed
    record Decide(String paper, Penalty penalty, String basis) implements SpotAct {
        @Override
        public SpotEvent event() {
            return SpotEvent.DECIDE;
        }
    }

    /// 当场交付, art. 68.
    ///
    /// @param signed whether the party signed for it; else the refusal is noted
    /// @param witness who saw the refusal, may be empty
    /// @param recording what recorded it, may be empty
    record Deliver(boolean signed, String witness, String recording) implements Recorded {
        @Override
        public SpotEvent event() {
            return SpotEvent.DELIVER;
        }
    }

    /// 当场收缴罚款, arts. 72 and 73.
    ///
    /// @param receipt number of the treasury's receipt
    record Collect(Money amount, CollectGround ground, String receipt) implements Paid {
        @Override
        public SpotEvent event() {
            return SpotEvent.COLLECT;
        }
    }

    /// 到银行缴纳罚款, art. 72.
    ///
    /// @param receipt number of the bank's receipt
    record Pay(Money amount, String receipt) implements Paid {
        @Override
        public SpotEvent event() {
            return SpotEvent.PAY;
        }
    }

    /// 交至本局, art. 73.
    record HandIn(String voucher) implements Paid {
        @Override
        public SpotEvent event() {
            return SpotEvent.HAND_IN;
        }
    }

    /// 缴付指定的银行, art. 73.
    record Bank(String voucher) implements Paid {
        @Override
        public SpotEvent event() {
            return SpotEvent.BANK;
        }
    }

    /// 材料交回归档、备案, art. 70.
    ///
    /// @param pages of all papers handed in
    /// @param shelf where they are kept
    /// @param lateReason why later than the term allows, else empty
    record FileAway(int pages, String shelf, String lateReason) implements SpotAct {
        @Override
        public SpotEvent event() {
            return SpotEvent.FILE;
        }
    }

    /// 转普通程序: it does not suit the summary procedure.
    ///
    /// @param explanation in words
    record GiveOver(GiveOverGround ground, String explanation) implements SpotAct {
        @Override
        public SpotEvent event() {
            return SpotEvent.GIVE_OVER;
        }
    }

    /// 作罢: begun by mistake, or nothing was found.
    record Drop(String reason) implements SpotAct {
        @Override
        public SpotEvent event() {
            return SpotEvent.DROP;
        }
    }

    /// An act that cannot be read (无法读取的步骤); nothing is decided on its sitting.
    ///
    /// @param text as it is kept
    record Unreadable(SpotEvent event, String text) implements SpotAct {}

    /// When a fine may be taken on the spot (当场收缴情形), arts. 72 and 73.
    enum CollectGround {
        /// No more than the small amount (一百元以下).
        SMALL,
        /// Later it could hardly be enforced (不当场收缴事后难以执行).
        HARD_LATER,
        /// Remote, and the party asked for it (边远、水上、交通不便地区，当事人提出).
        REMOTE_ASKED
    }

    /// Why it goes over (转普通程序事由).
    enum GiveOverGround {
        /// The facts are in doubt (违法事实需要进一步查证).
        FACTS_IN_DOUBT,
        /// More than a fine within the limit is due (拟处罚超出简易程序范围).
        ABOVE_LIMIT,
        /// Slight, or the first time: perhaps no penalty (可能不予处罚).
        PERHAPS_NONE,
        /// Something else.
        OTHER
    }
}
