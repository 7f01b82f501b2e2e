package org.xunyao.app.picking;

/// Where in a procedure a kind of document belongs (办案环节): the official set of forms counts them in this order.
enum KindStage {
    /// 案源、管辖、立案 and what is approved on the way.
    SOURCE(8),
    /// 调查取证.
    EVIDENCE(18),
    /// 登记保存与强制措施.
    MEASURES(28),
    /// 抽样检验与责令.
    TESTS(34),
    /// 审核、告知、听证.
    DECIDING(43),
    /// 决定.
    DECISION(47),
    /// 送达、执行、结案.
    EXECUTION(53),
    /// 归档.
    DOSSIER(56);

    private final int last;

    KindStage(int last) {
        this.last = last;
    }

    /// Of a form's number.
    static KindStage of(int number) {
        for (KindStage stage : values()) {
            if (number <= stage.last) {
                return stage;
            }
        }
        return DOSSIER;
    }
}
