package org.xunyao.casework.course;

/// How a paper was served (送达), arts. 81-83.
///
/// @param receipt number of 送达回证 or of the public notice
/// @param addressConfirmed 送达地址确认书 is in the file; electronic service needs it
public record Service(Kind kind, String receipt, boolean addressConfirmed) {
    /// By which way (送达方式).
    public enum Kind {
        /// 直接送达.
        IN_PERSON,
        /// 留置送达.
        LEFT_BEHIND,
        /// 委托送达.
        BY_OTHERS,
        /// 邮寄送达.
        BY_POST,
        /// 电子送达.
        ELECTRONIC,
        /// 公告送达: its day is the day on which it counts as served.
        PUBLIC_NOTICE
    }
}
