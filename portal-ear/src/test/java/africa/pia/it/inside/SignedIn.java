package africa.pia.it.inside;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import java.lang.reflect.InvocationTargetException;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;

/**
 * Does things inside the server as somebody with certain roles, the way a request does that carries a sign-in: the
 * container sees the account as the caller and its roles as groups. The server's own classes are reached by reflection,
 * for no artefact to compile against is worth three calls.
 */
final class SignedIn {

    private SignedIn() {}

    /**
     * Does something as somebody.
     *
     * @throws RuntimeException whatever the work throws
     */
    static <T> T as(AccountId account, Set<Role> roles, Callable<T> work) throws Exception {
        Subject subject = subject(account, roles);
        PrivilegedExceptionAction<T> action = work::call;
        try {
            @SuppressWarnings("unchecked")
            T answer = (T) Class.forName("com.ibm.websphere.security.auth.WSSubject")
                    .getMethod("doAs", Subject.class, PrivilegedExceptionAction.class)
                    .invoke(null, subject, action);
            return answer;
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        }
    }

    private static Exception thrown(Throwable cause) {
        Throwable inner = cause instanceof PrivilegedActionException ? cause.getCause() : cause;
        if (inner instanceof Error error) {
            throw error;
        }
        return (Exception) inner;
    }

    private static Subject subject(AccountId account, Set<Role> roles) throws Exception {
        Hashtable<String, Object> facts = new Hashtable<>();
        facts.put("com.ibm.wsspi.security.cred.securityName", account.toString());
        facts.put("com.ibm.wsspi.security.cred.uniqueId", "user:portal/" + account);
        facts.put("com.ibm.wsspi.security.cred.realm", "portal");
        List<String> groups = Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> "group:portal/" + role.name())
                .toList();
        facts.put("com.ibm.wsspi.security.cred.groups", new java.util.ArrayList<>(groups));
        Subject subject = new Subject();
        subject.getPublicCredentials().add(facts);
        LoginContext login = new LoginContext("system.DEFAULT", subject);
        login.login();
        return login.getSubject();
    }
}
