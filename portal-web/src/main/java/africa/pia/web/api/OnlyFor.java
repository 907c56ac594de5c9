package africa.pia.web.api;

import africa.pia.account.Role;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asked of whoever calls: one of these roles. The services ask again; here it spares the reading of a body whose sender
 * may not do what it says, and tells 401 and 403 before every other mistake.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface OnlyFor {

    Role[] value();
}
