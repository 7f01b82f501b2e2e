package org.xunyao.casework.measure;

import org.xunyao.casework.procedure.Condition;

/// An item of the list that officers tick on the spot (程序要件). Which measure asks for which, and by what
/// article, stands in `resources/procedure/measure-checklist.csv`.
public enum ChecklistItem implements Condition {
    /// The evidence may be lost or hard to get later (证据可能灭失或者以后难以取得).
    LOSS_LIKELY,
    /// Both officers showed their certificates (出示执法证件).
    BADGES_SHOWN,
    /// The party was told to come (通知当事人到场).
    PARTY_CALLED,
    /// Reason, ground, rights and remedies were told (告知理由、依据、权利和救济途径).
    RIGHTS_TOLD,
    /// What the party stated was heard (听取陈述和申辩).
    DEFENCE_HEARD,
    /// The record of the scene was made (制作现场笔录).
    SCENE_RECORD,
    /// The goods were counted on the spot (当场清点).
    COUNTED,
    /// The list was made (开具清单).
    LISTED,
    /// The party signed, or it was noted that it refused (当事人签名或者注明拒签).
    SIGNED,
    /// Where the party did not come a witness was asked (当事人不到场的邀请见证人).
    WITNESS,
    /// Notice or decision and list were handed over on the spot (当场交付通知书或者决定书和清单).
    PAPERS_HANDED,
    /// It was photographed or filmed (拍照、录音录像).
    RECORDED,
    /// Only what belongs to the case (限于涉案场所、设施、财物).
    SCOPE_LIMITED,
    /// No other organ has seized it already (未重复查封).
    NOT_SEIZED_TWICE;

    @Override
    public String messageKey() {
        return Keys.of("measure.item.", this);
    }
}
