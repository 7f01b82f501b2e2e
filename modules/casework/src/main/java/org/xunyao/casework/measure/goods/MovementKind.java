package org.xunyao.casework.measure.goods;

/// What became of goods (物品去向): each takes from one place of the ledger to another.
public enum MovementKind {
    /// From an evidence hold to a seizure (转为查封扣押); the whole rest of a line, still kept.
    CONVERTED(Place.KEPT, Place.KEPT),
    /// Taken as a sample (抽样取证、送检耗用).
    SAMPLED(Place.KEPT, Place.GONE),
    /// Given back to the party (退还当事人).
    RETURNED(Place.KEPT, Place.GONE),
    /// Confiscated by decision (没收), still to be handled.
    CONFISCATED(Place.KEPT, Place.CONFISCATED),
    /// With the case to the police (移送公安机关).
    TRANSFERRED(Place.KEPT, Place.GONE),
    /// Disposed of before the decision (先行处置), 程序规定 art. 41.
    DISPOSED_EARLY(Place.KEPT, Place.GONE),
    /// Nobody came for it (无人领取上缴), 程序规定 art. 42.
    UNCLAIMED(Place.KEPT, Place.GONE),
    /// What was confiscated is destroyed (销毁).
    DESTROYED(Place.CONFISCATED, Place.GONE),
    /// What was confiscated is sold by auction (拍卖).
    AUCTIONED(Place.CONFISCATED, Place.GONE),
    /// What was confiscated goes to the treasury (上缴财政).
    HANDED_TO_FINANCE(Place.CONFISCATED, Place.GONE);

    private final Place from;
    private final Place to;

    MovementKind(Place from, Place to) {
        this.from = from;
        this.to = to;
    }

    /// From where it takes.
    public Place from() {
        return from;
    }

    /// To where.
    public Place to() {
        return to;
    }

    /// Where a quantity of a line stands (物品状态).
    public enum Place {
        /// Under the measure (在押、在库).
        KEPT,
        /// The state's, not handled yet (已没收待处理).
        CONFISCATED,
        /// Out of the ledger (已处理).
        GONE
    }
}
