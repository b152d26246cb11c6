package io.idempotency.ee.internal.config;

import java.util.List;

/** Opens the settings to tests of other packages. */
public final class SettingNames {

    private SettingNames() {}

    /** Each as its name, a space and its default. */
    public static List<String> withDefaults() {
        return Settings.ALL.stream()
                .map(setting -> setting.name() + " " + setting.standard())
                .toList();
    }
}
