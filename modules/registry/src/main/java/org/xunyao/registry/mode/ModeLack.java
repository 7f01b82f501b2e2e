package org.xunyao.registry.mode;

import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.RecordStanding;

/// One thing that keeps a camera from a mode (缺少的前置条件).
public sealed interface ModeLack {
    /// The key of the sentence that says it, such as `mode.lack.SIGN_AT_PLACE.MISSING`.
    String messageKey();

    /// An item of the camera's file is not proved today (设备档案缺项).
    record OfFile(DeviceFile.Item item, RecordStanding.Lack.Why why) implements ModeLack {
        @Override
        public String messageKey() {
            return "mode.lack." + item + "." + why;
        }
    }

    /// There is no picture of the sign at the place (缺现场标志照片).
    record NoSignPicture() implements ModeLack {
        @Override
        public String messageKey() {
            return "mode.lack.SIGN_PICTURE";
        }
    }

    /// The register does not say where the shop keeps its own recording (未登记企业录像存放).
    record NoRecording() implements ModeLack {
        @Override
        public String messageKey() {
            return "mode.lack.RECORDING";
        }
    }

    /// The camera left the register (已取消登记).
    record Withdrawn() implements ModeLack {
        @Override
        public String messageKey() {
            return "mode.lack.WITHDRAWN";
        }
    }

    /// A person has not named it (未填写材料).
    record OfProof(ModeProof proof) implements ModeLack {
        @Override
        public String messageKey() {
            return "mode.lack." + proof;
        }
    }
}
