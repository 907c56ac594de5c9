package africa.pia.web.api;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Refuses who has none of the roles that {@link OnlyFor} names. */
@Provider
@OnlyFor({})
public class RoleFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.account().isEmpty()) {
            throw new ProblemException(Problems.ofStatus(401));
        }
        if (Arrays.stream(roles()).noneMatch(caller::is)) {
            throw new ProblemException(Problems.ofStatus(403));
        }
    }

    private Role[] roles() {
        OnlyFor method = resource.getResourceMethod().getAnnotation(OnlyFor.class);
        return (method == null ? resource.getResourceClass().getAnnotation(OnlyFor.class) : method).value();
    }
}
