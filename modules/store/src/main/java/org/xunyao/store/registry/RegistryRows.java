package org.xunyao.store.registry;

import java.util.List;

/// The tables of this package.
public final class RegistryRows {
    private RegistryRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                PharmacyRow.class,
                PharmacistRow.class,
                CameraAssetRow.class,
                DevicePaperRow.class,
                CameraRegisterRow.class,
                CameraAttachmentRow.class,
                CameraMovedRow.class,
                PrivacyMaskRow.class,
                MaskLiftRow.class,
                CameraModeRow.class,
                CameraModeProofRow.class);
    }
}
