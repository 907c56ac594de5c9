package africa.pia.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the API begins. Its resources are found by their annotations. */
@ApplicationPath(ApiApplication.ROOT)
public class ApiApplication extends Application {

    static final String ROOT = "/api/v1";
}
