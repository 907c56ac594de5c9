package africa.pia.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether this node has finished starting: the schema is the one this version was written for. */
@Startup
@ApplicationScoped
public class SchemaStarted implements HealthCheck {

    @Inject
    DbMigrator migrator;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema")
                .status(migrator.hasMigrated())
                .build();
    }
}
