/** An enum {@code Shade}. */
public enum Shade {
    /** As the night; {@code NIGHT} is none. */
    DARK("#000") {
        @Override
        boolean isDark() {
            return true;
        }
    },
    LIGHT("#fff");

    Shade(String colour) {}
}
