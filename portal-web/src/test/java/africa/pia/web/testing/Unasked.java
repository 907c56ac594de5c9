package africa.pia.web.testing;

import java.lang.reflect.Proxy;

/** What a fake is wrapped around: whatever the fake does not answer itself is a question no test has thought of. */
public final class Unasked {

    private Unasked() {}

    public static <T> T of(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
                }));
    }
}
